package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.checklist.Doer;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Role;

/** What people of the business are called who may come in. */
@ApplicationScoped
public class PersonNames {
    @Inject
    Database database;

    /** By id; whoever may not come in is left out. */
    Map<UUID, String> names(Collection<UUID> people) {
        var names = new LinkedHashMap<UUID, String>();
        if (!people.isEmpty()) {
            database.sql()
                    .createQuery(
                            "select id, name from person where tenant_id = :tenant and id = any(:people) and active")
                    .bind("people", people.toArray(UUID[]::new))
                    .mapTo(Doer.class)
                    .list()
                    .forEach(person -> names.put(person.id(), person.name()));
        }
        return names;
    }

    /** Whether somebody who may come in may do what is to be done; empty: nobody may come in by this id. */
    Optional<Boolean> mayWork(UUID person) {
        return database.sql()
                .createQuery("select role from person where tenant_id = :tenant and id = :person and active")
                .bind("person", person)
                .mapTo(Role.class)
                .findFirst()
                .map(role -> role.may(Permission.WORK));
    }

    /** Whether somebody who may come in stands in for positions that nobody holds. */
    boolean isAdministrator(UUID person) {
        return database.sql()
                .createQuery("select true from person where tenant_id = :tenant and id = :person and active"
                        + " and role in ('OWNER', 'ADMINISTRATOR')")
                .bind("person", person)
                .mapTo(Boolean.class)
                .findFirst()
                .isPresent();
    }

    static List<Doer> doers(Collection<UUID> people, Map<UUID, String> names) {
        return people.stream()
                .filter(names::containsKey)
                .map(person -> new Doer(person, names.getOrDefault(person, "")))
                .toList();
    }
}
