package org.guizhang.workforce.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.guizhang.tenant.Database;
import org.guizhang.work.Tasks;
import org.guizhang.workforce.Holding;
import org.jdbi.v3.core.mapper.Nested;

/** Reads and writes holdings. */
@ApplicationScoped
public class HoldingRows {
    /** The kind of the task that waits for the next awaited holding. */
    public static final String BEGIN = "begin";

    private static final String SELECT =
            "select h.id, h.person_id as person, h.position_id as position, h.site_id as site,"
                    + " h.first_day as \"from\", h.last_day as \"to\", h.version as revision, h.entered_at as at"
                    + " from holding h";

    private static final String IN_FORCE = " first_day <= :day and (last_day is null or last_day >= :day)";

    /** Where a site is closed nobody works any more, whatever was entered for it. */
    private static final String OPEN_SITE = " (h.site_id is null or exists (select 1 from site s"
            + " where s.tenant_id = h.tenant_id and s.id = h.site_id and not s.closed))";

    @Inject
    Database database;

    @Inject
    Tasks tasks;

    /** A holding with the moment it was entered. */
    public record Entered(@Nested Holding holding, Instant at) {}

    public Optional<Entered> find(UUID id) {
        return database.sql()
                .createQuery(SELECT + " where h.tenant_id = :tenant and h.id = :id")
                .bind("id", id)
                .mapTo(Entered.class)
                .findFirst();
    }

    /** All of a person, the newest beginning first. */
    public List<Holding> ofPerson(UUID person) {
        return database.sql()
                .createQuery(SELECT
                        + " where h.tenant_id = :tenant and person_id = :person order by first_day desc, id desc")
                .bind("person", person)
                .mapTo(Holding.class)
                .list();
    }

    /** All of everybody, past ones too. */
    public List<Holding> all() {
        return database.sql()
                .createQuery(SELECT + " where h.tenant_id = :tenant")
                .mapTo(Holding.class)
                .list();
    }

    /** All of some positions, the newest beginning first. */
    public List<Holding> ofPositions(Collection<UUID> positions) {
        return database.sql()
                .createQuery(SELECT + " where h.tenant_id = :tenant and position_id = any(:positions)"
                        + " order by first_day desc, id desc")
                .bind("positions", positions.toArray(UUID[]::new))
                .mapTo(Holding.class)
                .list();
    }

    /** Those in force on a day of people who may come in. */
    public List<Holding> on(LocalDate day) {
        return database.sql()
                .createQuery(SELECT + " join person p on p.tenant_id = h.tenant_id and p.id = h.person_id"
                        + " where h.tenant_id = :tenant and p.active and" + IN_FORCE + " order by h.id")
                .bind("day", day)
                .mapTo(Holding.class)
                .list();
    }

    /** The same without those at sites that are closed. */
    public List<Holding> atOpenSites(LocalDate day) {
        return database.sql()
                .createQuery(SELECT + " join person p on p.tenant_id = h.tenant_id and p.id = h.person_id"
                        + " where h.tenant_id = :tenant and p.active and" + OPEN_SITE + " and" + IN_FORCE
                        + " order by h.id")
                .bind("day", day)
                .mapTo(Holding.class)
                .list();
    }

    /** Those in force on a day of some people, whether they may come in or not. */
    public List<Holding> on(LocalDate day, Collection<UUID> people) {
        return database.sql()
                .createQuery(SELECT + " where h.tenant_id = :tenant and h.person_id = any(:people) and" + IN_FORCE
                        + " order by h.id")
                .bind("people", people.toArray(UUID[]::new))
                .bind("day", day)
                .mapTo(Holding.class)
                .list();
    }

