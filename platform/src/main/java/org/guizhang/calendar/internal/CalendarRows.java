package org.guizhang.calendar.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.Span;
import org.guizhang.calendar.SpecialDays;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Database;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** Reads and writes calendars with their exceptions and the sites that name them: few, and always read together. */
@ApplicationScoped
public class CalendarRows {
    @Inject
    Database database;

    /** All calendars, the default first; what is known about holidays is not in them yet. */
    public List<Calendar> all() {
        return read();
    }

    /** The same, and nobody else adds, deletes or chooses one until this transaction has ended. */
    public List<Calendar> locked() {
        database.sql()
                .createQuery("select tenant_id from tenant_head where tenant_id = :tenant for update")
                .map(row -> true)
                .list();
        return read();
    }

    private List<Calendar> read() {
        var exceptions = new HashMap<UUID, List<SpecialDays>>();
        database.sql()
                .createQuery("select * from calendar_exception where tenant_id = :tenant order by first_day")
                .map(row -> Map.entry(
                        row.getColumn("calendar_id", UUID.class),
                        new SpecialDays(
                                row.getColumn("first_day", LocalDate.class),
                                row.getColumn("last_day", LocalDate.class),
                                row.getColumn("working", Boolean.class),
                                row.getColumn("reason", String.class))))
                .list()
                .forEach(days -> exceptions
                        .computeIfAbsent(days.getKey(), id -> new ArrayList<>())
                        .add(days.getValue()));
        var sites = new HashMap<UUID, List<UUID>>();
        database.sql()
                .createQuery(
                        "select calendar_id, site_id from site_calendar where tenant_id = :tenant order by site_id")
                .map(row -> Map.entry(row.getColumn("calendar_id", UUID.class), row.getColumn("site_id", UUID.class)))
                .list()
                .forEach(site -> sites.computeIfAbsent(site.getKey(), id -> new ArrayList<>())
                        .add(site.getValue()));
        return database.sql()
                .createQuery("select * from work_calendar where tenant_id = :tenant order by standard desc, id")
                .map(row -> {
                    var id = row.getColumn("id", UUID.class);
                    return calendar(row, id, exceptions.getOrDefault(id, List.of()), sites.getOrDefault(id, List.of()));
                })
                .list();
    }

    public void add(Calendar fresh) {
        database.sql()
                .createUpdate(
                        "insert into work_calendar (tenant_id, id, key, title_zh, title_en, weekdays, hours, holidays,"
                                + " standard) values (:tenant, :id, :key, :titleZh, :titleEn, :weekdays::text[], :hours::text[], :holidays, :standard)")
                .bind("id", fresh.id())
                .bind("key", fresh.key())
                .bind("titleZh", fresh.title().zh())
                .bind("titleEn", fresh.title().en())
                .bind("weekdays", fresh.weekdays().toArray(String[]::new))
                .bind("hours", hours(fresh))
                .bind("holidays", fresh.holidays())
                .bind("standard", fresh.standard())
                .execute();
        addExceptions(fresh);
    }

    /** Writes what may change, exceptions too; whether nobody had changed it since {@code revision}. */
    public boolean change(Calendar wanted, int revision) {
        var done = database.sql()
                        .createUpdate(
                                "update work_calendar set title_zh = :titleZh, title_en = :titleEn, weekdays = :weekdays::text[],"
                                        + " hours = :hours::text[], holidays = :holidays, version = version + 1"
                                        + " where tenant_id = :tenant and id = :id and version = :revision")
                        .bind("titleZh", wanted.title().zh())
                        .bind("titleEn", wanted.title().en())
                        .bind("weekdays", wanted.weekdays().toArray(String[]::new))
                        .bind("hours", hours(wanted))
                        .bind("holidays", wanted.holidays())
                        .bind("id", wanted.id())
                        .bind("revision", revision)
                        .execute()
                == 1;
        if (done) {
            database.sql()
                    .createUpdate(
                            "delete from calendar_exception where tenant_id = :tenant and calendar_id = :calendarId")
                    .bind("calendarId", wanted.id())
                    .execute();
            addExceptions(wanted);
        }
        return done;
    }

    public void remove(UUID id) {
        database.sql()
                .createUpdate("delete from calendar_exception where tenant_id = :tenant and calendar_id = :id")
                .bind("id", id)
                .execute();
        database.sql()
                .createUpdate("delete from work_calendar where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .execute();
    }

    /** Makes it the default, in place of the present one. */
    public void makeDefault(UUID id) {
        database.sql()
                .createUpdate(
                        "update work_calendar set standard = false, version = version + 1 where tenant_id = :tenant and standard")
                .execute();
        database.sql()
                .createUpdate(
                        "update work_calendar set standard = true, version = version + 1 where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .execute();
    }

    /** Lets a site name a calendar, or none. */
    public void name(UUID site, @Nullable UUID calendar) {
        if (calendar == null) {
            database.sql()
                    .createUpdate("delete from site_calendar where tenant_id = :tenant and site_id = :site")
                    .bind("site", site)
                    .execute();
        } else {
            database.sql()
                    .createUpdate(
                            "insert into site_calendar (tenant_id, site_id, calendar_id) values (:tenant, :site, :calendar)"
                                    + " on conflict (tenant_id, site_id) do update set calendar_id = excluded.calendar_id")
                    .bind("site", site)
                    .bind("calendar", calendar)
                    .execute();
        }
    }

    private void addExceptions(Calendar calendar) {
        var days = calendar.exceptions();
        if (days.isEmpty()) {
            return;
        }
        database.sql()
                .createUpdate(
                        "insert into calendar_exception (tenant_id, calendar_id, first_day, last_day, working, reason)"
                                + " select :tenant, :id, f.* from unnest(:from::date[], :to::date[], :working::boolean[], :reason::text[]) f")
                .bind("id", calendar.id())
                .bind("from", days.stream().map(d -> d.from().toString()).toArray(String[]::new))
                .bind("to", days.stream().map(d -> d.to().toString()).toArray(String[]::new))
                .bind("working", days.stream().map(SpecialDays::working).toArray(Boolean[]::new))
                .bind("reason", days.stream().map(SpecialDays::reason).toArray(String[]::new))
                .execute();
    }

    private static String[] hours(Calendar calendar) {
        return calendar.hours().stream().map(Span::toString).toArray(String[]::new);
    }

    private static Calendar calendar(RowView row, UUID id, List<SpecialDays> exceptions, List<UUID> sites) {
        return new Calendar(
                id,
                row.getColumn("key", String.class),
                new Text(row.getColumn("title_zh", String.class), row.getColumn("title_en", String.class)),
                List.of(row.getColumn("weekdays", String[].class)),
                Stream.of(row.getColumn("hours", String[].class))
                        .map(written -> Span.read(written).orElseThrow())
                        .toList(),
                row.getColumn("holidays", Boolean.class),
                List.copyOf(exceptions),
                row.getColumn("standard", Boolean.class),
                List.copyOf(sites),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                row.getColumn("version", Integer.class));
    }
}
