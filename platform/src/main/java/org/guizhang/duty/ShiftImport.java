package org.guizhang.duty;

import java.util.List;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;

/**
 * A list of shifts, judged against the roster as it is.
 *
 * @param applied whether it was taken in; a dry run never is
 */
public record ShiftImport(boolean applied, List<Line> lines) {
    /** Shifts in one list. */
    public static final int MAX_ROWS = 2000;

    /** What a row means. */
    public enum Outcome {
        ADD,
        /** Added, and the person is on another post at that time. */
        DOUBLE,
        /** It is there already. */
        PRESENT,
        /** Something has to be mended first. */
        WRONG
    }

    /**
     * One row.
     *
     * @param row as the spreadsheet counts it, from 1, heads included
     * @param person as it is written
     */
    public record Line(int row, String person, String when, Outcome outcome, List<Fault> faults) {}

    /**
     * What is wrong with a cell.
     *
     * @param column {@code person}, {@code site}, {@code position}, {@code day}, {@code from} or {@code until}
     * @param title what the column is called
     * @param rule stable code of the broken rule
     */
    public record Fault(String column, Text title, String rule, Message remedy) {}

    /** How many rows mean that. */
    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
