package org.guizhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.duty.internal.HoursRows;
import org.guizhang.duty.internal.ShiftCheck;
import org.guizhang.duty.internal.ShiftFacts;
import org.guizhang.duty.internal.ShiftRows;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** One shift at a time, and when positions have to be manned; what somebody may not have is not there for them. */
@ApplicationScoped
@Transactional
public class Shifts {
    private static final String SUBJECT = "shift";

    @Inject
    ShiftRows rows;

    @Inject
    HoursRows hours;

    @Inject
    ShiftCheck check;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<ShiftsChanged> news;

    @Requires(Permission.READ_HANDBOOK)
    public Shift get(UUID id) {
        return readable(id, check.known());
    }

    /** Puts somebody on duty; somebody who is on another post at that time may be, and the plan says so. */
    @Requires(Permission.SUPERVISE_WORK)
    public Shift add(Shift.Entry entry) {
        var shift = judged(check.known(), ids.next(), entry);
        rows.add(List.of(shift));
        said(DutyAction.SHIFT_ADDED, shift.id(), null, ShiftFacts.of(shift));
        return shift;
    }

    /** Whoever was overtaken since {@code revision} is told so. */
    @Requires(Permission.SUPERVISE_WORK)
    public Shift change(UUID id, Shift.Entry entry, int revision) {
        var known = check.known();
        var before = manageable(id, known, revision);
        var shift = judged(known, id, entry);
        written(rows.change(shift, revision));
        said(DutyAction.SHIFT_CHANGED, id, ShiftFacts.of(before), ShiftFacts.of(shift));
        return readable(id, known);
    }

    @Requires(Permission.SUPERVISE_WORK)
    public void remove(UUID id, int revision) {
        var before = manageable(id, check.known(), revision);
        written(rows.remove(id, revision));
        said(DutyAction.SHIFT_REMOVED, id, ShiftFacts.of(before), null);
    }

    /** Says when a position has to be manned at a place, in place of what was said before. */
    @Requires(Permission.SUPERVISE_WORK)
    public List<DutyHours> man(DutyHours.Entry entry) {
        var violations = new Violations();
        var known = check.known();
        check.judge(violations, known, entry);
        violations.check();
        var position = known.held().tree().root(Objects.requireNonNull(entry.position()));
        int people = Objects.requireNonNull(entry.people());
        if (people == 0) {
            hours.remove(entry.site(), position);
        } else {
            var wanted = new DutyHours(
                    entry.site(),
                    position,
                    Objects.requireNonNull(entry.begins()),
                    Objects.requireNonNull(entry.ends()),
                    people);
            hours.set(wanted);
        }
        trail.fire(new AuditedAction(
                DutyAction.DUTY_HOURS_SET,
                "tenant",
                caller.get().tenantId().toString(),
                null,
                ShiftFacts.of(entry, position)));
        return hours.all().stream()
                .filter(one -> known.reach().reads(one.site()))
                .toList();
    }

    private Shift judged(ShiftCheck.Known known, UUID id, Shift.Entry entry) {
        var violations = new Violations();
        var there = entry.person() == null || entry.from() == null || entry.until() == null
                ? List.<Shift>of()
                : rows.of(entry.person(), entry.from(), entry.until());
        var shift = check.judge(violations, known, id, entry, there);
        violations.check();
        return Objects.requireNonNull(shift);
    }

    private Shift readable(UUID id, ShiftCheck.Known known) {
        return rows.find(id)
                .filter(shift -> known.reach().reads(shift.site()))
                .map(known.held()::counted)
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    private Shift manageable(UUID id, ShiftCheck.Known known, int revision) {
        var shift = readable(id, known);
        if (!known.reach().manages(shift.site())) {
            throw new Forbidden(Message.of("problem.shift-elsewhere"));
        }
        written(shift.revision() == revision);
        return shift;
    }

    private void said(
            DutyAction action, UUID id, @Nullable Map<String, Object> before, @Nullable Map<String, Object> after) {
        news.fire(new ShiftsChanged());
        trail.fire(new AuditedAction(action, SUBJECT, id.toString(), before, after));
    }

    private static void written(boolean done) {
        if (!done) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
        }
    }
}
