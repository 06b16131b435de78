package org.guizhang.joining.roster.internal;

import java.util.Map;
import java.util.Set;
import org.guizhang.joining.roster.Column;

/**
 * The cells of one row as text.
 *
 * @param row as the spreadsheet counts it, from 1
 * @param formulas the columns whose cell is a formula; nobody computes it
 * @param errors the columns whose cell holds an error value such as #N/A
 */
public record Cells(int row, Map<Column, String> texts, Set<Column> formulas, Set<Column> errors) {
    public String text(Column column) {
        return texts.getOrDefault(column, "");
    }

    boolean isEmpty() {
        return formulas.isEmpty() && errors.isEmpty() && texts.values().stream().allMatch(String::isEmpty);
    }
}
