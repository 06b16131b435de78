package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.guizhang.form.Field;

/** In what two states of the same answers differ; 12.5 and 12.50 are alike. */
final class AnswerDifference {
    private AnswerDifference() {}

    static boolean same(JsonNode one, JsonNode other) {
        if (Field.isEmpty(one) || Field.isEmpty(other)) {
            return Field.isEmpty(one) && Field.isEmpty(other);
        }
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one.size() != other.size() || one.getNodeType() != other.getNodeType()) {
            return false;
        }
        if (one.isArray()) {
            return IntStream.range(0, one.size()).allMatch(i -> same(one.get(i), other.get(i)));
        }
        return one.isObject()
                ? one.properties().stream().allMatch(part -> same(part.getValue(), other.path(part.getKey())))
                : one.equals(other);
    }

    /** JSON pointers of fields and cells; of a table with another number of rows, the table. */
    static List<String> of(ObjectNode before, ObjectNode after) {
        var changed = new ArrayList<String>();
        fields(before, after, "", changed);
        var lines = new TreeSet<String>();
        before.path("lines").fieldNames().forEachRemaining(lines::add);
        after.path("lines").fieldNames().forEachRemaining(lines::add);
        for (var table : lines) {
            var old = before.path("lines").path(table);
            var now = after.path("lines").path(table);
            var at = "/lines/" + table;
            if (old.size() != now.size()) {
                changed.add(at);
            } else {
                for (int i = 0; i < now.size(); i++) {
                    fields(old.get(i), now.get(i), at + "/" + i, changed);
                }
            }
        }
        return changed;
    }

    private static void fields(JsonNode before, JsonNode after, String at, List<String> into) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.remove("lines");
        names.stream()
                .filter(name -> !same(before.path(name), after.path(name)))
                .forEach(name -> into.add(at + "/" + name));
    }
}
