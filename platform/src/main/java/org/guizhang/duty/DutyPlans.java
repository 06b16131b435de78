package org.guizhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guizhang.duty.internal.DutyAnswers;
import org.guizhang.duty.internal.DutyGaps;
import org.guizhang.duty.internal.DutyReach;
import org.guizhang.duty.internal.HoursRows;
import org.guizhang.duty.internal.ShiftBook;
import org.guizhang.duty.internal.ShiftCheck;
import org.guizhang.duty.internal.ShiftRows;
import org.guizhang.shared.Days;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** The roster as it is looked at: who is on duty, what is not manned, who is there twice, and who is meant now. */
@ApplicationScoped
@Transactional
public class DutyPlans {
    @Inject
    ShiftRows rows;

    @Inject
    HoursRows hours;

    @Inject
    ShiftCheck check;

    @Inject
    DutyAnswers answers;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * The roster of some days at the sites that the caller may see, {@value Shift#MAX_DAYS} days at most.
     *
     * @param site that one and what is for the whole business; null: all of them
     */
    @Requires(Permission.READ_HANDBOOK)
    public DutyPlan between(LocalDate from, LocalDate to, @Nullable UUID site) {
        checkDays(from, to);
        var known = check.known();
        var reach = known.reach();
        // Of the day before, too: a shift over midnight may man a post today.
        var all = rows
                .between(
                        from.atStartOfDay(Days.ZONE).toInstant(),
                        to.plusDays(2).atStartOfDay(Days.ZONE).toInstant())
                .stream()
                .map(known.held()::counted)
                .toList();
        var end = to.plusDays(1).atStartOfDay(Days.ZONE).toInstant();
        var wanted = hours.all().stream()
                .filter(one -> reach.reads(one.site()) && isAt(site, one.site()))
                .toList();
        var shown = all.stream()
                .filter(shift -> shift.from().isBefore(end))
                .filter(shift -> reach.reads(shift.site()))
                .toList();
        var twice = DutyGaps.twice(shown).stream()
                .filter(one ->
                        shown.stream().anyMatch(shift -> one.shifts().contains(shift.id()) && isAt(site, shift.site())))
                .toList();
        return new DutyPlan(
                from,
                to,
                shown.stream().filter(shift -> isAt(site, shift.site())).toList(),
                wanted,
                DutyGaps.of(wanted, all, from, to),
                twice,
                manages(reach, site));
    }

    /** The caller's own shifts of some days. */
    @Requires(Permission.READ_HANDBOOK)
    public List<Shift> mine(LocalDate from, LocalDate to) {
        checkDays(from, to);
        var held = check.held();
        return rows
                .of(
                        caller.person().personId(),
                        from.atStartOfDay(Days.ZONE).toInstant(),
                        to.plusDays(1).atStartOfDay(Days.ZONE).toInstant())
                .stream()
                .map(held::counted)
                .toList();
    }

    /** Who is meant at this moment by whoever is on duty in a position at a place. */
    @Requires(Permission.READ_HANDBOOK)
    public DutyAnswer now(@Nullable UUID site, UUID position) {
        var known = check.known();
        if (known.held().tree().get(position) == null) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        if (!known.reach().reads(site)) {
            throw new Forbidden(Message.of("problem.shift-elsewhere"));
        }
        return answers.at(known, site, position, clock.instant());
    }

    /** The roster of some days as a spreadsheet that can be taken in again, in the caller's language. */
    @Requires(Permission.READ_HANDBOOK)
    public byte[] export(LocalDate from, LocalDate to, @Nullable UUID site) {
        return ShiftBook.write(between(from, to, site).shifts(), check.known(), caller.locale());
    }

    private static boolean manages(DutyReach reach, @Nullable UUID site) {
        return site != null
                ? reach.manages(site)
                : reach.manages() && (reach.sites() == null || !reach.sites().isEmpty());
    }

    private static boolean isAt(@Nullable UUID wanted, @Nullable UUID site) {
        return wanted == null || site == null || wanted.equals(site);
    }

    private static void checkDays(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Rejected.field("/to", "day-order", from);
        }
        if (to.isAfter(from.plusDays(Shift.MAX_DAYS - 1L))) {
            throw Rejected.field("/to", "calendar-stretch", Shift.MAX_DAYS);
        }
    }
}
