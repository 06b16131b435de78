package org.guizhang.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.guizhang.shared.Days;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Page;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.accounts.PersonRows;
import org.jspecify.annotations.Nullable;

/**
 * The people who may come in and hold no position, now or later, so that nothing concerns them. Auditors look on and
 * need none; and where a business has no positions, nobody lacks one.
 */
@ApplicationScoped
@Transactional
public class PeopleWithoutPosition {
    private static final String THEY = " from person p where p.tenant_id = :tenant and p.active and p.role <> 'AUDITOR'"
            + " and exists (select 1 from position o where o.tenant_id = p.tenant_id and not o.closed and not o.outside and o.merged_into is null)"
            + " and not exists (select 1 from holding h where h.tenant_id = p.tenant_id and h.person_id = p.id"
            + " and (h.last_day is null or h.last_day >= :today))";

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** The people, in the order they came. */
    @Requires(Permission.READ_PEOPLE)
    public Page<Person> list(@Nullable String after, int size) {
        var last = after == null ? null : Ids.parse(after);
        var found = database.sql()
                .createQuery("select p.*" + THEY
                        + " and (cast(:last as uuid) is null or p.id > :last) order by p.id limit :limit")
                .bind("today", Days.today(clock))
                .bind("last", last)
                .bind("limit", size + 1)
                .map(PersonRows::read)
                .list();
        return Page.of(found, size, person -> person.id().toString());
    }

    /** How many there are. */
    @Requires(Permission.READ_PEOPLE)
    public long count() {
        return database.sql()
                .createQuery("select count(*) as n" + THEY)
                .bind("today", Days.today(clock))
                .mapTo(Long.class)
                .findFirst()
                .orElse(0L);
    }
}
