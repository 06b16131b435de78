package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guizhang.template.artefact.RecordType.Serial;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Counters of serial numbers, the numbers that no record has, and those of records that count no more. */
@ApplicationScoped
public class SerialRows {
    /** Numbers of a counter that are looked for. */
    private static final int LOOKED = 1_000;

    @Inject
    Database database;

    List<String> voided(UUID module, String form, @Nullable UUID site, RecordReach reach, int limit) {
        return reach.bind(database.sql()
                        .createQuery(
                                "select r.serial from record r where r.tenant_id = :tenant and r.module_id = :module"
                                        + " and r.form = :form and r.state = 'void' and r.serial is not null"
                                        + " and (cast(:site as uuid) is null or r.site_id = :site) and "
                                        + RecordReach.SEEN
                                        + " order by r.serial limit :limit"))
                .bind("module", module)
                .bind("form", form)
                .bind("site", site)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    private record Counter(String period, String place, int last) {}

    private record Numbered(String serial, @Nullable UUID siteId) {}

    /**
     * Of each counter of the form, in its newest period, what is among its last numbers and stands in no record. How many are
     * looked at does not go by how many there are.
     */
    List<String> missing(RecordModel model, @Nullable UUID site, int limit) {
        var serial = model.type().serial();
        if (serial == null) {
            return List.of();
        }
        var expected = counters(serial).stream()
                .filter(counter -> site == null
                        || counter.place().isEmpty()
                        || counter.place().equals(site.toString()))
                .flatMap(counter -> IntStream.rangeClosed(Math.max(1, counter.last() - LOOKED + 1), counter.last())
                        .mapToObj(number ->
                                new Place(SerialNumber.of(serial, counter.period(), number), counter.place())))
                .toList();
        var there = database
                .sql()
                .createQuery("select r.serial, r.site_id from record r where r.tenant_id = :tenant"
                        + " and r.module_id = :module and r.form = :form and r.serial = any(:serials)")
                .bind("module", model.module())
                .bind("form", model.key())
                .bind("serials", expected.stream().map(Place::serial).distinct().toArray(String[]::new))
                .mapTo(Numbered.class)
                .stream()
                .map(one -> new Place(one.serial(), serial.perSite() ? String.valueOf(one.siteId()) : ""))
                .collect(Collectors.toSet());
        return expected.stream()
                .filter(number -> !there.contains(number))
                .map(Place::serial)
                .limit(limit)
                .toList();
    }

    /** A number, and the site whose counter it comes from; empty: that of the business. */
    private record Place(String serial, String place) {}

    /** Those of each place that ran last. */
    private List<Counter> counters(Serial serial) {
        return database.sql()
                .createQuery("select distinct on (c.place) c.period, c.place, c.last from record_serial c"
                        + " where c.tenant_id = :tenant and c.prefix = :prefix order by c.place, c.period desc")
                .bind("prefix", serial.prefix())
                .mapTo(Counter.class)
                .list();
    }

    /** The next number of a counter, whose row is locked from here on. */
    int next(String prefix, String period, String place) {
        return database.sql()
                .createQuery("insert into record_serial (tenant_id, prefix, period, place, last)"
                        + " values (:tenant, :prefix, :period, :place, 1) on conflict (tenant_id, prefix, period, place)"
                        + " do update set last = record_serial.last + 1 returning last")
                .bind("prefix", prefix)
                .bind("period", period)
                .bind("place", place)
                .mapTo(Integer.class)
                .one();
    }
}
