package org.guizhang.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.rule.Expression;
import org.guizhang.rule.Scope;
import org.guizhang.rule.Type;
import org.guizhang.rule.WrongExpression;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one form, ready to judge what was filled in: computed values, what is missing or not asked for, which
 * rules are broken, which approvals are needed. Immutable; knows no database.
 */
public final class FormRules {
    private final JsonNode form;
    private final Map<String, Object> params;
    private final Map<String, ParameterType> types;
    private final Scope scope;
    private final Map<String, Expression> compiled = new HashMap<>();

    private FormRules(JsonNode form, Map<String, ParameterType> types, Map<String, Object> params) {
        this.form = form;
        this.types = types;
        this.params = params;
        this.scope = RuleNames.form(form, types);
        compile();
    }

    /**
     * What somebody has filled in.
     *
     * @param answers by field; under {@code lines} a list of rows for each table
     * @param signatures who signed, by signature or approval
     * @param before the last row of each table in the record before, for running balances
     * @param now on the clocks of the business
     */
    public record Filled(
            ObjectNode answers, Map<String, String> signatures, Map<String, JsonNode> before, LocalDateTime now) {}

    /** A rule that does not hold. */
    public record Broken(String rule, @Nullable String field, Text message) {}

    /**
     * What the rules say.
     *
     * @param answers with all computed values in them
     * @param missing JSON pointers of what has to be filled in yet
     * @param hidden JSON pointers of what is not asked for
     * @param approvals keys of the approvals that are needed
     * @param doubled keys of signatures given by somebody who has signed elsewhere and had to be another person
     */
    public record Outcome(
            ObjectNode answers,
            Map<String, BigDecimal> totals,
            Set<String> missing,
            Set<String> hidden,
            List<Broken> broken,
            Set<String> approvals,
            Set<String> doubled) {}

    /**
     * Compiles the rules of a form of a template or of an edition.
     *
     * @param values by parameter
     * @throws IllegalArgumentException if a rule does not compile; the importer has refused such a form before
     */
    public static FormRules of(JsonNode form, Map<String, ParameterType> types, Map<String, JsonNode> values) {
        var params = new HashMap<String, Object>();
        types.forEach((key, type) -> {
            var value = RuleNames.value(RuleNames.type(type), values.getOrDefault(key, missingNode()));
            if (value != null) {
                params.put(Scope.name(key), value);
            }
        });
        return new FormRules(form, types, params);
    }

    /** Judges a form that is filled in wholly or in part. */
    public Outcome judge(Filled filled) {
        return new Judgement(filled).outcome();
    }

    private void compile() {
        for (var list : new String[] {"fields", "totals", "rules", "approvals"}) {
            form.path(list).forEach(entry -> compile(entry, list + "/" + key(entry), scope));
        }
        for (var table : form.path("lines")) {
            var row = RuleNames.row(form, table, types);
            table.path("fields").forEach(field -> compile(field, "lines/" + key(table) + "/" + key(field), row));
        }
    }

