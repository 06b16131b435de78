package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.guizhang.checklist.DutyEntries;
import org.guizhang.checklist.DutyEntry;
import org.guizhang.shared.Message;
import org.guizhang.shared.PublicAddress;
import org.guizhang.tenant.CurrentCaller;

/** The caller's own checklists as events of a calendar, and what other rooms have them see to. */
@ApplicationScoped
public class DutyEvents {
    private static final Duration PAST = Duration.ofDays(2);

    @Inject
    OccurrenceRows rows;

    @Inject
    SheetModels models;

    @Inject
    Access access;

    @Inject
    Instance<DutyEntries> others;

    @Inject
    PublicAddress here;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    public String mine() {
        var now = clock.instant();
        var from = now.minus(PAST);
        var until = now.plus(OccurrencePlan.HORIZON);
        var own = rows.around(access.reach(), from, until);
        var more = others.stream().flatMap(room -> room.mine(from, until).stream());
        return CalendarText.of(
                Message.of("calendar-feed.name", caller.person().tenantName()).in(caller.locale()),
                now,
                Stream.concat(own.stream().map(this::event).flatMap(Optional::stream), more.map(this::event))
                        .toList());
    }

    private CalendarText.Event event(DutyEntry one) {
        return new CalendarText.Event(
                one.id() + "@guizhang",
                0,
                one.start(),
                one.end(),
                one.summary().in(caller.locale()),
                here.inMails() + "/" + one.address(),
                false);
    }

    /** None of one that cannot be read any more. */
    private Optional<CalendarText.Event> event(Occurrence one) {
        return Optional.ofNullable(models.of(one.editionId()).get(one.checklist()))
                .map(model -> new CalendarText.Event(
                        one.id() + "@guizhang",
                        one.revision(),
                        one.opensAt(),
                        one.dueAt(),
                        Message.of(
                                        "DONE".equals(one.outcome()) ? "calendar-feed.done" : "calendar-feed.duty",
                                        model.type().title(),
                                        FailureNotices.place(one.place()))
                                .in(caller.locale()),
                        here.inMails() + "/" + FailureNotices.sheet(one.id()),
                        "SKIPPED".equals(one.outcome())));
    }
}
