package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.guizhang.shared.Days;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.workforce.Holders;

/**
 * Whom clauses mean. A clause for everybody means all but owners, who make the rules, and auditors, who look on from
 * outside; a clause that names positions means whoever holds one today, in whatever role.
 */
@ApplicationScoped
public class Workers {
    @Inject
    Database database;

    @Inject
    Holders holders;

    @Inject
    Clock clock;

    /** Everybody a change touches. */
    Set<UUID> touchedBy(Difference difference, String template) {
        var people = new LinkedHashSet<UUID>();
        if (difference.touchesEverybody()) {
            people.addAll(database.sql()
                    .list(
                            "select id from person where active and role not in ('OWNER', 'AUDITOR') order by id",
                            row -> row.getObject("id", UUID.class)));
        }
        people.addAll(holders.of(template, difference.touchedPositions(), Days.today(clock)));
        return people;
    }

    /** Whether clauses for everybody mean this person, who may still come in. */
    boolean isOneOfEverybody(UUID person) {
        return database.sql()
                .first(
                        "select 1 from person where id = ? and active and role not in ('OWNER', 'AUDITOR')",
                        row -> true,
                        person)
                .isPresent();
    }

    /** Whether somebody is a person of the business and has access. */
    boolean mayComeIn(UUID person) {
        return database.sql()
                .first("select 1 from person where id = ? and active", row -> true, person)
                .isPresent();
    }

    /** The keys of a template's positions by which a person is meant today. */
    public Set<String> positionsOf(UUID person, String template) {
        return holders.keysOf(person, template, Days.today(clock));
    }
}
