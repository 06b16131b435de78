package org.guizhang.workforce.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guizhang.shared.Days;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Sql;
import org.guizhang.work.Tasks;
import org.guizhang.workforce.Holding;

/** Reads and writes holdings. */
@ApplicationScoped
public class HoldingRows {
    /** The kind of the task that waits for the next awaited holding. */
    public static final String BEGIN = "begin";

    private static final String IN_FORCE = " first_day <= ? and (last_day is null or last_day >= ?)";

    /** Where a site is closed nobody works any more, whatever was entered for it. */
    private static final String OPEN_SITE = " (h.site_id is null or exists (select 1 from site s"
            + " where s.tenant_id = h.tenant_id and s.id = h.site_id and not s.closed))";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Tasks tasks;

    /** A holding with the moment it was entered. */
    public record Entered(Holding holding, Instant at) {}

    public Optional<Entered> find(UUID id) {
        return database.sql()
                .first(
                        "select * from holding where tenant_id = ? and id = ?",
                        row -> new Entered(holding(row), Sql.instant(row, "entered_at")),
                        caller.get().tenantId(),
                        id);
    }

    /** All of a person, the newest beginning first. */
    public List<Holding> ofPerson(UUID person) {
        return database.sql()
                .list(
                        "select * from holding where tenant_id = ? and person_id = ? order by first_day desc, id desc",
                        HoldingRows::holding,
                        caller.get().tenantId(),
                        person);
    }

    /** All of everybody, past ones too. */
    public List<Holding> all() {
        return database.sql()
                .list(
                        "select * from holding where tenant_id = ?",
                        HoldingRows::holding,
                        caller.get().tenantId());
    }

    /** All of some positions, the newest beginning first. */
    public List<Holding> ofPositions(Collection<UUID> positions) {
        return database.sql()
                .list(
                        "select * from holding where tenant_id = ? and position_id = any(?)"
                                + " order by first_day desc, id desc",
                        HoldingRows::holding,
                        caller.get().tenantId(),
                        positions.toArray(UUID[]::new));
    }

    /** Those in force on a day of people who may come in. */
    public List<Holding> on(LocalDate day) {
        return database.sql()
                .list(
                        "select h.* from holding h join person p on p.tenant_id = h.tenant_id and p.id = h.person_id"
                                + " where h.tenant_id = ? and p.active and" + IN_FORCE + " order by h.id",
                        HoldingRows::holding,
                        caller.get().tenantId(),
                        day,
                        day);
    }

    /** Those in force on a day of some people, whether they may come in or not. */
    public List<Holding> on(LocalDate day, Collection<UUID> people) {
        return database.sql()
                .list(
                        "select * from holding where tenant_id = ? and person_id = any(?) and" + IN_FORCE
                                + " order by id",
                        HoldingRows::holding,
                        caller.get().tenantId(),
                        people.toArray(UUID[]::new),
                        day,
                        day);
    }

    /** The positions that people hold on a day, by person; whoever holds none is left out. */
    public Map<UUID, Set<UUID>> positionsOf(Collection<UUID> people, LocalDate day) {
        var found = new LinkedHashMap<UUID, Set<UUID>>();
        database.sql()
                .list(
                        "select distinct h.person_id, h.position_id from holding h where h.tenant_id = ?"
                                + " and h.person_id = any(?) and" + OPEN_SITE + " and" + IN_FORCE,
                        row -> Map.entry(
                                row.getObject("person_id", UUID.class), row.getObject("position_id", UUID.class)),
                        caller.get().tenantId(),
                        people.toArray(UUID[]::new),
                        day,
                        day)
                .forEach(held -> found.computeIfAbsent(held.getKey(), person -> new LinkedHashSet<>())
                        .add(held.getValue()));
        return found;
    }

    /** The people who may come in and hold one of the positions on a day, in the order they came. */
    public List<UUID> holders(Collection<UUID> positions, LocalDate day) {
        return database.sql()
                .list(
                        "select p.id from person p where p.tenant_id = ? and p.active and exists (select 1 from holding h"
                                + " where h.tenant_id = p.tenant_id and h.person_id = p.id and h.position_id = any(?) and"
                                + OPEN_SITE + " and" + IN_FORCE + ") order by p.id",
                        row -> row.getObject("id", UUID.class),
                        caller.get().tenantId(),
                        positions.toArray(UUID[]::new),
                        day,
                        day);
    }

    /** One that begins on a later day is awaited. */
    public void add(Holding fresh, Instant now) {
        database.sql()
                .change(
                        "insert into holding (tenant_id, id, person_id, position_id, site_id, first_day, last_day,"
                                + " entered_at, awaited) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        caller.get().tenantId(),
                        fresh.id(),
                        fresh.person(),
                        fresh.position(),
                        fresh.site(),
                        fresh.from(),
                        fresh.to(),
                        now,
                        isLater(fresh, now));
        await(fresh, now);
    }

    /** Writes the days; whether nobody had changed it since {@code revision}. */
    public boolean change(Holding wanted, int revision, Instant now) {
        await(wanted, now);
        return database.sql()
                        .change(
                                "update holding set first_day = ?, last_day = ?, awaited = ?, version = version + 1"
                                        + " where tenant_id = ? and id = ? and version = ?",
                                wanted.from(),
                                wanted.to(),
                                isLater(wanted, now),
                                caller.get().tenantId(),
                                wanted.id(),
                                revision)
                == 1;
    }

    public boolean remove(UUID id, int revision) {
        return database.sql()
                        .change(
                                "delete from holding where tenant_id = ? and id = ? and version = ?",
                                caller.get().tenantId(),
                                id,
                                revision)
                == 1;
    }

    /** Awaits no more what has begun by a day; the people it is about who may come in, each once. */
    public Set<UUID> begin(LocalDate day) {
        return new LinkedHashSet<>(database
                .sql()
                .list(
                        "update holding h set awaited = false from person p where h.tenant_id = ? and h.awaited"
                                + " and h.first_day <= ? and p.tenant_id = h.tenant_id and p.id = h.person_id"
                                + " returning case when p.active then p.id end as person",
                        row -> Optional.ofNullable(row.getObject("person", UUID.class)),
                        caller.get().tenantId(),
                        day)
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    /** The next day on which an awaited holding begins. */
    public Optional<LocalDate> nextBeginning() {
        return database.sql()
                .first(
                        "select first_day from holding where tenant_id = ? and awaited order by first_day limit 1",
                        row -> row.getObject("first_day", LocalDate.class),
                        caller.get().tenantId());
    }

    private void await(Holding holding, Instant now) {
        if (isLater(holding, now)) {
            tasks.add(BEGIN, "", holding.from().atStartOfDay(Days.ZONE).toInstant());
        }
    }

    private static boolean isLater(Holding holding, Instant now) {
        return holding.from().isAfter(LocalDate.ofInstant(now, Days.ZONE));
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("position_id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("version"));
    }
}