    private void compile(JsonNode entry, String place, Scope names) {
        compile(entry, place, "value", names, RuleNames.type(entry));
        for (var condition : new String[] {"when", "must", "requiredWhen", "visibleWhen"}) {
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

    private static String key(JsonNode entry) {
        return entry.path("key").asText();
    }

    private final class Judgement {
        private final Filled filled;
        private final ObjectNode answers;
        private final Map<String, Object> values = new HashMap<>();
        private final Map<String, Object> lines = new HashMap<>();
        private final Set<String> missing = new LinkedHashSet<>();
        private final Set<String> hidden = new LinkedHashSet<>();

        Judgement(Filled filled) {
            this.filled = filled;
            this.answers = filled.answers().deepCopy();
        }

        Outcome outcome() {
            var signed = new HashMap<String, Object>();
            form.path("signatures")
                    .forEach(s ->
                            signed.put(Scope.name(key(s)), filled.signatures().getOrDefault(key(s), "")));
            values.put("params", params);
            values.put("signatures", signed);
            values.put("today", filled.now().toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC));
            values.put("now", filled.now().toInstant(ZoneOffset.UTC));
            values.put("lines", lines);
            form.path("lines").forEach(table -> lines.put(Scope.name(key(table)), List.of()));
            // Tables may need fields, and fields the sums of tables.
            compute(form.path("fields"), "fields", answers, values);
            form.path("lines").forEach(this::table);
            compute(form.path("fields"), "fields", answers, values);
            var totals = totals();
            marks(form.path("fields"), "fields", answers, "", values);
            return new Outcome(answers, totals, missing, hidden, broken(), approvals(), doubled());
        }

        private void table(JsonNode table) {
            var rows = answers.path("lines").path(key(table));
            var place = "lines/" + key(table);
            var read = new ArrayList<Map<String, Object>>();
            lines.put(Scope.name(key(table)), read);
            var previous = new HashMap<String, Object>();
            read(table.path("fields"), filled.before().getOrDefault(key(table), missingNode()), previous);
            for (int i = 0; i < rows.size(); i++) {
                var row = (ObjectNode) rows.get(i);
                var inside = new HashMap<>(values);
                inside.put("previous", previous);
                compute(table.path("fields"), place, row, inside);
                marks(table.path("fields"), place, row, "/lines/" + key(table) + "/" + i, inside);
                previous = new HashMap<>();
                read(table.path("fields"), row, previous);
                read.add(previous);
            }
            if (rows instanceof ArrayNode filledRows
                    && filledRows.size() < table.path("min").asInt()) {
                missing.add("/lines/" + key(table));
            }
        }

        /** Reads fields into values, and writes the computed ones into the answers on the way. */
        private void compute(JsonNode fields, String place, ObjectNode answered, Map<String, Object> into) {
            read(fields, answered, into);
            for (var field : fields) {
                var expression = compiled.get(place + "/" + key(field) + "/value");
                if (expression != null) {
                    answered.remove(key(field));
                    expression.evaluate(into).ifPresent(result -> answered.set(key(field), json(field, result)));
                    put(field, answered.path(key(field)), into);
                }
            }
        }

        private void read(JsonNode fields, JsonNode answered, Map<String, Object> into) {
            fields.forEach(field -> put(field, answered.path(key(field)), into));
        }

        private void put(JsonNode field, JsonNode answer, Map<String, Object> into) {
            var value = RuleNames.value(RuleNames.type(field), answer);
            if (value == null) {
                into.remove(Scope.name(key(field)));
            } else {
                into.put(Scope.name(key(field)), value);
            }
        }

        private void marks(JsonNode fields, String place, JsonNode answered, String pointer, Map<String, Object> in) {
            for (var field : fields) {
                var at = place + "/" + key(field);
                var visible = compiled.get(at + "/visibleWhen");
                var required = compiled.get(at + "/requiredWhen");
                var here = pointer + "/" + key(field);
                if (visible != null && !visible.holds(in)) {
                    hidden.add(here);
                } else if (isEmpty(answered.path(key(field)))
                        && !compiled.containsKey(at + "/value")
                        && (field.path("required").asBoolean() || (required != null && required.holds(in)))) {
                    missing.add(here);
                }
            }
        }

        private Map<String, BigDecimal> totals() {
            var totals = new LinkedHashMap<String, BigDecimal>();
            var group = new HashMap<String, Object>();
            values.put("totals", group);
            for (var total : form.path("totals")) {
                var expression = compiled.get("totals/" + key(total) + "/value");
                if (expression != null) {
                    expression.evaluate(values).ifPresent(result -> {
                        var number = json(total, result).decimalValue();
                        totals.put(key(total), number);
                        group.put(Scope.name(key(total)), number.doubleValue());
                    });
                }
            }
            return totals;
        }

        private List<Broken> broken() {
            var broken = new ArrayList<Broken>();
            for (var rule : form.path("rules")) {
                var when = compiled.get("rules/" + key(rule) + "/when");
                var must = compiled.get("rules/" + key(rule) + "/must");
                if (must != null && (when == null || when.holds(values)) && must.fails(values)) {
                    var message = rule.path("message");
                    broken.add(new Broken(
                            key(rule),
                            rule.path("field").asText(null),
                            new Text(
                                    message.path("zh").asText(),
                                    message.path("en").asText())));
                }
            }
            return broken;
        }

        private Set<String> doubled() {
            var doubled = new LinkedHashSet<String>();
            for (var list : new String[] {"signatures", "approvals"}) {
                for (var signature : form.path(list)) {
                    var signer = filled.signatures().getOrDefault(key(signature), "");
                    signature.path("distinctFrom").forEach(other -> {
                        if (!signer.isEmpty()
                                && signer.equals(filled.signatures().get(other.asText()))) {
                            doubled.add(key(signature));
                        }
                    });
                }
            }
            return doubled;
        }

        private Set<String> approvals() {
            var needed = new LinkedHashSet<String>();
            for (var approval : form.path("approvals")) {
                var when = compiled.get("approvals/" + key(approval) + "/when");
                if (when == null || when.holds(values)) {
                    needed.add(key(approval));
                }
            }
            return needed;
        }
    }

    private static boolean isEmpty(JsonNode answer) {
        return answer.isMissingNode()
                || answer.isNull()
                || (answer.isTextual() && answer.asText().isBlank())
                || (answer.isArray() && answer.isEmpty());
    }

    private static JsonNode missingNode() {
        return JsonNodeFactory.instance.missingNode();
    }

    /** A result as it is kept: money and percentages with two decimals, integers with none. */
    private static JsonNode json(JsonNode field, Object result) {
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