    /** The positions that people hold on a day, by person; whoever holds none is left out. */
    public Map<UUID, Set<UUID>> positionsOf(Collection<UUID> people, LocalDate day) {
        var found = new LinkedHashMap<UUID, Set<UUID>>();
        database.sql()
                .createQuery("select distinct h.person_id, h.position_id from holding h where h.tenant_id = :tenant"
                        + " and h.person_id = any(:people) and" + OPEN_SITE + " and" + IN_FORCE)
                .bind("people", people.toArray(UUID[]::new))
                .bind("day", day)
                .map(row -> Map.entry(row.getColumn("person_id", UUID.class), row.getColumn("position_id", UUID.class)))
                .list()
                .forEach(held -> found.computeIfAbsent(held.getKey(), person -> new LinkedHashSet<>())
                        .add(held.getValue()));
        return found;
    }

    /** The people who may come in and hold one of the positions on a day, in the order they came. */
    public List<UUID> holders(Collection<UUID> positions, LocalDate day) {
        return database.sql()
                .createQuery(
                        "select p.id from person p where p.tenant_id = :tenant and p.active and exists (select 1 from holding h"
                                + " where h.tenant_id = p.tenant_id and h.person_id = p.id and h.position_id = any(:positions) and"
                                + OPEN_SITE + " and" + IN_FORCE + ") order by p.id")
                .bind("positions", positions.toArray(UUID[]::new))
                .bind("day", day)
                .mapTo(UUID.class)
                .list();
    }

    /** One that begins on a later day is awaited. */
    public void add(Holding fresh, Instant now) {
        database.sql()
                .createUpdate(
                        "insert into holding (tenant_id, id, person_id, position_id, site_id, first_day, last_day,"
                                + " entered_at, awaited) values (:tenant, :id, :personId, :positionId, :siteId, :firstDay, :lastDay, :now, :awaited)")
                .bind("id", fresh.id())
                .bind("personId", fresh.person())
                .bind("positionId", fresh.position())
                .bind("siteId", fresh.site())
                .bind("firstDay", fresh.from())
                .bind("lastDay", fresh.to())
                .bind("now", now)
                .bind("awaited", isLater(fresh, now))
                .execute();
        await(fresh, now);
    }

    /** Writes the days; whether nobody had changed it since {@code revision}. */
    public boolean change(Holding wanted, int revision, Instant now) {
        await(wanted, now);
        return database.sql()
                        .createUpdate(
                                "update holding set first_day = :firstDay, last_day = :lastDay, awaited = :awaited, version = version + 1"
                                        + " where tenant_id = :tenant and id = :id and version = :revision")
                        .bind("firstDay", wanted.from())
                        .bind("lastDay", wanted.to())
                        .bind("awaited", isLater(wanted, now))
                        .bind("id", wanted.id())
                        .bind("revision", revision)
                        .execute()
                == 1;
    }

    public boolean remove(UUID id, int revision) {
        return database.sql()
                        .createUpdate(
                                "delete from holding where tenant_id = :tenant and id = :id and version = :revision")
                        .bind("id", id)
                        .bind("revision", revision)
                        .execute()
                == 1;
    }

    /** Awaits no more what has begun by a day; the people it is about who may come in, each once. */
    public Set<UUID> begin(LocalDate day) {
        return new LinkedHashSet<>(database
                .sql()
                .createQuery(
                        "update holding h set awaited = false from person p where h.tenant_id = :tenant and h.awaited"
                                + " and h.first_day <= :day and p.tenant_id = h.tenant_id and p.id = h.person_id"
                                + " returning case when p.active then p.id end as person")
                .bind("day", day)
                .map(row -> Optional.ofNullable(row.getColumn("person", UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    /** The next day on which an awaited holding begins. */
    public Optional<LocalDate> nextBeginning() {
        return database.sql()
                .createQuery(
                        "select first_day from holding where tenant_id = :tenant and awaited order by first_day limit 1")
                .mapTo(LocalDate.class)
                .findFirst();
    }

    private void await(Holding holding, Instant now) {
        if (isLater(holding, now)) {
            tasks.add(BEGIN, "", holding.from().atStartOfDay(Days.ZONE).toInstant());
        }
    }

    private static boolean isLater(Holding holding, Instant now) {
        return holding.from().isAfter(LocalDate.ofInstant(now, Days.ZONE));
    }
}
