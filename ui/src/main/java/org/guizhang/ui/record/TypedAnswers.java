package org.guizhang.ui.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.guizhang.record.FormRecord;
import org.guizhang.record.FormRecord.NextStep;

/** What of the answers in the element goes to a service. */
final class TypedAnswers {
    private static final String LINES = "lines";

    private TypedAnswers() {}

    /** All of a draft; of what was handed in that which its next steps ask for. */
    static ObjectNode own(FormRecord record, ObjectNode typed) {
        if (record.state() == null) {
            return typed.deepCopy();
        }
        var asked = new HashSet<String>();
        record.now().stream().map(NextStep::sets).forEach(asked::addAll);
        return only(typed, asked);
    }

    /** What differs; null takes an answer back. */
    static ObjectNode changes(ObjectNode before, ObjectNode after) {
        var changed = JsonNodeFactory.instance.objectNode();
        for (var key : keys(before, after)) {
            if (!key.equals(LINES) && !same(before.path(key), after.path(key))) {
                changed.set(key, after.has(key) ? after.get(key) : JsonNodeFactory.instance.nullNode());
            }
        }
        for (var key : keys(before.path(LINES), after.path(LINES))) {
            var rows = after.path(LINES).path(key);
            if (!same(before.path(LINES).path(key), rows)) {
                changed.withObjectProperty(LINES)
                        .set(key, rows.isMissingNode() ? JsonNodeFactory.instance.nullNode() : rows);
            }
        }
        return changed;
    }

    /** Without what stands at those pointers. */
    static ObjectNode without(ObjectNode answers, Collection<String> pointers) {
        var rest = answers.deepCopy();
        for (var pointer : pointers) {
            var cut = pointer.lastIndexOf('/');
            if (cut >= 0 && rest.at(pointer.substring(0, cut)) instanceof ObjectNode holder) {
                holder.remove(pointer.substring(cut + 1));
            } else if (cut >= 0 && rest.at(pointer.substring(0, cut)) instanceof ArrayNode rows) {
                rows.removeAll();
            }
        }
        return rest;
    }

    private static ObjectNode only(ObjectNode typed, Set<String> asked) {
        var own = JsonNodeFactory.instance.objectNode();
        typed.properties().stream()
                .filter(one -> asked.contains(one.getKey()))
                .forEach(one -> own.set(one.getKey(), one.getValue()));
        typed.path(LINES).properties().stream()
                .filter(one -> asked.contains(one.getKey()))
                .forEach(one -> own.withObjectProperty(LINES).set(one.getKey(), one.getValue()));
        return own;
    }

    private static Collection<String> keys(JsonNode one, JsonNode other) {
        var keys = new ArrayList<String>();
        one.fieldNames().forEachRemaining(keys::add);
        other.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** A number may come back as it is typed, as a text. */
    static boolean same(JsonNode one, JsonNode other) {
        return one.equals(other)
                || (one.isValueNode() && other.isValueNode() && one.asText().equals(other.asText()));
    }
}
