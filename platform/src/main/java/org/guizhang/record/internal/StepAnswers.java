package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.guizhang.form.Field;
import org.guizhang.form.Step;
import org.guizhang.form.Table;
import org.guizhang.record.StepTaking;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;

/** Answers to some of a form, put beside those there are. */
final class StepAnswers {
    static final String AT = "/answers";
    private static final String LINES = "lines";

    private StepAnswers() {}

    /** What was typed, as it is kept; problems lead into {@code answers} of what was sent. */
    static ObjectNode read(RecordModel model, JsonNode typed, Violations problems) {
        var read = model.type().form().read(typed);
        read.problems().forEach(one -> problems.add(new Violation(AT + one.field(), one.rule(), one.remedy())));
        return read.values();
    }

    /** Whatever is answered beyond these fields and tables, unless it stands there already, is a problem. */
    static void refuseOthers(
            RecordModel model, ObjectNode read, ObjectNode current, Collection<String> own, Violations problems) {
        for (var field : model.type().form().fields()) {
            if (!own.contains(field.key())
                    && read.has(field.key())
                    && !AnswerDifference.same(read.path(field.key()), current.path(field.key()))) {
                problems.add(AT + "/" + field.key(), "step-field");
            }
        }
        for (var table : model.type().form().tables()) {
            var rows = RegisterMove.rows(read, table);
            if (!own.contains(table.key())
                    && !rows.isEmpty()
                    && !AnswerDifference.same(rows, RegisterMove.rows(current, table))) {
                problems.add(AT + "/lines/" + table.key(), "step-field");
            }
        }
    }

    /** The current answers with those of some fields and tables instead. */
    static ObjectNode with(RecordModel model, ObjectNode current, ObjectNode read, Collection<String> own) {
        var merged = current.deepCopy();
        for (var field : model.type().form().fields()) {
            if (own.contains(field.key())) {
                merged.remove(field.key());
                if (!Field.isEmpty(read.path(field.key()))) {
                    merged.set(field.key(), read.get(field.key()));
                }
            }
        }
        for (var table : model.type().form().tables()) {
            if (own.contains(table.key())) {
                replace(table, read, merged);
            }
        }
        return merged;
    }

    private static void replace(Table table, ObjectNode read, ObjectNode merged) {
        var rows = RegisterMove.rows(read, table);
        if (!rows.isEmpty()) {
            merged.withObject("/" + LINES).set(table.key(), rows);
        } else if (merged.get(LINES) instanceof ObjectNode lines) {
            lines.remove(table.key());
            if (lines.isEmpty()) {
                merged.remove(LINES);
            }
        }
    }

    /** All fields and tables of several steps. */
    static List<String> sets(RecordModel model, Collection<Step> steps) {
        return steps.stream()
                .flatMap(step -> model.sets(step).stream())
                .distinct()
                .toList();
    }

    /** Null in what was sent takes an answer back. */
    static ObjectNode patch(RecordModel model, ObjectNode current, JsonNode sent, Violations problems) {
        var read = read(model, sent, problems);
        var named = new ArrayList<String>();
        sent.fieldNames().forEachRemaining(named::add);
        sent.path(LINES).fieldNames().forEachRemaining(named::add);
        return with(model, current, read, named);
    }

    static ObjectNode none() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Those of the step, as they come along or were stored, beside those of the steps before. */
    static ObjectNode of(RecordDoors.Open open, Step step, StepTaking taking, Violations problems) {
        var model = open.model();
        var own = model.sets(step);
        if (taking.answers() == null) {
            return open.row().draft() == null
                    ? open.answers()
                    : with(model, open.answers(), open.row().drafted(), own);
        }
        var read = read(model, taking.answers(), problems);
        refuseOthers(model, read, open.answers(), own, problems);
        return with(model, open.answers(), read, own);
    }
}
