package org.guizhang.duty.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.duty.DutyAnswer;
import org.guizhang.duty.DutyAnswer.By;
import org.guizhang.shared.Days;
import org.guizhang.workforce.Position;
import org.jspecify.annotations.Nullable;

/** Finds who is meant by whoever is on duty: by the roster, else by who holds the position, else up the line. */
@ApplicationScoped
public class DutyAnswers {
    @Inject
    ShiftRows rows;

    public DutyAnswer at(ShiftCheck.Known known, @Nullable UUID site, UUID position, Instant now) {
        var tree = known.held().tree();
        var root = tree.root(position);
        var onDuty = rows.between(now, now.plusSeconds(1)).stream()
                .map(known.held()::counted)
                .filter(shift -> shift.counts() && shift.position().equals(root))
                .filter(shift -> site == null || shift.site() == null || site.equals(shift.site()))
                .map(shift -> known.people().get(shift.person()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!onDuty.isEmpty()) {
            return answer(site, root, By.ROSTER, onDuty);
        }
        var today = LocalDate.ofInstant(now, Days.ZONE);
        var seen = new HashSet<UUID>();
        for (@Nullable UUID at = root; at != null && seen.add(at); ) {
            var looked = at;
            var holders = known.people().values().stream()
                    .filter(person -> known.held().holds(person.id(), looked, site, today))
                    .toList();
            if (!holders.isEmpty()) {
                return answer(site, root, at.equals(root) ? By.HOLDERS : By.ABOVE, holders);
            }
            at = Optional.ofNullable(tree.get(at))
                    .map(Position::reportsTo)
                    .map(tree::root)
                    .orElse(null);
        }
        return answer(site, root, By.ADMINISTRATORS, rows.administrators());
    }

    private static DutyAnswer answer(@Nullable UUID site, UUID position, By by, Collection<ShiftRows.Worker> people) {
        Stream<DutyAnswer.Colleague> named =
                people.stream().map(person -> new DutyAnswer.Colleague(person.id(), person.name()));
        return new DutyAnswer(site, position, by, named.toList());
    }
}
