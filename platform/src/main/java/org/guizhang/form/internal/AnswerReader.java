package org.guizhang.form.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guizhang.form.Answers;
import org.guizhang.form.Field;
import org.guizhang.form.Table;
import org.guizhang.shared.Violations;

/** Reads what was typed into a form, field by field; everything that is wrong is told at once. */
public final class AnswerReader {
    private static final String LINES = "lines";

    private final FormModel form;
    private final Violations problems = new Violations();
    private final FieldAnswer answer = new FieldAnswer(problems);

    public AnswerReader(FormModel form) {
        this.form = form;
    }

    public Answers read(JsonNode typed) {
        var read = JsonNodeFactory.instance.objectNode();
        if (!typed.isObject()) {
            problems.add("", "type");
            return new Answers(read, problems.all());
        }
        fields(form.fields(), typed, "", read, Set.of(LINES));
        tables(typed.path(LINES), read);
        return new Answers(read, problems.all());
    }

    private void fields(List<Field> fields, JsonNode typed, String pointer, ObjectNode into, Set<String> beside) {
        var known = fields.stream().map(Field::key).collect(Collectors.toSet());
        typed.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !beside.contains(name)) {
                problems.add(pointer + "/" + escape(name), "unknown");
            }
        });
        for (var field : fields) {
            if (!field.basics().computed() && !Field.isEmpty(typed.path(field.key()))) {
                var value = answer.read(field, typed.path(field.key()), pointer + "/" + field.key());
                if (value != null && !Field.isEmpty(value)) {
                    into.set(field.key(), value);
                }
            }
        }
    }

    private void tables(JsonNode typed, ObjectNode into) {
        if (typed.isMissingNode() || typed.isNull()) {
            return;
        }
        if (!typed.isObject()) {
            problems.add("/" + LINES, "type");
            return;
        }
        var known = form.tables().stream().map(Table::key).collect(Collectors.toSet());
        typed.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problems.add("/" + LINES + "/" + escape(name), "unknown");
            }
        });
        var read = JsonNodeFactory.instance.objectNode();
        form.tables().stream()
                .filter(table -> typed.hasNonNull(table.key()))
                .forEach(table -> table(table, typed, read));
        if (!read.isEmpty()) {
            into.set(LINES, read);
        }
    }

    private void table(Table table, JsonNode typed, ObjectNode into) {
        var rows = typed.path(table.key());
        var pointer = "/" + LINES + "/" + table.key();
        if (!rows.isArray()) {
            problems.add(pointer, "type");
            return;
        }
        if (rows.size() > table.max()) {
            problems.add(pointer, "rows-most", table.max());
            return;
        }
        var read = into.putArray(table.key());
        for (int i = 0; i < rows.size(); i++) {
            var row = read.addObject();
            if (rows.get(i).isObject()) {
                fields(table.columns(), rows.get(i), pointer + "/" + i, row, Set.of());
            } else {
                problems.add(pointer + "/" + i, "type");
            }
        }
    }

    /** A name as it stands in a JSON pointer. */
    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
