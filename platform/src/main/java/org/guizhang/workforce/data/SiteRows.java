package org.guizhang.workforce.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Database;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Site.Area;
import org.guizhang.workforce.internal.OrganisationLock;
import org.jdbi.v3.core.result.RowView;

/** Reads and writes sites with their areas. A business has few: they are always read together. */
@ApplicationScoped
public class SiteRows {
    @Inject
    Database database;

    @Inject
    OrganisationLock lock;

    @Inject
    SearchNews news;

    /** All sites and their areas, in the order they came. */
    public List<Site> all() {
        var areas = new HashMap<UUID, List<Area>>();
        database.sql()
                .createQuery("select * from area where tenant_id = :tenant order by id")
                .map(row -> Map.entry(
                        row.getColumn("site_id", UUID.class),
                        new Area(
                                row.getColumn("id", UUID.class),
                                name(row),
                                row.getColumn("closed", Boolean.class),
                                row.getColumn("version", Integer.class))))
                .list()
                .forEach(area -> areas.computeIfAbsent(area.getKey(), id -> new ArrayList<>())
                        .add(area.getValue()));
        return database.sql()
                .createQuery("select * from site where tenant_id = :tenant order by id")
                .map(row -> {
                    var id = row.getColumn("id", UUID.class);
                    return new Site(
                            id,
                            name(row),
                            row.getColumn("address", String.class),
                            row.getColumn("closed", Boolean.class),
                            List.copyOf(areas.getOrDefault(id, List.of())),
                            row.getColumn("version", Integer.class));
                })
                .list();
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
        news.changedSites();
        database.sql()
                .createUpdate(
                        "insert into site (tenant_id, id, name_zh, name_en, address, closed) values (:tenant, :id, :nameZh, :nameEn, :address, :closed)")
                .bind("id", fresh.id())
                .bind("nameZh", fresh.name().zh())
                .bind("nameEn", fresh.name().en())
                .bind("address", fresh.address())
                .bind("closed", fresh.closed())
                .execute();
        if (!fresh.areas().isEmpty()) {
            add(fresh.id(), fresh.areas());
        }
    }

    public void add(UUID site, List<Area> areas) {
        news.changedSites();
        database.sql()
                .createUpdate(
                        "insert into area (tenant_id, site_id, id, name_zh, name_en, closed)"
                                + " select :tenant, :site, f.* from unnest(:id::uuid[], :zh::text[], :en::text[], :closed::boolean[]) f")
                .bind("site", site)
                .bind("id", areas.stream().map(Area::id).toArray(UUID[]::new))
                .bind("zh", areas.stream().map(a -> a.name().zh()).toArray(String[]::new))
                .bind("en", areas.stream().map(a -> a.name().en()).toArray(String[]::new))
                .bind("closed", areas.stream().map(Area::closed).toArray(Boolean[]::new))
                .execute();
    }

    /** Writes what may change; whether nobody had changed it since {@code revision}. */
    public boolean change(Site wanted, int revision) {
        news.changedSite(wanted.id());
        return database.sql()
                        .createUpdate(
                                "update site set name_zh = :nameZh, name_en = :nameEn, address = :address, closed = :closed, version = version + 1"
                                        + " where tenant_id = :tenant and id = :id and version = :revision")
                        .bind("nameZh", wanted.name().zh())
                        .bind("nameEn", wanted.name().en())
                        .bind("address", wanted.address())
                        .bind("closed", wanted.closed())
                        .bind("id", wanted.id())
                        .bind("revision", revision)
                        .execute()
                == 1;
    }

    /** The same for an area. */
    public boolean change(Area wanted, int revision) {
        news.changedSites();
        return database.sql()
                        .createUpdate(
                                "update area set name_zh = :nameZh, name_en = :nameEn, closed = :closed, version = version + 1"
                                        + " where tenant_id = :tenant and id = :id and version = :revision")
                        .bind("nameZh", wanted.name().zh())
                        .bind("nameEn", wanted.name().en())
                        .bind("closed", wanted.closed())
                        .bind("id", wanted.id())
                        .bind("revision", revision)
                        .execute()
                == 1;
    }

    private static Text name(RowView row) {
        return new Text(row.getColumn("name_zh", String.class), row.getColumn("name_en", String.class));
    }
}
