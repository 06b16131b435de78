package org.guizhang.joining.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.sheet.SheetList;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;

/**
 * A list of people, judged against the business as it is.
 *
 * @param applied whether it was taken in; a dry run never is
 * @param unread the heads of columns that were not understood and have something under them
 * @param passed the rows that name nobody: sums, notes under the list
 */
public record RosterImport(boolean applied, List<Line> lines, List<String> unread, List<SheetList.Passed> passed) {
    /** People in one list. */
    public static final int MAX_ROWS = 1000;

    /** What a row means. */
    public enum Outcome {
        /** Somebody new. */
        ADD,
        /** Somebody who is there already and gets a position. */
        ASSIGN,
        /** Somebody who is there already and stays as they are. */
        PRESENT,
        /** Something has to be mended first. */
        WRONG
    }

    /**
     * One row.
     *
     * @param row as the spreadsheet counts it, from 1, heads included
     * @param login what the person signs in with; empty when none could be read
     * @param placement what the person is to hold from when on; null when the row names no position
     * @param password the first password of an employee number, shown this once; null otherwise
     * @param link for the holder of the e-mail address or phone number, works once, shown this once; null in a dry run,
     *     for those who are there already and for employee numbers
     * @param mailed whether the link is on its way to the address; else it has to be handed over
     */
    public record Line(
            int row,
            String name,
            String login,
            Role role,
            @Nullable Placement placement,
            Outcome outcome,
            List<Fault> faults,
            @Nullable String password,
            @Nullable String link,
            boolean mailed) {

        Line handed(@Nullable String first, @Nullable String address, boolean sent) {
            return new Line(row, name, login, role, placement, outcome, faults, first, address, sent);
        }
    }

    /** @param site null: the whole business */
    public record Placement(
            UUID position,
            Text title,
            @Nullable UUID site,
            @Nullable Text siteName,
            LocalDate from) {}

    /**
     * What is wrong with a cell.
     *
     * @param column {@link Column#key()}
     * @param rule stable code of the broken rule
     */
    public record Fault(String column, String rule, Message remedy) {
        /** What the template calls the column. */
        public Text title() {
            return Column.valueOf(column.toUpperCase(Locale.ROOT)).title();
        }
    }

    /** How many rows mean that. */
    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
