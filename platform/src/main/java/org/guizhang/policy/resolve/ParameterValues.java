package org.guizhang.policy.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.shared.Json;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.guizhang.shared.VisibleText;
import org.guizhang.template.Parameter;
import org.guizhang.template.Relation;
import org.guizhang.template.Template;
import org.guizhang.template.ValueCheck;

/** Checks the values of a template's parameters as they come from outside. */
public final class ParameterValues {
    private ParameterValues() {}

    /** Every parameter with its default, in the template's order. */
    public static Map<String, JsonNode> defaults(Template template) {
        return check(template, Map.of());
    }

    /**
     * Every parameter with its value, in the template's order: the given one, tidied, or the default where none or null
     * was given.
     *
     * @throws Rejected naming every wrong value as {@code /parameters/<key>}
     */
    public static Map<String, JsonNode> check(Template template, Map<String, JsonNode> raw) {
        var violations = new Violations();
        raw.keySet().stream()
                .filter(key -> template.parameter(key).isEmpty())
                .sorted()
                .forEach(key -> violations.add("/parameters/" + escape(key), "parameter-unknown", key));
        var values = new LinkedHashMap<String, JsonNode>();
        for (var parameter : template.parameters()) {
            var given = raw.get(parameter.key());
            if (given == null || given.isNull()) {
                values.put(parameter.key(), parameter.byDefault());
                continue;
            }
            var tidy = tidy(parameter, given);
            ValueCheck.check(parameter, tidy)
                    .ifPresent(breach -> violations.add(
                            new Violation("/parameters/" + parameter.key(), breach.rule(), breach.remedy())));
            values.put(parameter.key(), tidy);
        }
        violations.check();
        return Collections.unmodifiableMap(values);
    }

    /** Both values of each relation that is broken, with the rule in words and what to do, as {@code /parameters/<key>}. */
    public static Violations contradictions(Template template, Map<String, JsonNode> values, List<Relation> broken) {
        var violations = new Violations();
        for (var relation : broken) {
            for (var key : relation.parameters()) {
                violations.add(
                        "/parameters/" + key,
                        "parameter-relation",
                        relation.remedy(template, values, key).arguments().toArray());
            }
        }
        return violations;
    }

    /**
     * Equal values become equal nodes, whoever wrote them: {@code 5.0} is stored as {@code 5}, text without rims, and
     * once where it is the same in both languages.
     */
    private static JsonNode tidy(Parameter parameter, JsonNode value) {
        if (value.isObject() && parameter.type().accepts(value)) {
            var zh = tidy(value.path("zh"));
            var en = tidy(value.path("en"));
            return zh.equals(en) ? zh : Json.tree(Map.of("zh", zh, "en", en));
        }
        return tidy(value);
    }

    private static JsonNode tidy(JsonNode value) {
        if (value.isTextual()) {
            return TextNode.valueOf(VisibleText.tidy(value.asText()));
        }
        return value.isNumber() ? tidy(value.decimalValue().stripTrailingZeros()) : value;
    }

    private static JsonNode tidy(BigDecimal number) {
        if (number.scale() > 0 || number.precision() - number.scale() > 18) {
            return DecimalNode.valueOf(number);
        }
        var whole = number.longValueExact();
        return whole == (int) whole ? IntNode.valueOf((int) whole) : LongNode.valueOf(whole);
    }

    private static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
