package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Counters of serial numbers, the numbers that no record has, and those of records that count no more. */
@ApplicationScoped
public class SerialRows {
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

    /** Of each counter of the form what lies below its last number and stands in no record. */
    List<String> missing(RecordModel model, @Nullable UUID site, int limit) {
        var serial = model.type().serial();
        if (serial == null) {
            return List.of();
        }
        var there = database
                .sql()
                .createQuery("select r.serial, r.site_id from record r where r.tenant_id = :tenant"
                        + " and r.module_id = :module and r.form = :form and r.serial is not null")
                .bind("module", model.module())
                .bind("form", model.key())
                .mapTo(Numbered.class)
                .stream()
                .map(one -> one.serial() + "@" + (serial.perSite() ? one.siteId() : ""))
                .collect(Collectors.toSet());
        return database
                .sql()
                .createQuery("select c.period, c.place, c.last from record_serial c where c.tenant_id = :tenant"
                        + " and c.prefix = :prefix order by c.period, c.place")
                .bind("prefix", serial.prefix())
                .mapTo(Counter.class)
                .stream()
                .filter(counter -> site == null
                        || counter.place().isEmpty()
                        || counter.place().equals(site.toString()))
                .flatMap(counter -> IntStream.rangeClosed(1, counter.last())
                        .mapToObj(number -> SerialNumber.of(serial, counter.period(), number))
                        .filter(number -> !there.contains(number + "@" + counter.place())))
                .limit(limit)
                .toList();
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
