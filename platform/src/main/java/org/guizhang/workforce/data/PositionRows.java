package org.guizhang.workforce.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Database;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Position.Source;
import org.guizhang.workforce.internal.OrganisationLock;
import org.jdbi.v3.core.result.RowView;

/** Reads and writes positions. A business has few: they are always read together. */
@ApplicationScoped
public class PositionRows {
    @Inject
    Database database;

    @Inject
    OrganisationLock lock;

    @Inject
    SearchNews news;

    /** All positions, in the order they came. */
    public List<Position> all() {
        var sources = new HashMap<UUID, List<Source>>();
        database.sql()
                .createQuery(
                        "select position_id, template_id, position_key from position_source where tenant_id = :tenant order by template_id, position_key")
                .map(row -> Map.entry(
                        row.getColumn("position_id", UUID.class),
                        new Source(
                                row.getColumn("template_id", String.class),
                                row.getColumn("position_key", String.class))))
                .list()
                .forEach(source -> sources.computeIfAbsent(source.getKey(), id -> new ArrayList<>())
                        .add(source.getValue()));
        return database.sql()
                .createQuery("select * from position where tenant_id = :tenant order by id")
                .map(row -> position(row, sources))
                .list();
    }

    /** The keys of a template that positions stand for. */
    public Set<String> keysOf(String template) {
        return Set.copyOf(database.sql()
                .createQuery(
                        "select position_key from position_source where tenant_id = :tenant and template_id = :template")
                .bind("template", template)
                .mapTo(String.class)
                .list());
    }

    public PositionTree structure() {
        return new PositionTree(all());
    }

    /** The same in one statement, for whoever has few to spend. */
    public PositionTree structureAtOnce() {
        return new PositionTree(database.sql()
                .createQuery("select p.*, array(select s.template_id || '/' || s.position_key from position_source s"
                        + " where s.tenant_id = p.tenant_id and s.position_id = p.id"
                        + " order by s.template_id, s.position_key) as stands_for"
                        + " from position p where p.tenant_id = :tenant order by p.id")
                .map(row -> {
                    var sources = Arrays.stream(row.getColumn("stands_for", String[].class))
                            .map(both -> both.split("/", 2))
                            .map(both -> new Source(both[0], both[1]))
                            .toList();
                    return position(row, Map.of(row.getColumn("id", UUID.class), sources));
                })
                .list());
    }

    /** The same as {@link #structure}, kept from being merged by anybody else to the end of the transaction. */
    public PositionTree lockedStructure() {
        lock.take();
        return structure();
    }

    /** Writes new positions and what they come from, in two statements. */
    public void add(List<Position> fresh) {
        news.addedPositions();
        database.sql()
                .createUpdate(
                        "insert into position (tenant_id, id, key, title_zh, title_en, about, reports_to, outside,"
                                + " merged_into, closed)"
                                + " select :tenant, f.* from unnest(:id::uuid[], :key::text[], :zh::text[], :en::text[], :about::text[], :reportsTo::uuid[],"
                                + " :outside::boolean[], :mergedInto::uuid[], :closed::boolean[]) f")
                .bind("id", fresh.stream().map(Position::id).toArray(UUID[]::new))
                .bind("key", fresh.stream().map(Position::key).toArray(String[]::new))
                .bind("zh", fresh.stream().map(p -> p.title().zh()).toArray(String[]::new))
                .bind("en", fresh.stream().map(p -> p.title().en()).toArray(String[]::new))
                .bind("about", fresh.stream().map(Position::about).toArray(String[]::new))
                .bind("reportsTo", fresh.stream().map(Position::reportsTo).toArray(UUID[]::new))
                .bind("outside", fresh.stream().map(Position::outside).toArray(Boolean[]::new))
                .bind("mergedInto", fresh.stream().map(Position::mergedInto).toArray(UUID[]::new))
                .bind("closed", fresh.stream().map(Position::closed).toArray(Boolean[]::new))
                .execute();
        var stated = fresh.stream().filter(p -> !p.sources().isEmpty()).toList();
        if (!stated.isEmpty()) {
            database.sql()
                    .createUpdate("insert into position_source (tenant_id, template_id, position_key, position_id)"
                            + " select :tenant, f.* from unnest(:template::text[], :key::text[], :id::uuid[]) f")
                    .bind(
                            "template",
                            stated.stream()
                                    .map(p -> p.sources().get(0).template())
                                    .toArray(String[]::new))
                    .bind(
                            "key",
                            stated.stream().map(p -> p.sources().get(0).key()).toArray(String[]::new))
                    .bind("id", stated.stream().map(Position::id).toArray(UUID[]::new))
                    .execute();
        }
    }

    /** Writes what may change; whether nobody had changed it since {@code revision}. */
    public boolean change(Position wanted, int revision) {
        news.changedPosition(wanted.id());
        return database.sql()
                        .createUpdate(
                                "update position set title_zh = :titleZh, title_en = :titleEn, about = :about, reports_to = :reportsTo, outside = :outside,"
                                        + " merged_into = :mergedInto, closed = :closed, version = version + 1 where tenant_id = :tenant and id = :id and version = :revision")
                        .bind("titleZh", wanted.title().zh())
                        .bind("titleEn", wanted.title().en())
                        .bind("about", wanted.about())
                        .bind("reportsTo", wanted.reportsTo())
                        .bind("outside", wanted.outside())
                        .bind("mergedInto", wanted.mergedInto())
                        .bind("closed", wanted.closed())
                        .bind("id", wanted.id())
                        .bind("revision", revision)
                        .execute()
                == 1;
    }

    private static Position position(RowView row, Map<UUID, List<Source>> sources) {
        var id = row.getColumn("id", UUID.class);
        return new Position(
                id,
                row.getColumn("key", String.class),
                new Text(row.getColumn("title_zh", String.class), row.getColumn("title_en", String.class)),
                row.getColumn("about", String.class),
                row.getColumn("reports_to", UUID.class),
                row.getColumn("outside", Boolean.class),
                row.getColumn("merged_into", UUID.class),
                row.getColumn("closed", Boolean.class),
                List.copyOf(sources.getOrDefault(id, List.of())),
                row.getColumn("version", Integer.class));
    }
}
