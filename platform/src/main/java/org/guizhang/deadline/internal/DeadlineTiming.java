package org.guizhang.deadline.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guizhang.calendar.WorkingTime;
import org.guizhang.deadline.DeadlinePace;
import org.guizhang.shared.Days;
import org.guizhang.template.IsoDuration;
import org.jspecify.annotations.Nullable;

/** When something is told of a clock: reminders before it is due, that it is overdue, escalations after that. Pure. */
record DeadlineTiming(
        DeadlinePace pace, Instant starts, Instant due, List<IsoDuration> remind, List<IsoDuration> escalate) {

    /** What is told. */
    enum What {
        REMIND,
        DUE,
        ESCALATE
    }

    /** @param index of the escalation in its list; 0 for the others */
    record Moment(What what, int index, Instant at) {}

    /** In their order; reminders that would come before it begins are none. */
    List<Moment> moments(WorkingTime calendar) {
        var end = due.atZone(Days.ZONE);
        var moments = new ArrayList<Moment>();
        for (var length : remind) {
            var at = pace.before(end, length, calendar).toInstant();
            if (at.isAfter(starts) && at.isBefore(due)) {
                moments.add(new Moment(What.REMIND, 0, at));
            }
        }
        moments.add(new Moment(What.DUE, 0, due));
        for (int n = 0; n < escalate.size(); n++) {
            var at = pace.after(end, escalate.get(n), calendar).toInstant();
            moments.add(new Moment(What.ESCALATE, n, at.isBefore(due) ? due : at));
        }
        moments.sort(
                Comparator.comparing(Moment::at).thenComparing(Moment::what).thenComparing(Moment::index));
        return moments;
    }

    /** The next of them after all that is told; null where there is none. */
    @Nullable
    Instant next(Instant told, WorkingTime calendar) {
        return moments(calendar).stream()
                .map(Moment::at)
                .filter(at -> at.isAfter(told))
                .findFirst()
                .orElse(null);
    }

    /** Those that have come since something was told last. */
    List<Moment> come(Instant told, Instant now, WorkingTime calendar) {
        return moments(calendar).stream()
                .filter(moment -> moment.at().isAfter(told) && !moment.at().isAfter(now))
                .toList();
    }
}
