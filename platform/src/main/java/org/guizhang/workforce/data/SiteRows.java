package org.guizhang.workforce.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Site.Area;
import org.guizhang.workforce.internal.OrganisationLock;

/** Reads and writes sites with their areas. A business has few: they are always read together. */
@ApplicationScoped
public class SiteRows {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    OrganisationLock lock;

    /** All sites and their areas, in the order they came. */
    public List<Site> all() {
        var areas = new HashMap<UUID, List<Area>>();
        database.sql()
                .list(
                        "select * from area order by id",
                        row -> Map.entry(
                                row.getObject("site_id", UUID.class),
                                new Area(
                                        row.getObject("id", UUID.class),
                                        name(row),
                                        row.getBoolean("closed"),
                                        row.getInt("version"))))
                .forEach(area -> areas.computeIfAbsent(area.getKey(), id -> new ArrayList<>())
                        .add(area.getValue()));
        return database.sql().list("select * from site order by id", row -> {
            var id = row.getObject("id", UUID.class);
            return new Site(
                    id,
                    name(row),
                    row.getString("address"),
                    row.getBoolean("closed"),
                    List.copyOf(areas.getOrDefault(id, List.of())),
                    row.getInt("version"));
        });
    }

    /** The same, kept from being added to or renamed by anybody else to the end of the transaction. */
    public List<Site> locked() {
        lock.take();
        return all();
    }

    public Optional<Site> find(UUID id) {
        return all().stream().filter(site -> site.id().equals(id)).findFirst();
    }

    /** Writes a new site with its areas, in one or two statements. */
    public void add(Site fresh) {
        database.sql()
                .change(
                        "insert into site (tenant_id, id, name_zh, name_en, address, closed) values (?, ?, ?, ?, ?, ?)",
                        caller.get().tenantId(),
                        fresh.id(),
                        fresh.name().zh(),
                        fresh.name().en(),
                        fresh.address(),
                        fresh.closed());
        if (!fresh.areas().isEmpty()) {
            add(fresh.id(), fresh.areas());
        }
    }

    public void add(UUID site, List<Area> areas) {
        database.sql()
                .change(
                        "insert into area (tenant_id, site_id, id, name_zh, name_en, closed)"
                                + " select ?, ?, f.* from unnest(?::uuid[], ?::text[], ?::text[], ?::boolean[]) f",
                        caller.get().tenantId(),
                        site,
                        areas.stream().map(Area::id).toArray(UUID[]::new),
                        areas.stream().map(a -> a.name().zh()).toArray(String[]::new),
                        areas.stream().map(a -> a.name().en()).toArray(String[]::new),
                        areas.stream().map(Area::closed).toArray(Boolean[]::new));
    }

    /** Writes what may change; whether nobody had changed it since {@code revision}. */
    public boolean change(Site wanted, int revision) {
        return database.sql()
                        .change(
                                "update site set name_zh = ?, name_en = ?, address = ?, closed = ?, version = version + 1"
                                        + " where id = ? and version = ?",
                                wanted.name().zh(),
                                wanted.name().en(),
                                wanted.address(),
                                wanted.closed(),
                                wanted.id(),
                                revision)
                == 1;
    }

    /** The same for an area. */
    public boolean change(Area wanted, int revision) {
        return database.sql()
                        .change(
                                "update area set name_zh = ?, name_en = ?, closed = ?, version = version + 1"
                                        + " where id = ? and version = ?",
                                wanted.name().zh(),
                                wanted.name().en(),
                                wanted.closed(),
                                wanted.id(),
                                revision)
                == 1;
    }

    private static Text name(ResultSet row) throws SQLException {
        return new Text(row.getString("name_zh"), row.getString("name_en"));
    }
}
