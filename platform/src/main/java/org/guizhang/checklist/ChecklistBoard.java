package org.guizhang.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * How the checklists of one day stand at the sites that the caller is above.
 *
 * @param at by the clock of the server
 * @param more whether there are more than {@value Boards#MOST}, so that lines and counts are of the first ones alone
 * @param lines by site, checklist and opening
 */
public record ChecklistBoard(Instant at, LocalDate day, boolean more, Counts counts, List<BoardLine> lines) {

    /**
     * How many stand how; each line counts once.
     *
     * @param onTime handed in when it was due at the latest
     * @param late handed in after that
     * @param due open, and not yet due
     * @param overdue was due, and still counts as late
     * @param later opens later
     * @param missed nothing was handed in in its time
     * @param skipped for a reason
     * @param unsettled findings of all lines that have to be put right
     */
    public record Counts(
            int onTime, int late, int due, int overdue, int later, int missed, int skipped, int unsettled) {
        static Counts of(List<BoardLine> lines) {
            return new Counts(
                    count(lines, line -> line.timeliness() == Timeliness.ON_TIME),
                    count(lines, line -> line.timeliness() != null && line.timeliness() != Timeliness.ON_TIME),
                    count(lines, line -> line.state() == OccurrenceState.OPEN),
                    count(lines, line -> line.state() == OccurrenceState.LATE),
                    count(lines, line -> line.state() == OccurrenceState.UPCOMING),
                    count(lines, line -> line.state() == OccurrenceState.MISSED),
                    count(lines, line -> line.state() == OccurrenceState.SKIPPED),
                    lines.stream().mapToInt(BoardLine::unsettled).sum());
        }

        private static int count(List<BoardLine> lines, Predicate<BoardLine> which) {
            return (int) lines.stream().filter(which).count();
        }
    }

    static ChecklistBoard of(Instant at, LocalDate day, boolean more, List<BoardLine> lines) {
        return new ChecklistBoard(at, day, more, Counts.of(lines), lines);
    }
}
