package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.SortOrder;
import org.guizhang.tenant.Conditions;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.LikePattern;
import org.guizhang.tenant.PeopleFilter;
import org.guizhang.tenant.PeopleSort;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.accounts.PersonRows;
import org.jspecify.annotations.Nullable;

/** Reads lists of people. The rows of a business are found by its key and sorted as they are: a few thousand at most. */
@ApplicationScoped
public class PeopleRows {
    private static final String PEOPLE = " from person p where p.tenant_id = :tenant";

    @Inject
    Database database;

    /** The rows from {@code offset} on. */
    public List<Person> list(PeopleFilter filter, SortOrder<PeopleSort> order, int offset, int limit) {
        return read(filtered(filter), order, offset, limit);
    }

    /** The rows behind the one of a person, which need not be among them any more. */
    public List<Person> after(PeopleFilter filter, SortOrder<PeopleSort> order, @Nullable UUID last, int limit) {
        var which = filtered(filter);
        var key = key(order.by());
        which.and(
                "(" + key + ", p.id) " + (order.descending() ? "<" : ">") + " (select " + key
                        + ", p.id from person p where p.tenant_id = :tenant and p.id = :last)",
                "last",
                last);
        return read(which, order, 0, limit);
    }

    public long count(PeopleFilter filter) {
        var which = filtered(filter);
        return database.sql()
                .createQuery("select count(*)" + PEOPLE + which.text())
                .bindMap(which.values())
                .mapTo(Long.class)
                .one();
    }

    private List<Person> read(Conditions which, SortOrder<PeopleSort> order, int offset, int limit) {
        var way = order.descending() ? " desc" : "";
        return database.sql()
                .createQuery("select p.*" + PEOPLE + which.text() + " order by " + key(order.by()) + way + ", p.id"
                        + way + " limit :limit offset :offset")
                .bindMap(which.values())
                .bind("limit", limit)
                .bind("offset", offset)
                .map(PersonRows::read)
                .list();
    }

    private static Conditions filtered(PeopleFilter filter) {
        var which = new Conditions();
        which.and(
                "(lower(p.name) like :words escape '!' or lower(p.login) like :words escape '!')",
                "words",
                filter.words().isBlank() ? null : LikePattern.around(filter.words()));
        which.and("p.role = :role", "role", filter.role());
        which.and(
                "case when p.active then 'ACTIVE' else coalesce(p.absence, 'ENDED') end = :state",
                "state",
                filter.state());
        var among = filter.among();
        which.and("p.id = any(:among)", "among", among == null ? null : among.toArray(UUID[]::new));
        return which;
    }

    private static String key(PeopleSort by) {
        return switch (by) {
            case ARRIVAL -> "p.id";
            case NAME -> "p.name collate \"zh-x-icu\"";
            case LOGIN -> "p.login";
            case ROLE -> "array_position(array['OWNER', 'ADMINISTRATOR', 'SUPERVISOR', 'STAFF', 'AUDITOR'], p.role)";
        };
    }
}
