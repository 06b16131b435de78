package org.guizhang.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.guizhang.shared.Violation;

/**
 * What was typed into a form, read by its fields.
 *
 * @param values by field, under {@code lines} a list of rows for each table; without what is empty or could not be read.
 *     Numbers are decimals with at most 15 digits, which every JSON reader keeps exact
 * @param problems what could not be read or is beyond its limits, by JSON pointer: nothing of the form is stored while there
 *     is one, and what was typed stays with whoever typed it
 */
public record Answers(ObjectNode values, List<Violation> problems) {
    public Answers {
        problems = List.copyOf(problems);
    }
}
