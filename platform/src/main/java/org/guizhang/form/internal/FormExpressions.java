package org.guizhang.form.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.guizhang.form.RuleNames;
import org.guizhang.rule.Expression;
import org.guizhang.rule.Scope;
import org.guizhang.rule.Type;
import org.guizhang.rule.WrongExpression;
import org.jspecify.annotations.Nullable;

/** The expressions of a form, compiled once, by the place they stand in. */
final class FormExpressions {
    private static final String[] LISTS = {"fields", "totals", "rules", "approvals", "steps"};
    private static final String[] CONDITIONS = {"when", "must", "requiredWhen", "visibleWhen"};
    private final Map<String, Expression> compiled = new HashMap<>();
    private final Scope names;

    /** @throws IllegalArgumentException if one does not compile */
    FormExpressions(JsonNode form, Map<String, Type> types, Map<String, JsonNode> records) {
        names = RuleNames.form(form, types, records);
        for (var list : LISTS) {
            form.path(list).forEach(entry -> compile(entry, list + "/" + FormModel.key(entry), names));
        }
        for (var table : form.path("lines")) {
            var row = RuleNames.row(form, table, types, records);
            var place = "lines/" + FormModel.key(table);
            table.path("fields").forEach(field -> compile(field, place + "/" + FormModel.key(field), row));
            compile(table.path("signedEach"), place + "/signedEach", "when", row, Type.YES_NO);
        }
    }

    /** @throws IllegalArgumentException if it is no rule on the form */
    Expression condition(String source) {
        try {
            return Expression.compile(source, names, Type.YES_NO);
        } catch (WrongExpression wrong) {
            throw new IllegalArgumentException(source + ": " + wrong.getMessage(), wrong);
        }
    }

    /** The expression at a place such as {@code rules/full-deposit/must}; null where there is none. */
    @Nullable
    Expression at(String place) {
        return compiled.get(place);
    }

    /** As JSON, by place; for programs that judge forms and have no CEL. */
    Map<String, JsonNode> trees() {
        var trees = new TreeMap<String, JsonNode>();
        compiled.forEach((place, expression) -> trees.put(place, expression.tree()));
        return trees;
    }

    /** Whether the condition at a place holds; also if there is none. */
    boolean allows(String place, Map<String, Object> values) {
        var condition = compiled.get(place);
        return condition == null || condition.holds(values);
    }

    private void compile(JsonNode entry, String place, Scope names) {
        compile(entry, place, "value", names, RuleNames.type(entry));
        for (var condition : CONDITIONS) {
            compile(entry, place, condition, names, Type.YES_NO);
        }
    }

    private void compile(JsonNode entry, String place, String member, Scope names, Type wanted) {
        if (entry.path(member).isTextual()) {
            try {
                var source = entry.path(member).asText();
                compiled.put(place + "/" + member, Expression.compile(source, names, wanted));
            } catch (WrongExpression wrong) {
                throw new IllegalArgumentException(place + ": " + wrong.getMessage(), wrong);
            }
        }
    }
}
