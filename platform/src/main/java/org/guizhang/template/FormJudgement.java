package org.guizhang.template;

import static org.guizhang.template.FormAnswers.isEmpty;
import static org.guizhang.template.FormAnswers.json;
import static org.guizhang.template.FormAnswers.key;
import static org.guizhang.template.FormAnswers.put;
import static org.guizhang.template.FormAnswers.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.rule.Scope;
import org.guizhang.shared.Text;
import org.guizhang.template.FormRules.Broken;
import org.guizhang.template.FormRules.Filled;
import org.guizhang.template.FormRules.Outcome;

/** One judging of a form: what follows from what was filled in, worked out once. */
final class FormJudgement {
    private final JsonNode form;
    private final FormExpressions compiled;
    private final Map<String, Object> params;
    private final Filled filled;
    private final ObjectNode answers;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Object> lines = new HashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> hidden = new LinkedHashSet<>();

    FormJudgement(JsonNode form, FormExpressions compiled, Map<String, Object> params, Filled filled) {
        this.form = form;
        this.compiled = compiled;
        this.filled = filled;
        this.params = params;
        this.answers = filled.answers().deepCopy();
    }

    Outcome outcome() {
        var signed = new HashMap<String, Object>();
        form.path("signatures")
                .forEach(s -> signed.put(Scope.name(key(s)), filled.signatures().getOrDefault(key(s), "")));
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
        read(table.path("fields"), filled.before().getOrDefault(key(table), MissingNode.getInstance()), previous);
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
            var expression = compiled.at(place + "/" + key(field) + "/value");
            if (expression != null) {
                answered.remove(key(field));
                expression.evaluate(into).ifPresent(result -> answered.set(key(field), json(field, result)));
                put(field, answered.path(key(field)), into);
            }
        }
    }

    private void marks(JsonNode fields, String place, JsonNode answered, String pointer, Map<String, Object> in) {
        for (var field : fields) {
            var at = place + "/" + key(field);
            var visible = compiled.at(at + "/visibleWhen");
            var required = compiled.at(at + "/requiredWhen");
            var here = pointer + "/" + key(field);
            if (visible != null && !visible.holds(in)) {
                hidden.add(here);
            } else if (isEmpty(answered.path(key(field)))
                    && compiled.at(at + "/value") == null
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
            var expression = compiled.at("totals/" + key(total) + "/value");
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
            var when = compiled.at("rules/" + key(rule) + "/when");
            var must = compiled.at("rules/" + key(rule) + "/must");
            if (must != null && (when == null || when.holds(values)) && must.fails(values)) {
                var message = rule.path("message");
                broken.add(new Broken(
                        key(rule),
                        rule.path("field").asText(null),
                        new Text(message.path("zh").asText(), message.path("en").asText())));
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
                    if (!signer.isEmpty() && signer.equals(filled.signatures().get(other.asText()))) {
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
            var when = compiled.at("approvals/" + key(approval) + "/when");
            if (when == null || when.holds(values)) {
                needed.add(key(approval));
            }
        }
        return needed;
    }
}
