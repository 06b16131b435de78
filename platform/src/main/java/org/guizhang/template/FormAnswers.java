package org.guizhang.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.guizhang.rule.Scope;

/** Between answers as they are kept and values as rules see them. */
final class FormAnswers {
    private FormAnswers() {}

    static String key(JsonNode entry) {
        return entry.path("key").asText();
    }

    /** Reads the answers to fields into values; what is not answered is taken out. */
    static void read(JsonNode fields, JsonNode answered, Map<String, Object> into) {
        fields.forEach(field -> put(field, answered.path(key(field)), into));
    }

    static void put(JsonNode field, JsonNode answer, Map<String, Object> into) {
        var value = RuleNames.value(RuleNames.type(field), answer);
        if (value == null) {
            into.remove(Scope.name(key(field)));
        } else {
            into.put(Scope.name(key(field)), value);
        }
    }

    static boolean isEmpty(JsonNode answer) {
        return answer.isMissingNode()
                || answer.isNull()
                || (answer.isTextual() && answer.asText().isBlank())
                || (answer.isArray() && answer.isEmpty());
    }

    /** A result as it is kept: money and percentages with two decimals, integers with none. */
    static JsonNode json(JsonNode field, Object result) {
        var nodes = JsonNodeFactory.instance;
        if (result instanceof Number number) {
            var exact = BigDecimal.valueOf(number.doubleValue());
            return nodes.numberNode(
                    switch (field.path("type").asText()) {
                        case "money", "percent" -> exact.setScale(2, RoundingMode.HALF_UP);
                        case "integer" -> exact.setScale(0, RoundingMode.HALF_UP);
                        default -> exact.stripTrailingZeros();
                    });
        }
        if (result instanceof Boolean yes) {
            return nodes.booleanNode(yes);
        }
        if (result instanceof Instant moment) {
            var local = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
            return nodes.textNode(
                    field.path("type").asText().equals("date")
                            ? local.toLocalDate().toString()
                            : local.toString());
        }
        return nodes.textNode(result.toString());
    }
}
