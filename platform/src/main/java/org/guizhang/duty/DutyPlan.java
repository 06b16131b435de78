package org.guizhang.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The roster of some days, with what is wrong in it.
 *
 * @param to the last day, it included
 * @param shifts those that have a moment of these days, the earliest first
 * @param gaps what should be manned and is not
 * @param doubles times at which one person is on duty twice
 * @param manageable whether the reader may change it, at the sites it shows
 */
public record DutyPlan(
        LocalDate from,
        LocalDate to,
        List<Shift> shifts,
        List<DutyHours> hours,
        List<Gap> gaps,
        List<Twice> doubles,
        boolean manageable) {

    /** @param missing how many people are missing all the time */
    public record Gap(@Nullable UUID site, UUID position, Instant from, Instant until, int missing) {}

    /** @param shifts both of them, the earlier first */
    public record Twice(UUID person, String personName, Instant from, Instant until, List<UUID> shifts) {}
}
