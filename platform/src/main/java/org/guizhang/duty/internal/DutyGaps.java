package org.guizhang.duty.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.guizhang.duty.DutyHours;
import org.guizhang.duty.DutyPlan.Gap;
import org.guizhang.duty.DutyPlan.Twice;
import org.guizhang.duty.Shift;
import org.guizhang.shared.Days;
import org.jspecify.annotations.Nullable;

/** What is wrong in a roster: times at which too few are on duty, and people who are at two posts at once. Pure. */
public final class DutyGaps {
    private DutyGaps() {}

    /** The times of some days, each beginning on one of them, at which fewer people are on duty than have to be. */
    public static List<Gap> of(List<DutyHours> hours, List<Shift> shifts, LocalDate from, LocalDate to) {
        var gaps = new ArrayList<Gap>();
        for (var post : hours) {
            var at = shifts.stream().filter(shift -> isAt(shift, post)).toList();
            for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
                add(gaps, post, at, day);
            }
        }
        return List.copyOf(gaps);
    }

    private static boolean isAt(Shift shift, DutyHours post) {
        return shift.counts()
                && shift.position().equals(post.position())
                && (shift.site() == null || shift.site().equals(post.site()));
    }

    private static void add(List<Gap> gaps, DutyHours post, List<Shift> shifts, LocalDate day) {
        var next = post.closing().isAfter(post.opening()) ? day : day.plusDays(1);
        var begin = day.atTime(post.opening()).atZone(Days.ZONE).toInstant();
        var end = next.atTime(post.closing()).atZone(Days.ZONE).toInstant();
        var moments = new TreeSet<>(Set.of(begin, end));
        for (var shift : shifts) {
            if (shift.overlaps(begin, end)) {
                moments.add(shift.from().isBefore(begin) ? begin : shift.from());
                moments.add(shift.until().isAfter(end) ? end : shift.until());
            }
        }
        @Nullable Instant last = null;
        for (var moment : moments) {
            if (last != null) {
                var since = last;
                var there = shifts.stream()
                        .filter(shift -> shift.overlaps(since, moment))
                        .map(Shift::person)
                        .distinct()
                        .count();
                lack(gaps, post, since, moment, post.people() - (int) there);
            }
            last = moment;
        }
    }

    /** A gap that goes on is one gap, over midnight too. */
    private static void lack(List<Gap> gaps, DutyHours post, Instant from, Instant until, int missing) {
        if (missing <= 0) {
            return;
        }
        var before = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
        if (before != null
                && before.until().equals(from)
                && before.missing() == missing
                && before.position().equals(post.position())
                && Objects.equals(before.site(), post.site())) {
            gaps.set(gaps.size() - 1, new Gap(post.site(), post.position(), before.from(), until, missing));
        } else {
            gaps.add(new Gap(post.site(), post.position(), from, until, missing));
        }
    }

    /** @param shifts the earliest first */
    public static List<Twice> twice(List<Shift> shifts) {
        var found = new ArrayList<Twice>();
        for (int n = 0; n < shifts.size(); n++) {
            var one = shifts.get(n);
            for (int m = n + 1; m < shifts.size() && shifts.get(m).from().isBefore(one.until()); m++) {
                var other = shifts.get(m);
                if (one.person().equals(other.person())) {
                    var end = one.until().isBefore(other.until()) ? one.until() : other.until();
                    found.add(new Twice(
                            one.person(), one.personName(), other.from(), end, List.of(one.id(), other.id())));
                }
            }
        }
        return List.copyOf(found);
    }
}
