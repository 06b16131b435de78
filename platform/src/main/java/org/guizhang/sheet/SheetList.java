package org.guizhang.sheet;

import java.util.List;

/**
 * A list as it stands in a spreadsheet.
 *
 * @param <C> what a column is called by
 * @param rows those with something in them
 * @param unread the heads of columns with something under them that mean no column of the list, from left to right
 * @param passed the rows that are beside the list: sums, notes under it, headings within
 */
public record SheetList<C>(List<SheetRow<C>> rows, List<String> unread, List<Passed> passed) {
    /**
     * A row that is none of the list.
     *
     * @param row as the spreadsheet counts it, from 1
     * @param words what stands in it, from left to right
     */
    public record Passed(int row, String words) {}
}
