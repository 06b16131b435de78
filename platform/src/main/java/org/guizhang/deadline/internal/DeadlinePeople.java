package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.deadline.DeadlineHolder;
import org.guizhang.deadline.DeadlinePerson;
import org.guizhang.shared.Days;
import org.guizhang.tenant.Database;
import org.guizhang.workforce.Roster;
import org.guizhang.workforce.Rosters;
import org.jspecify.annotations.Nullable;

/** Who is meant by a clock, and what people are called. */
@ApplicationScoped
public class DeadlinePeople {
    @Inject
    Database database;

    @Inject
    Rosters rosters;

    @Inject
    Clock clock;

    Roster roster() {
        return rosters.on(Days.today(clock));
    }

    Set<UUID> meant(DeadlineHolder holder, @Nullable UUID site) {
        return holder.position() == null ? holder.people() : meant(holder, site, roster());
    }

    static Set<UUID> meant(DeadlineHolder holder, @Nullable UUID site, Roster roster) {
        var position = holder.position();
        return position == null
                ? holder.people()
                : roster.meant(position, site, Set.of()).people();
    }

    static boolean isVacant(DeadlineHolder holder, @Nullable UUID site, Roster roster) {
        var position = holder.position();
        return position != null && roster.meant(position, site, Set.of()).vacant();
    }

    /** Those next above whoever is meant; of people who are named alone nobody. */
    static Set<UUID> above(DeadlineHolder holder, @Nullable UUID site, Roster roster) {
        var position = holder.position();
        return position == null
                ? Set.of()
                : roster.meant(position, site, meant(holder, site, roster)).people();
    }

    /** By id; whoever may not come in any more is among them. */
    Map<UUID, DeadlinePerson> names(Collection<UUID> people) {
        var names = new LinkedHashMap<UUID, DeadlinePerson>();
        if (!people.isEmpty()) {
            database.sql()
                    .createQuery("select id, name from person where tenant_id = :tenant and id = any(:people)")
                    .bind("people", people.toArray(UUID[]::new))
                    .mapTo(DeadlinePerson.class)
                    .list()
                    .forEach(person -> names.put(person.id(), person));
        }
        return names;
    }
}
