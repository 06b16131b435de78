package org.guizhang.record;

import java.time.Instant;
import java.util.List;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Records of one form out of a file, each handed in as if it had been typed.
 *
 * @param applied whether they were kept; of a dry run, and of a file with a wrong row, none is
 * @param before when the same rows were handed in already; null: they were not
 */
public record RecordImport(boolean applied, @Nullable Instant before, List<Line> lines) {
    /** Records in one file. */
    public static final int MAX_ROWS = 200;

    /**
     * One row.
     *
     * @param row as the file counts it, from 1, heads included
     * @param serial the number it gets, or would get; null: its form gives none, or it is wrong
     * @param faults empty: it can be handed in
     */
    public record Line(int row, @Nullable String serial, List<Fault> faults) {}

    /**
     * What is wrong with a row.
     *
     * @param column key of a field; empty: it is about the whole row
     * @param title what the column is called
     * @param rule stable code of the broken rule
     */
    public record Fault(String column, Text title, String rule, Message remedy) {}

    /** How many rows are wrong. */
    public long wrong() {
        return lines.stream().filter(line -> !line.faults().isEmpty()).count();
    }
}
