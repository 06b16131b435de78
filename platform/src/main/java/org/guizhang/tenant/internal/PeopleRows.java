package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.SortOrder;
import org.guizhang.tenant.CurrentCaller;
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
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    /** The rows from {@code offset} on. */
    public List<Person> list(PeopleFilter filter, SortOrder<PeopleSort> order, int offset, int limit) {
        var statement = new Statement(filter);
        return statement.read(order, " offset ?", offset, limit);
    }

    /** The rows behind the one of a person, which need not be among them any more. */
    public List<Person> after(PeopleFilter filter, SortOrder<PeopleSort> order, @Nullable UUID last, int limit) {
        var statement = new Statement(filter);
        if (last != null) {
            var key = key(order.by());
            statement.and(
                    "(" + key + ", p.id) " + (order.descending() ? "<" : ">") + " (select " + key
                            + ", p.id from person p where p.tenant_id = ? and p.id = ?)",
                    caller.get().tenantId(),
                    last);
        }
        return statement.read(order, "", null, limit);
    }

    public long count(PeopleFilter filter) {
        var statement = new Statement(filter);
        return database.sql()
                .first("select count(*) as n" + statement.text, row -> row.getLong("n"), statement.arguments())
                .orElse(0L);
    }

    private static String key(PeopleSort by) {
        return switch (by) {
            case ARRIVAL -> "p.id";
            case NAME -> "p.name collate \"zh-x-icu\"";
            case LOGIN -> "p.login";
            case ROLE -> "array_position(array['OWNER', 'ADMINISTRATOR', 'SUPERVISOR', 'STAFF', 'AUDITOR'], p.role)";
        };
    }

    /** What is asked of the table, as far as it is filtered. */
    private final class Statement {
        private final StringBuilder text = new StringBuilder(" from person p where p.tenant_id = ?");
        private final List<@Nullable Object> arguments = new ArrayList<>();

        Statement(PeopleFilter filter) {
            arguments.add(caller.get().tenantId());
            if (!filter.words().isBlank()) {
                var pattern = LikePattern.around(filter.words());
                and("(lower(p.name) like ? escape '!' or lower(p.login) like ? escape '!')", pattern, pattern);
            }
            if (filter.role() != null) {
                and("p.role = ?", filter.role().name());
            }
            if (filter.state() != null) {
                and(
                        "case when p.active then 'ACTIVE' else coalesce(p.absence, 'ENDED') end = ?",
                        filter.state().name());
            }
            if (filter.among() != null) {
                and("p.id = any(?)", (Object) filter.among().toArray(UUID[]::new));
            }
        }

        void and(String condition, Object... values) {
            text.append(" and ").append(condition);
            arguments.addAll(List.of(values));
        }

        List<Person> read(SortOrder<PeopleSort> order, String end, @Nullable Integer offset, int limit) {
            var way = order.descending() ? " desc" : "";
            text.append(" order by ")
                    .append(key(order.by()))
                    .append(way)
                    .append(", p.id")
                    .append(way);
            text.append(" limit ?").append(end);
            arguments.add(limit);
            if (offset != null) {
                arguments.add(offset);
            }
            return database.sql().list("select p.*" + text, PersonRows::read, arguments());
        }

        @Nullable
        Object[] arguments() {
            return arguments.toArray();
        }
    }
}
