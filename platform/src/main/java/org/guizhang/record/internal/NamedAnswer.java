package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.form.Field;

/**
 * Something that an answer names.
 *
 * @param at JSON pointer into what was sent
 * @param type of the field
 * @param to the form or kind of thing that is meant; empty for others
 */
record NamedAnswer(String at, String type, String to, String id) {
    /** All of a form, in its order. */
    static List<NamedAnswer> all(RecordModel model, ObjectNode answers) {
        var found = new ArrayList<NamedAnswer>();
        named(model.type().form().fields(), answers, StepAnswers.AT, found);
        model.type().form().tables().forEach(table -> {
            var all = RegisterMove.rows(answers, table);
            for (int i = 0; i < all.size(); i++) {
                named(table.columns(), all.get(i), StepAnswers.AT + "/lines/" + table.key() + "/" + i, found);
            }
        });
        return found;
    }

    private static void named(List<Field> fields, JsonNode answers, String at, List<NamedAnswer> into) {
        for (var field : fields) {
            if (field instanceof Field.Link link) {
                var answer = answers.path(field.key());
                var here = at + "/" + field.key();
                var type = field.basics().type();
                if (answer.isTextual()) {
                    into.add(new NamedAnswer(here, type, link.to(), answer.asText()));
                }
                for (int i = 0; i < answer.size(); i++) {
                    into.add(
                            new NamedAnswer(here, type, link.to(), answer.get(i).asText()));
                }
            }
        }
    }
}
