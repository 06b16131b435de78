package org.guizhang.calendar.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Reads and writes calendars with their exceptions and the sites that name them: few, and always read together. */
@ApplicationScoped
public class CalendarRows {
    private static final String CALENDARS = "select * from work_calendar order by standard desc, id";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    /** All calendars, the default first; what is known about holidays is not in them yet. */
    public List<Calendar> all() {
        return read(CALENDARS);
    }

    /** The same, and nobody else adds, deletes or chooses one until this transaction has ended. */
    public List<Calendar> locked() {
        database.sql().list("select tenant_id from tenant_head for update", row -> true);
        return read(CALENDARS);
    }

    private List<Calendar> read(String calendars) {
        var exceptions = new HashMap<UUID, List<SpecialDays>>();
        database.sql()
                .list(
                        "select * from calendar_exception order by first_day",
                        row -> Map.entry(
                                row.getObject("calendar_id", UUID.class),
                                new SpecialDays(
                                        row.getObject("first_day", LocalDate.class),
                                        row.getObject("last_day", LocalDate.class),
                                        row.getBoolean("working"),
                                        row.getString("reason"))))
                .forEach(days -> exceptions
                        .computeIfAbsent(days.getKey(), id -> new ArrayList<>())
                        .add(days.getValue()));
        var sites = new HashMap<UUID, List<UUID>>();
        database.sql()
                .list(
                        "select calendar_id, site_id from site_calendar order by site_id",
                        row -> Map.entry(
                                row.getObject("calendar_id", UUID.class), row.getObject("site_id", UUID.class)))
                .forEach(site -> sites.computeIfAbsent(site.getKey(), id -> new ArrayList<>())
                        .add(site.getValue()));
        return database.sql().list(calendars, row -> {
            var id = row.getObject("id", UUID.class);
            return calendar(row, id, exceptions.getOrDefault(id, List.of()), sites.getOrDefault(id, List.of()));
        });
    }

    public void add(Calendar fresh) {
        database.sql()
                .change(
                        "insert into work_calendar (tenant_id, id, key, title_zh, title_en, weekdays, hours, holidays,"
                                + " standard) values (?, ?, ?, ?, ?, ?::text[], ?::text[], ?, ?)",
                        caller.get().tenantId(),
                        fresh.id(),
                        fresh.key(),
                        fresh.title().zh(),
                        fresh.title().en(),
                        fresh.weekdays().toArray(String[]::new),
                        hours(fresh),
                        fresh.holidays(),
                        fresh.standard());
        addExceptions(fresh);
    }

    /** Writes what may change, exceptions too; whether nobody had changed it since {@code revision}. */
    public boolean change(Calendar wanted, int revision) {
        var done = database.sql()
                        .change(
                                "update work_calendar set title_zh = ?, title_en = ?, weekdays = ?::text[],"
                                        + " hours = ?::text[], holidays = ?, version = version + 1"
                                        + " where id = ? and version = ?",
                                wanted.title().zh(),
                                wanted.title().en(),
                                wanted.weekdays().toArray(String[]::new),
                                hours(wanted),
                                wanted.holidays(),
                                wanted.id(),
                                revision)
                == 1;
        if (done) {
            database.sql().change("delete from calendar_exception where calendar_id = ?", wanted.id());
            addExceptions(wanted);
        }
        return done;
    }

    public void remove(UUID id) {
        database.sql().change("delete from calendar_exception where calendar_id = ?", id);
        database.sql().change("delete from work_calendar where id = ?", id);
    }

    /** Makes it the default, in place of the present one. */
    public void makeDefault(UUID id) {
        database.sql().change("update work_calendar set standard = false, version = version + 1 where standard");
        database.sql().change("update work_calendar set standard = true, version = version + 1 where id = ?", id);
    }

    /** Lets a site name a calendar, or none. */
    public void name(UUID site, @Nullable UUID calendar) {
        if (calendar == null) {
            database.sql().change("delete from site_calendar where site_id = ?", site);
        } else {
            database.sql()
                    .change(
                            "insert into site_calendar (tenant_id, site_id, calendar_id) values (?, ?, ?)"
                                    + " on conflict (tenant_id, site_id) do update set calendar_id = excluded.calendar_id",
                            caller.get().tenantId(),
                            site,
                            calendar);
        }
    }

    private void addExceptions(Calendar calendar) {
        var days = calendar.exceptions();
        if (days.isEmpty()) {
            return;
        }
        database.sql()
                .change(
                        "insert into calendar_exception (tenant_id, calendar_id, first_day, last_day, working, reason)"
                                + " select ?, ?, f.* from unnest(?::date[], ?::date[], ?::boolean[], ?::text[]) f",
                        caller.get().tenantId(),
                        calendar.id(),
                        days.stream().map(d -> d.from().toString()).toArray(String[]::new),
                        days.stream().map(d -> d.to().toString()).toArray(String[]::new),
                        days.stream().map(SpecialDays::working).toArray(Boolean[]::new),
                        days.stream().map(SpecialDays::reason).toArray(String[]::new));
    }

    private static String[] hours(Calendar calendar) {
        return calendar.hours().stream().map(Span::toString).toArray(String[]::new);
    }

    private static Calendar calendar(ResultSet row, UUID id, List<SpecialDays> exceptions, List<UUID> sites)
            throws SQLException {
        return new Calendar(
                id,
                row.getString("key"),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                List.of((String[]) row.getArray("weekdays").getArray()),
                Stream.of((String[]) row.getArray("hours").getArray())
                        .map(written -> Span.read(written).orElseThrow())
                        .toList(),
                row.getBoolean("holidays"),
                List.copyOf(exceptions),
                row.getBoolean("standard"),
                List.copyOf(sites),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                row.getInt("version"));
    }
}
