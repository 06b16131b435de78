package org.guizhang.followup.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guizhang.checklist.DutyEntries;
import org.guizhang.checklist.DutyEntry;
import org.guizhang.deadline.Deadline;
import org.guizhang.deadline.DeadlineFilter;
import org.guizhang.deadline.Deadlines;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.RecordFilter.Awaiting;
import org.guizhang.record.RecordLine;
import org.guizhang.record.Records;
import org.guizhang.shared.Days;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;

/** Time limits that the caller has to keep, when they are due, and records that wait for them, on the day. */
@ApplicationScoped
public class AwaitedDuties implements DutyEntries {
    private static final int MOST = 200;
    private static final RecordFilter WAITING =
            new RecordFilter(null, null, null, null, null, null, false, Awaiting.ANY, null, null, null, null, null);

    @Inject
    Deadlines deadlines;

    @Inject
    Records records;

    @Inject
    Clock clock;

    @Override
    public List<DutyEntry> mine(Instant from, Instant until) {
        var due = new DeadlineFilter(null, true, null, day(from), day(until), null, null, null, null, null);
        var today = day(clock.instant()).atStartOfDay(Days.ZONE).toInstant();
        return Stream.concat(
                        deadlines.list(due, 0, MOST).stream().map(AwaitedDuties::entry),
                        records.list(WAITING, 0, MOST).stream().map(line -> entry(line, today)))
                .toList();
    }

    private static DutyEntry entry(Deadline deadline) {
        return new DutyEntry(
                "deadline-" + deadline.id(),
                deadline.due(),
                deadline.due(),
                Message.of("calendar-feed.deadline", deadline.title()),
                "deadlines/" + deadline.id());
    }

    /** It has no time of its own: what has waited longer than since this morning waits today. */
    private static DutyEntry entry(RecordLine line, Instant today) {
        var at = line.at().isBefore(today) ? today : line.at();
        var serial = line.serial();
        var title = line.title();
        return new DutyEntry(
                "record-" + line.id(),
                at,
                at,
                Message.of(
                        "calendar-feed.record",
                        serial == null ? title : new Text(title.zh() + " " + serial, title.en() + " " + serial)),
                "records/" + line.id());
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Days.ZONE).toLocalDate();
    }
}
