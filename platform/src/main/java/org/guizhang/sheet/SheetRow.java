package org.guizhang.sheet;

import java.util.Map;
import java.util.Set;

/**
 * The cells of one row as text.
 *
 * @param <C> what a column is called by
 * @param row as the spreadsheet counts it, from 1
 * @param formulas the columns whose cell is a formula; nobody computes it
 * @param errors the columns whose cell holds an error value such as #N/A
 */
public record SheetRow<C>(int row, Map<C, String> texts, Set<C> formulas, Set<C> errors) {
    /** Empty where nothing stands. */
    public String text(C column) {
        return texts.getOrDefault(column, "");
    }
}
