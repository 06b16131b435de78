package org.guizhang.deadline;

import java.util.Set;
import java.util.UUID;
import org.guizhang.workforce.Position.Source;
import org.jspecify.annotations.Nullable;

/**
 * Who has to see to a clock.
 *
 * @param position its holders at the place of the clock, and where there are none those above; null: the people alone
 * @param people who are named; empty where a position is
 */
public record DeadlineHolder(@Nullable Source position, Set<UUID> people) {
    public DeadlineHolder {
        people = Set.copyOf(people);
    }

    public static DeadlineHolder of(Source position) {
        return new DeadlineHolder(position, Set.of());
    }
}
