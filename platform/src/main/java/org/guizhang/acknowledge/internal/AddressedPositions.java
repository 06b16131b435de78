package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.shared.Days;
import org.guizhang.tenant.Database;
import org.guizhang.workforce.Holders;

/** By which positions clauses mean somebody today. */
@ApplicationScoped
public class AddressedPositions {
    @Inject
    Database database;

    @Inject
    Holders holders;

    @Inject
    Clock clock;

    /** Everybody meant by rules for everybody, or by one of a template's positions. */
    public Set<UUID> meant(boolean everybody, Set<String> positions, String template) {
        var people = new LinkedHashSet<UUID>();
        if (everybody) {
            people.addAll(database.sql()
                    .createQuery(
                            "select id from person where tenant_id = :tenant and active and role not in ('OWNER', 'AUDITOR')")
                    .mapTo(UUID.class)
                    .list());
        }
        people.addAll(holders.of(template, positions, Days.today(clock)));
        return people;
    }

    /** How many people hold each of a template's positions today, by key; those that nobody holds are left out. */
    public Map<String, Integer> counts(String template) {
        var counts = new HashMap<String, Integer>();
        holders.byKey(template, Days.today(clock)).forEach((key, people) -> counts.put(key, people.size()));
        return counts;
    }

    /** Whether somebody is a person of the business and has access. */
    boolean mayComeIn(UUID person) {
        return database.sql()
                .createQuery("select 1 from person where tenant_id = :tenant and id = :person and active")
                .bind("person", person)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /** The keys of positions by which a person is meant today, by template. */
    public Map<String, Set<String>> positionsOf(UUID person) {
        return holders.keysOf(person, Days.today(clock));
    }
}
