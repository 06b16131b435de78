package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.calendar.WorkingTimes;
import org.guizhang.deadline.DeadlineCause;
import org.guizhang.deadline.DeadlineMet;
import org.guizhang.deadline.DeadlineMoved;
import org.guizhang.deadline.DeadlineStart;
import org.guizhang.deadline.DeadlineStep;
import org.guizhang.deadline.DeadlineStep.Kind;
import org.guizhang.deadline.DeadlineStop;
import org.guizhang.shared.Days;
import org.guizhang.shared.Ids;
import org.guizhang.work.Tasks;
import org.jspecify.annotations.Nullable;

/** What events do to clocks. */
@ApplicationScoped
public class ClockDesk {
    /** Days for which something that was done before its clock waits for it: more than the longest period. */
    static final int WAITS = 400;

    @Inject
    DeadlineRows rows;

    @Inject
    DeadlineWriter writer;

    @Inject
    LifeLine life;

    @Inject
    SettledRows settled;

    @Inject
    DeadlineNotices notices;

    @Inject
    DeadlinePeople people;

    @Inject
    WorkingTimes calendars;

    @Inject
    Tasks tasks;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<DeadlineMet> met;

    @Inject
    Event<DeadlineMoved> moved;

    public UUID start(DeadlineStart start) {
        var there = latest(start);
        if (there == null || there.cancelledAt() != null) {
            return make(start, there == null ? 1 : there.ordinal() + 1);
        }
        // What has started anew goes by when it was stopped, and no longer by the event.
        if (there.ordinal() == 1 && !there.startsAt().equals(micros(start.starts()))) {
            move(there, micros(start.starts()));
        }
        return there.id();
    }

    public void startOnce(UUID module, Collection<DeadlineStart> starts) {
        if (starts.isEmpty()) {
            return;
        }
        var there = rows.latest(module, starts);
        var wanted = starts.stream()
                .filter(start -> {
                    var before = there.get(key(start));
                    return before == null || before.cancelledAt() != null;
                })
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        var places = calendars.now();
        var fresh = new ArrayList<FreshDeadline>();
        for (var start : wanted) {
            var before = there.get(key(start));
            var ordinal = before == null ? 1 : before.ordinal() + 1;
            fresh.add(FreshDeadline.of(ids.next(), start, ordinal, places.of(start.site()), now()));
        }
        writer.add(fresh);
        @Nullable Instant first = null;
        for (var one : fresh) {
            var wakes = one.wakes();
            first = wakes == null || (first != null && first.isBefore(wakes)) ? first : wakes;
        }
        look(first);
    }

    private static String key(DeadlineStart start) {
        var subject = start.subject();
        return start.terms().rule() + "/" + subject.kind() + "/" + subject.id();
    }

    private @Nullable DeadlineRow latest(DeadlineStart start) {
        return rows.latest(start.terms().module(), start.terms().rule(), start.subject())
                .orElse(null);
    }

    private UUID make(DeadlineStart start, int ordinal) {
        var calendar = calendars.now().of(start.site());
        var fresh = FreshDeadline.of(ids.next(), start, ordinal, calendar, now());
        writer.add(List.of(fresh));
        look(fresh.wakes());
        return fresh.id();
    }

    private void move(DeadlineRow row, Instant starts) {
        var within = row.length();
        if (within == null) {
            return;
        }
        var now = now();
        var calendar = calendars.now().of(row.siteId());
        var due = row.pace().due(starts.atZone(Days.ZONE), within, calendar);
        for (var pause : LifeLine.pauses(life.of(row.id()))) {
            due = row.pace()
                    .resumed(due, pause.from().atZone(Days.ZONE), pause.to().atZone(Days.ZONE), calendar);
        }
        var at = due.toInstant();
        var told = at.isBefore(now) && !at.equals(row.dueAt()) ? at.minus(1, ChronoUnit.MICROS) : now;
        var runs = row.stoppedAt() == null && row.pausedAt() == null;
        @Nullable Instant wakes = runs ? row.timing(starts, at).next(told, calendar) : null;
        rows.move(row.id(), starts, at, row.pausedAt(), told, wakes);
        life.add(row.id(), step(Kind.MOVED, DeadlineCause.VALUE_CHANGED, starts, now, row.dueAt(), at));
        if (at.isAfter(now)) {
            notices.settle(row);
        }
        look(wakes);
        moved.fire(new DeadlineMoved(row.clock(at), row.dueAt(), DeadlineCause.VALUE_CHANGED));
    }

    public List<UUID> stop(DeadlineStop stop) {
        if (again(stop)) {
            return List.of();
        }
        var found = rows.stoppable(stop);
        if (stop.day() != null) {
            found = found.stream().limit(1).toList();
            if (found.isEmpty() && !stop.day().isBefore(Days.today(clock).minusDays(WAITS))) {
                settled.add(stop);
            }
        }
        return close(found, stop);
    }

    /** Stops what something that was done before waits for; gives whether it was there. */
    boolean stopEarly(DeadlineStop stop) {
        var found = rows.stoppable(stop).stream().limit(1).toList();
        close(found, stop);
        return !found.isEmpty();
    }

    /** The same event once more, with another moment perhaps. */
    private boolean again(DeadlineStop stop) {
        var before = rows.stoppedBy(stop.module(), stop.rule(), stop.by());
        if (before.stream().anyMatch(row -> isLaterOfItself(row, stop))) {
            return before.stream()
                    .map(row -> Objects.requireNonNull(row.stoppedAt()))
                    .anyMatch(last -> !micros(stop.at()).isAfter(last));
        }
        for (var row : before) {
            var at = micros(stop.at());
            if (!at.equals(row.stoppedAt())) {
                rows.stop(row.id(), at, stop.by(), List.of());
                life.add(row.id(), step(Kind.STOPPED, DeadlineCause.VALUE_CHANGED, at, now(), null, null));
            }
        }
        return !before.isEmpty();
    }

    /** What has to be told of a record again and again until it is closed: a later moment of it is the next one. */
    private static boolean isLaterOfItself(DeadlineRow row, DeadlineStop stop) {
        return row.repeats()
                && row.subjectKind().equals(stop.by().kind())
                && row.subjectId().equals(stop.by().id());
    }

    private List<UUID> close(List<DeadlineRow> found, DeadlineStop stop) {
        var at = micros(stop.at());
        var stopped = new ArrayList<UUID>();
        for (var row : found) {
            rows.stop(row.id(), at, stop.by(), people.meant(row.holder(), row.siteId()));
            life.add(row.id(), step(Kind.STOPPED, DeadlineCause.DONE, at, now(), null, null));
            notices.settle(row);
            met.fire(new DeadlineMet(row.clock(), stop.by(), at, !at.isAfter(row.dueAt())));
            stopped.add(row.id());
            if (row.repeats()) {
                make(row.again(at), row.ordinal() + 1);
            }
        }
        return stopped;
    }

    void look(@Nullable Instant wakes) {
        if (wakes != null) {
            tasks.add(DeadlinesWorker.KIND, "", wakes);
        }
    }

    static DeadlineStep step(
            Kind kind,
            DeadlineCause cause,
            Instant at,
            Instant now,
            @Nullable Instant before,
            @Nullable Instant after) {
        return new DeadlineStep(kind, cause, null, null, at, now, before, after);
    }

    private Instant now() {
        return micros(clock.instant());
    }

    static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
