package org.guizhang.ui.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two have filled in the same record, as {@code staff/net/merge.js} joins them: what only one of them has changed is theirs alone, of
 * what both have changed mine stays and the other's is told. What is computed follows from the rest. Pure.
 *
 * @param answers mine, with what only the other has changed
 * @param others the other's answers by pointer, of fields and whole tables that both have changed; null: taken back
 */
record JoinedAnswers(ObjectNode answers, Map<String, JsonNode> others) {
    private static final String LINES = "lines";

    /**
     * @param definition of the form
     * @param known what both began with
     */
    static JoinedAnswers of(JsonNode definition, ObjectNode known, ObjectNode mine, ObjectNode theirs) {
        var from = flat(definition, known);
        var here = flat(definition, mine);
        var there = flat(definition, theirs);
        var pointers = new LinkedHashSet<>(here.keySet());
        pointers.addAll(there.keySet());
        pointers.addAll(from.keySet());
        var answers = JsonNodeFactory.instance.objectNode();
        var others = new TreeMap<String, JsonNode>();
        for (var pointer : pointers) {
            var a = said(from, pointer);
            var b = said(here, pointer);
            var c = said(there, pointer);
            var isMine = !TypedAnswers.same(a, b);
            if (isMine && !TypedAnswers.same(a, c) && !TypedAnswers.same(b, c)) {
                others.put(pointer, c);
            }
            put(answers, pointer, isMine ? b : c);
        }
        return new JoinedAnswers(answers, others);
    }

    /** Puts an answer to where a pointer leads; null takes it back. */
    static void put(ObjectNode answers, String pointer, JsonNode value) {
        var key = pointer.substring(pointer.lastIndexOf('/') + 1);
        var holder = pointer.startsWith("/" + LINES + "/") ? answers.withObjectProperty(LINES) : answers;
        if (value.isNull()) {
            holder.remove(key);
        } else {
            holder.set(key, value);
        }
    }

    private static JsonNode said(Map<String, JsonNode> answers, String pointer) {
        return answers.getOrDefault(pointer, NullNode.getInstance());
    }

    /** Fields and whole tables that people fill in, by pointer, without columns that are computed. */
    private static Map<String, JsonNode> flat(JsonNode definition, ObjectNode answers) {
        var flat = new TreeMap<String, JsonNode>();
        for (var field : definition.path("fields")) {
            var value = answers.path(field.path("key").asText());
            if (!isComputed(field) && !isNothing(value)) {
                flat.put("/" + field.path("key").asText(), value);
            }
        }
        for (var table : definition.path(LINES)) {
            var rows = answers.path(LINES).path(table.path("key").asText()).deepCopy();
            for (var row : rows) {
                for (var column : table.path("fields")) {
                    if (isComputed(column) && row instanceof ObjectNode cells) {
                        cells.remove(column.path("key").asText());
                    }
                }
            }
            if (!isNothing(rows)) {
                flat.put("/" + LINES + "/" + table.path("key").asText(), rows);
            }
        }
        return flat;
    }

    private static boolean isComputed(JsonNode field) {
        return field.has("value") || field.has("sum");
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.asText().isEmpty()
                || value.isContainerNode() && value.isEmpty();
    }
}
