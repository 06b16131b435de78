package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.calendar.WorkingTimes;
import org.guizhang.deadline.DeadlineStart;
import org.guizhang.shared.Days;
import org.guizhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Makes the clocks of schedules ahead. Which one it is, rule, subject, time and ordinal say, whatever edition it is made of. */
@ApplicationScoped
public class ClockPlan {
    @Inject
    DeadlineRows rows;

    @Inject
    WakingRows waking;

    @Inject
    DeadlineWriter writer;

    @Inject
    SettledRows settled;

    @Inject
    ClockDesk desk;

    @Inject
    WorkingTimes calendars;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    private record Identity(UUID module, String rule, String kind, String subject, String slot, int ordinal) {
        static Identity of(DeadlineRow row) {
            return new Identity(
                    row.moduleId(), row.rule(), row.subjectKind(), row.subjectId(), row.slot(), row.ordinal());
        }

        static Identity of(FreshDeadline fresh) {
            var start = fresh.start();
            return new Identity(
                    start.terms().module(),
                    start.terms().rule(),
                    start.subject().kind(),
                    start.subject().id(),
                    fresh.slotText(),
                    fresh.ordinal());
        }
    }

    public void make(Collection<DeadlineStart> wanted) {
        var now = ClockDesk.micros(clock.instant());
        var by = calendars.now();
        var fresh = wanted.stream()
                .map(start -> FreshDeadline.of(ids.next(), start, 1, by.of(start.site()), now))
                .toList();
        var like = new HashMap<Identity, FreshDeadline>();
        fresh.forEach(one -> like.put(Identity.of(one), one));
        rows.remove(rows.unopened(now).stream()
                .filter(row -> !isLike(row, like.get(Identity.of(row))))
                .map(DeadlineRow::id)
                .toList());
        writer.add(fresh);
        desk.look(waking.next().orElse(null));
        settled.forget(Days.today(clock).minusDays(ClockDesk.WAITS));
        settled.all().stream().filter(desk::stopEarly).toList().forEach(settled::remove);
    }

    /** Whether it is as it should be. */
    private static boolean isLike(DeadlineRow row, @Nullable FreshDeadline wanted) {
        if (wanted == null) {
            return false;
        }
        var start = wanted.start();
        return row.editionId().equals(start.terms().edition())
                && Objects.equals(row.siteId(), start.site())
                && Objects.equals(row.role(), wanted.role())
                && row.people().equals(wanted.people())
                && row.startsAt().equals(start.starts())
                && row.dueAt().equals(wanted.due())
                && Objects.equals(row.lateAt(), wanted.late());
    }
}
