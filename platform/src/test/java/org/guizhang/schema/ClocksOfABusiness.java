package org.guizhang.schema;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.calendar.DateSpan;
import org.guizhang.deadline.DeadlineCause;
import org.guizhang.deadline.DeadlineClocks;
import org.guizhang.deadline.DeadlineFilter;
import org.guizhang.deadline.DeadlineHolder;
import org.guizhang.deadline.DeadlineMatch;
import org.guizhang.deadline.DeadlineRate;
import org.guizhang.deadline.DeadlineStart;
import org.guizhang.deadline.DeadlineStop;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.deadline.DeadlineTerms;
import org.guizhang.deadline.Deadlines;
import org.guizhang.deadline.internal.DeadlinesWorker;
import org.guizhang.deadline.internal.OwnDeadlinesPart;
import org.guizhang.followup.internal.DeadlinePlanWorker;
import org.guizhang.shared.Days;
import org.guizhang.shared.Text;
import org.guizhang.template.IsoDuration;
import org.guizhang.template.artefact.Counting;
import org.guizhang.tenant.Caller;
import org.guizhang.work.Task;
import org.guizhang.workforce.Position.Source;
import org.jspecify.annotations.Nullable;

/** Everything that a business does with clocks, once. */
final class ClocksOfABusiness {
    private static final DeadlineSubject RECORD = new DeadlineSubject("record", "r", null);

    private ClocksOfABusiness() {}

    static int run(Wired wired, Caller owner, UUID module, UUID edition) {
        var clocks = wired.get(DeadlineClocks.class);
        var deadlines = wired.get(Deadlines.class);
        var timed =
                start(wired, terms(module, edition, IsoDuration.parse("PT4H").orElseThrow()), null);
        var slot = LocalDateTime.ofInstant(wired.now(), Days.ZONE).plusHours(2);
        var end = slot.plusHours(1).atZone(Days.ZONE).toInstant();
        var daily = start(wired, terms(module, edition, null), new DeadlineStart.Slot(slot, 1, end, null));
        var id = wired.in(owner, () -> clocks.start(timed));
        wired.in(owner, () -> {
            deadlines.pause(id, "x");
            deadlines.resume(id, "x");
            deadlines.count(DeadlineFilter.OPEN);
            deadlines.list(
                    new DeadlineFilter(
                            DeadlineFilter.Which.ALL, true, null, null, null, module, "rule", "c", null, RECORD),
                    0,
                    20);
            List.of(DeadlineRate.By.values()).forEach(by -> deadlines.rates(DeadlineFilter.OPEN, by));
            wired.get(OwnDeadlinesPart.class).of(owner);
            return deadlines.get(id);
        });
        wired.in(owner, () -> {
            clocks.plan(List.of(daily));
            clocks.stop(stop(wired, module, "said", null));
            clocks.stop(stop(wired, module, "", LocalDate.parse("2026-11-11")));
            clocks.cancel(RECORD, DeadlineCause.SUBJECT_VOIDED, wired.now());
            clocks.endRepeating(RECORD, wired.now());
            clocks.end(module, wired.now());
            return 1;
        });
        wired.in(owner, () -> wired.get(DeadlinesWorker.class).work(new Task(owner.tenantId(), "deadlines", "", 1)));
        wired.in(
                owner,
                () -> wired.get(DeadlinePlanWorker.class).work(new Task(owner.tenantId(), "deadline-plan", "", 1)));
        return 1;
    }

    private static DeadlineTerms terms(UUID module, UUID edition, @Nullable IsoDuration within) {
        return new DeadlineTerms(
                module,
                edition,
                "rule",
                new Text("时限", "Limit"),
                within,
                Counting.CLOCK,
                false,
                false,
                true,
                List.of(),
                null,
                List.of("c"));
    }

    private static DeadlineStart start(Wired wired, DeadlineTerms terms, DeadlineStart.@Nullable Slot slot) {
        var day = Days.today(Clock.fixed(wired.now(), Days.ZONE));
        return new DeadlineStart(
                terms,
                slot == null ? RECORD : new DeadlineSubject("business", "", null),
                null,
                DeadlineHolder.of(new Source("tea-house", "waiter")),
                List.of(),
                slot == null ? DeadlineMatch.of("said") : DeadlineMatch.within(new DateSpan(day, day)),
                slot == null ? wired.now() : slot.at().atZone(Days.ZONE).toInstant(),
                slot);
    }

    private static DeadlineStop stop(Wired wired, UUID module, String said, @Nullable LocalDate day) {
        return new DeadlineStop(
                module,
                "rule",
                said,
                day,
                null,
                Set.of(),
                wired.now(),
                new DeadlineSubject("record", "by-" + said, null),
                false);
    }
}
