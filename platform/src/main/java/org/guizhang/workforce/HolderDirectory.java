package org.guizhang.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.shared.Days;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** {@link Holders} for people and programs outside, who must be allowed to see the list of people. */
@ApplicationScoped
@Transactional
public class HolderDirectory {
    @Inject
    Holders holders;

    @Inject
    People people;

    @Inject
    Clock clock;

    @Requires(Permission.READ_PEOPLE)
    public Set<UUID> by(@Nullable String template, List<String> keys, @Nullable LocalDate day) {
        if (template == null || template.isBlank()) {
            throw Rejected.field("/template", "required");
        }
        return holders.of(template, keys, day(day));
    }

    @Requires(Permission.READ_PEOPLE)
    public Set<Position.Source> asWhat(UUID person, @Nullable LocalDate day) {
        return holders.sourcesOf(people.get(person).id(), day(day));
    }

    private LocalDate day(@Nullable LocalDate given) {
        return given == null ? Days.today(clock) : given;
    }
}
