package org.guizhang.thing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.Days;
import org.guizhang.shared.SortOrder;
import org.guizhang.tenant.Conditions;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.LikePattern;
import org.guizhang.thing.RegisterKind;
import org.guizhang.thing.ThingFilter;
import org.guizhang.thing.ThingSort;
import org.jspecify.annotations.Nullable;

/** Reads lists of things, part by part. */
@ApplicationScoped
public class ThingLists {
    private static final String THINGS = " from thing t where t.tenant_id = :tenant";
    private static final String NAME = "t.name collate \"zh-x-icu\"";

    /** A range of the index for each field that ends something, and not one row beyond. */
    private static final String EXPIRING =
            " and t.id in (select d.thing_id from unnest(:kinds::text[], :fields::text[]) e (kind, field)"
                    + " join thing_day d on d.tenant_id = :tenant and d.kind = e.kind and d.field = e.field"
                    + " and d.day <= :until)";

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** What a list is read by. */
    public record Wanted(ThingFilter filter, ThingScope.Reach reach, Collection<RegisterKind> kinds) {}

    private record Which(String text, Map<String, Object> values) {}

    /** The rows from {@code offset} on. */
    public List<StoredThing> list(Wanted wanted, SortOrder<ThingSort> order, int offset, int limit) {
        return read(which(wanted), "", order, offset, limit);
    }

    /** The rows behind the one of a thing, which need not be among them any more. */
    public List<StoredThing> after(Wanted wanted, SortOrder<ThingSort> order, @Nullable UUID last, int limit) {
        var which = which(wanted);
        if (last == null) {
            return read(which, "", order, 0, limit);
        }
        which.values().put("last", last);
        var key = key(order.by());
        var behind = " and (" + key + ", t.id) " + (order.descending() ? "<" : ">") + " (select " + key
                + ", t.id from thing t where t.tenant_id = :tenant and t.id = :last)";
        return read(which, behind, order, 0, limit);
    }

    public long count(Wanted wanted) {
        var which = which(wanted);
        return database.sql()
                .createQuery("select count(*)" + THINGS + which.text())
                .bindMap(which.values())
                .mapTo(Long.class)
                .one();
    }

    /** How many open ones there are of each kind. */
    public Map<String, Long> counts(ThingScope.Reach reach) {
        var which = which(new Wanted(ThingFilter.OPEN, reach, List.of()));
        var counts = new HashMap<String, Long>();
        database.sql()
                .createQuery("select t.kind, count(*) as many" + THINGS + which.text() + " group by t.kind")
                .bindMap(which.values())
                .map(row -> Map.entry(row.getColumn("kind", String.class), row.getColumn("many", Long.class)))
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    private List<StoredThing> read(Which which, String more, SortOrder<ThingSort> order, int offset, int limit) {
        var way = order.descending() ? " desc" : "";
        return database.sql()
                .createQuery("select t.*" + THINGS + which.text() + more + " order by " + key(order.by()) + way
                        + ", t.id" + way + " limit :limit offset :offset")
                .bindMap(which.values())
                .bind("limit", limit)
                .bind("offset", offset)
                .map(StoredThing::read)
                .list();
    }

    private Which which(Wanted wanted) {
        var filter = wanted.filter();
        var which = new Conditions();
        var words = filter.words().strip();
        which.and(
                "(lower(t.name) like :words escape '!' or '%' || t.code || '%' = :words)",
                "words", words.isEmpty() ? null : LikePattern.around(words));
        which.and("t.kind = :kind", "kind", filter.kind());
        which.and("t.site_id = :site", "site", filter.site());
        which.and("(t.closed_at is not null) = :closed", "closed", filter.closed());
        var among = filter.among();
        which.and("t.id = any(:among)", "among", among == null ? null : among.toArray(UUID[]::new));
        var sites = wanted.reach().sites();
        which.and(
                "(t.site_id is null or t.site_id = any(:sites))",
                "sites",
                sites == null ? null : sites.toArray(UUID[]::new));
        var values = new HashMap<>(which.values());
        if (filter.expiring() == null) {
            return new Which(which.text(), values);
        }
        var ends = wanted.kinds().stream()
                .flatMap(kind -> kind.expires().stream().map(one -> new String[] {kind.id(), one.field()}))
                .toList();
        values.put("kinds", ends.stream().map(end -> end[0]).toArray(String[]::new));
        values.put("fields", ends.stream().map(end -> end[1]).toArray(String[]::new));
        values.put("until", Days.today(clock).plusDays(filter.expiring()));
        return new Which(which.text() + EXPIRING, values);
    }

    private static String key(ThingSort by) {
        return switch (by) {
            case NAME -> NAME;
            case ARRIVAL -> "t.id";
        };
    }
}
