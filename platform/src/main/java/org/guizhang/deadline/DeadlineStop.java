package org.guizhang.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that stops clocks of one rule.
 *
 * @param said what it says, as {@link DeadlineMatch#text} of those it stops
 * @param day the day it is about; null where periods make no difference. About a day it stops one clock, the earliest due, or
 *     the one that is made later; otherwise all that there are
 * @param site where it was; null: the business as a whole, so that the place makes no difference
 * @param about ids of people and things it is about: clocks of others go on
 * @param at when it was done, which may be before now
 * @param by what it is; clocks that it has started itself go on where {@code others}
 */
public record DeadlineStop(
        UUID module,
        String rule,
        String said,
        @Nullable LocalDate day,
        @Nullable UUID site,
        Set<String> about,
        Instant at,
        DeadlineSubject by,
        boolean others) {
    /** Of subjects of these kinds {@link #about} says which are meant. */
    public static final Set<String> EACH = Set.of("person", "thing");
}
