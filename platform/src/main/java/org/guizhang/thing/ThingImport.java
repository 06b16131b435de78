package org.guizhang.thing;

import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A list of things of one kind, judged against the register as it is.
 *
 * @param applied whether it was taken in; a dry run never is
 */
public record ThingImport(boolean applied, List<Line> lines) {
    /** Things in one list. */
    public static final int MAX_ROWS = 1000;

    /** What a row means. */
    public enum Outcome {
        ADD,
        /** One of the kind is called so at the same place and says something else. */
        CHANGE,
        /** It is there already and says the same. */
        PRESENT,
        /** Something has to be mended first. */
        WRONG
    }

    /**
     * One row.
     *
     * @param row as the spreadsheet counts it, from 1, heads included
     * @param id of the thing that it is about; null: it has none yet
     * @param site where it stands; null: it belongs to the whole business, or could not be told
     */
    public record Line(
            int row,
            String name,
            @Nullable UUID id,
            @Nullable Text site,
            Outcome outcome,
            List<Fault> faults) {}

    /**
     * What is wrong with a cell.
     *
     * @param column {@code name}, {@code site}, {@code area} or the key of a field
     * @param title what the column is called
     * @param rule stable code of the broken rule
     */
    public record Fault(String column, Text title, String rule, Message remedy) {}

    /** How many rows mean that. */
    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
