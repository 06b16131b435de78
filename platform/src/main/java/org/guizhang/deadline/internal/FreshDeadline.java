package org.guizhang.deadline.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.calendar.WorkingTime;
import org.guizhang.deadline.DeadlineEscalation;
import org.guizhang.deadline.DeadlinePace;
import org.guizhang.deadline.DeadlineStart;
import org.guizhang.shared.Days;
import org.guizhang.template.IsoDuration;
import org.jspecify.annotations.Nullable;

/**
 * A clock that is written for the first time.
 *
 * @param told what would have been told by then is told to nobody
 */
record FreshDeadline(
        UUID id,
        DeadlineStart start,
        int ordinal,
        DeadlinePace pace,
        Instant due,
        Instant told,
        @Nullable Instant wakes) {

    /** @param calendar of its place */
    static FreshDeadline of(UUID id, DeadlineStart start, int ordinal, WorkingTime calendar, Instant now) {
        var terms = start.terms();
        var slot = start.slot();
        var within = terms.within();
        if (slot == null && within == null) {
            throw new IllegalArgumentException(terms.rule() + " says neither how long nor until when");
        }
        var pace = within == null
                ? DeadlinePace.until(due(slot).atZone(Days.ZONE), terms.counting())
                : DeadlinePace.of(within, terms.counting(), terms.exact());
        var due = within == null
                ? due(slot)
                : pace.due(start.starts().atZone(Days.ZONE), within, calendar).toInstant();
        // One that was due before anybody entered it is overdue as soon as it is there, and told as such; what would
        // have been
        // told before that is not.
        var told = due.isBefore(now) ? due.minusNanos(1_000) : now;
        var timing = new DeadlineTiming(
                pace,
                start.starts(),
                due,
                terms.remind(),
                start.escalations().stream().map(DeadlineEscalation::after).toList());
        return new FreshDeadline(
                id, start, slot == null ? ordinal : slot.ordinal(), pace, due, told, timing.next(told, calendar));
    }

    private static Instant due(DeadlineStart.@Nullable Slot slot) {
        if (slot == null) {
            throw new IllegalArgumentException("Neither how long nor until when");
        }
        return slot.due();
    }

    String slotText() {
        var slot = start.slot();
        return slot == null ? "" : slot.at().toString();
    }

    @Nullable
    Instant late() {
        var slot = start.slot();
        return slot == null ? null : slot.late();
    }

    @Nullable
    String role() {
        return WrittenEscalations.role(start.responsible());
    }

    String people() {
        return start.responsible().people().stream()
                .map(UUID::toString)
                .sorted()
                .collect(Collectors.joining(","));
    }

    String remind() {
        return start.terms().remind().stream().map(IsoDuration::toString).collect(Collectors.joining(","));
    }

    String clauses() {
        return String.join(",", start.terms().clauses());
    }

    @Nullable
    String within() {
        var within = start.terms().within();
        return within == null ? null : within.toString();
    }

    @Nullable
    LocalDate periodFrom() {
        var period = start.match().period();
        return period == null ? null : period.first();
    }

    @Nullable
    LocalDate periodTo() {
        var period = start.match().period();
        return period == null ? null : period.last();
    }
}
