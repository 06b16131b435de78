package org.guizhang.form.internal;

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
import java.util.Optional;
import java.util.Set;
import org.guizhang.form.Field;
import org.guizhang.form.Filled;
import org.guizhang.form.Table;
import org.guizhang.rule.Scope;

/** A form worked out once without the answers that are dropped: computed values, totals, and what is hidden then. */
final class Worked {
    private static final String LINES = "lines";

    private final FormModel form;
    private final Filled filled;
    private final Set<String> dropped;
    private final ObjectNode answers;
    private final Map<String, Object> values = new HashMap<>();
    /** What rules of a row see, by the pointer of the row. */
    private final Map<String, Map<String, Object>> inRows = new LinkedHashMap<>();

    private final Map<String, Object> linked = new HashMap<>();
    private final Map<String, BigDecimal> totals = new LinkedHashMap<>();
    private final Set<String> hidden = new LinkedHashSet<>();

    /** @param dropped JSON pointers of answers that do not count */
    Worked(FormModel form, Filled filled, Set<String> dropped) {
        this.form = form;
        this.filled = filled;
        this.dropped = dropped;
        this.answers = filled.answers().deepCopy();
        common();
        // Tables may need fields, and fields the sums of tables.
        compute(form.fields(), "fields", "", answers, values);
        var lines = new HashMap<String, Object>();
        values.put(LINES, lines);
        form.tables().forEach(table -> lines.put(Scope.name(table.key()), List.of()));
        form.tables().forEach(table -> lines.put(Scope.name(table.key()), rows(table)));
        compute(form.fields(), "fields", "", answers, values);
        sum();
        hide(form.fields(), "fields", "", values);
        form.tables().forEach(table -> {
            for (int i = 0; i < rowsOf(table).size(); i++) {
                var row = pointer(table, i);
                hide(table.columns(), LINES + "/" + table.key(), row, inRow(row));
            }
        });
    }

    ObjectNode answers() {
        return answers;
    }

    Map<String, Object> values() {
        return values;
    }

    /** What rules of the row at a pointer see. */
    Map<String, Object> inRow(String row) {
        return inRows.getOrDefault(row, Map.of());
    }

    Map<String, BigDecimal> totals() {
        return totals;
    }

    Set<String> hidden() {
        return hidden;
    }

    JsonNode rowsOf(Table table) {
        return answers.path(LINES).path(table.key());
    }

    static String pointer(Table table, int row) {
        return "/" + LINES + "/" + table.key() + "/" + row;
    }

    private void common() {
        var signed = new HashMap<String, Object>();
        form.signatures()
                .forEach(
                        s -> signed.put(Scope.name(s.key()), filled.signatures().getOrDefault(s.key(), "")));
        values.put("params", form.params());
        values.put("signatures", signed);
        values.put("today", filled.now().toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC));
        values.put("now", filled.now().toInstant(ZoneOffset.UTC));
        linked.putAll(linked("fields", "", form.fields(), answers));
        values.put("ref", linked);
        if (!answers.path(LINES).isObject()) {
            answers.remove(LINES);
        }
    }

    /** What the records say that fields name; nothing where none is named, or the field is hidden. */
    private Map<String, Object> linked(String place, String pointer, List<Field> fields, ObjectNode answered) {
        var refs = new HashMap<String, Object>();
        for (var field : fields) {
            var others = form.linked().get(place + "/" + field.key());
            if (others != null) {
                var at = pointer + "/" + field.key();
                var named = !dropped.contains(at) && !Field.isEmpty(answered.path(field.key()));
                var other = named ? filled.linked().get(at) : null;
                var said = new HashMap<String, Object>();
                RuleValues.read(others, other == null ? MissingNode.getInstance() : other, said);
                refs.put(Scope.name(field.key()), said);
            }
        }
        return refs;
    }

    private List<Map<String, Object>> rows(Table table) {
        var read = new ArrayList<Map<String, Object>>();
        if (!(rowsOf(table) instanceof ArrayNode rows)) {
            if (answers.path(LINES) instanceof ObjectNode tables) {
                tables.remove(table.key());
            }
            return read;
        }
        var place = LINES + "/" + table.key();
        Map<String, Object> previous = new HashMap<>();
        var before = filled.before().get(table.key());
        if (before == null) {
            RuleValues.none(table.columns(), previous);
        } else {
            RuleValues.read(table.columns(), before, previous);
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i) instanceof ObjectNode written ? written : rows.objectNode();
            rows.set(i, row);
            var inside = new HashMap<>(values);
            inside.put("previous", previous);
            var refs = new HashMap<>(linked);
            refs.putAll(linked(place, pointer(table, i), table.columns(), row));
            inside.put("ref", refs);
            compute(table.columns(), place, pointer(table, i), row, inside);
            inRows.put(pointer(table, i), inside);
            previous = new HashMap<>();
            RuleValues.read(table.columns(), row, previous);
            read.add(previous);
        }
        return read;
    }

    /** Reads fields into values, and writes the computed ones into the answers on the way. */
    private void compute(
            List<Field> fields, String place, String pointer, ObjectNode answered, Map<String, Object> into) {
        for (var field : fields) {
            if (dropped.contains(pointer + "/" + field.key()) || field.basics().computed()) {
                answered.remove(field.key());
            }
        }
        RuleValues.read(fields, answered, into);
        for (var field : fields) {
            var expression = form.compiled().at(place + "/" + field.key() + "/value");
            if (expression != null && !dropped.contains(pointer + "/" + field.key())) {
                expression
                        .evaluate(into)
                        .map(result -> RuleValues.json(field, result))
                        .filter(result -> !Field.isEmpty(result))
                        .ifPresent(result -> answered.set(field.key(), result));
                RuleValues.put(field, answered.path(field.key()), into);
            }
        }
    }

    private void sum() {
        var group = new HashMap<String, Object>();
        values.put("totals", group);
        for (var total : form.totals()) {
            RuleValues.put(total, MissingNode.getInstance(), group);
            var expression = form.compiled().at("totals/" + total.key() + "/value");
            var result = expression == null
                    ? Optional.<Object>ofNullable(filled.sums().get(total.key()))
                    : expression.evaluate(values);
            result.map(found -> RuleValues.json(total, found)).ifPresent(kept -> {
                totals.put(total.key(), kept.decimalValue());
                RuleValues.put(total, kept, group);
            });
        }
    }

    private void hide(List<Field> fields, String place, String pointer, Map<String, Object> in) {
        for (var field : fields) {
            if (!form.compiled().allows(place + "/" + field.key() + "/visibleWhen", in)) {
                hidden.add(pointer + "/" + field.key());
            }
        }
    }
}
