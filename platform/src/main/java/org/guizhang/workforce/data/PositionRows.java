package org.guizhang.workforce.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Position.Source;
import org.guizhang.workforce.internal.OrganisationLock;

/** Reads and writes positions. A business has few: they are always read together. */
@ApplicationScoped
public class PositionRows {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    OrganisationLock lock;

    /** All positions, in the order they came. */
    public List<Position> all() {
        var sources = new HashMap<UUID, List<Source>>();
        database.sql()
                .list(
                        "select position_id, template_id, position_key from position_source order by template_id, position_key",
                        row -> Map.entry(
                                row.getObject("position_id", UUID.class),
                                new Source(row.getString("template_id"), row.getString("position_key"))))
                .forEach(source -> sources.computeIfAbsent(source.getKey(), id -> new ArrayList<>())
                        .add(source.getValue()));
        return database.sql().list("select * from position order by id", row -> position(row, sources));
    }

    /** The keys of a template that positions stand for. */
    public Set<String> keysOf(String template) {
        return Set.copyOf(database.sql()
                .list(
                        "select position_key from position_source where template_id = ?",
                        row -> row.getString("position_key"),
                        template));
    }

    public PositionTree structure() {
        return new PositionTree(all());
    }

    /** The same, kept from being merged by anybody else to the end of the transaction. */
    public PositionTree lockedStructure() {
        lock.take();
        return structure();
    }

    /** Writes new positions and what they come from, in two statements. */
    public void add(List<Position> fresh) {
        database.sql()
                .change(
                        "insert into position (tenant_id, id, key, title_zh, title_en, about, reports_to, outside,"
                                + " merged_into, closed)"
                                + " select ?, f.* from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[],"
                                + " ?::boolean[], ?::uuid[], ?::boolean[]) f",
                        caller.get().tenantId(),
                        fresh.stream().map(Position::id).toArray(UUID[]::new),
                        fresh.stream().map(Position::key).toArray(String[]::new),
                        fresh.stream().map(p -> p.title().zh()).toArray(String[]::new),
                        fresh.stream().map(p -> p.title().en()).toArray(String[]::new),
                        fresh.stream().map(Position::about).toArray(String[]::new),
                        fresh.stream().map(Position::reportsTo).toArray(UUID[]::new),
                        fresh.stream().map(Position::outside).toArray(Boolean[]::new),
                        fresh.stream().map(Position::mergedInto).toArray(UUID[]::new),
                        fresh.stream().map(Position::closed).toArray(Boolean[]::new));
        var stated = fresh.stream().filter(p -> !p.sources().isEmpty()).toList();
        if (!stated.isEmpty()) {
            database.sql()
                    .change(
                            "insert into position_source (tenant_id, template_id, position_key, position_id)"
                                    + " select ?, f.* from unnest(?::text[], ?::text[], ?::uuid[]) f",
                            caller.get().tenantId(),
                            stated.stream()
                                    .map(p -> p.sources().get(0).template())
                                    .toArray(String[]::new),
                            stated.stream().map(p -> p.sources().get(0).key()).toArray(String[]::new),
                            stated.stream().map(Position::id).toArray(UUID[]::new));
        }
    }

    /** Writes what may change; whether nobody had changed it since {@code revision}. */
    public boolean change(Position wanted, int revision) {
        return database.sql()
                        .change(
                                "update position set title_zh = ?, title_en = ?, about = ?, reports_to = ?, outside = ?,"
                                        + " merged_into = ?, closed = ?, version = version + 1 where id = ? and version = ?",
                                wanted.title().zh(),
                                wanted.title().en(),
                                wanted.about(),
                                wanted.reportsTo(),
                                wanted.outside(),
                                wanted.mergedInto(),
                                wanted.closed(),
                                wanted.id(),
                                revision)
                == 1;
    }

    private static Position position(ResultSet row, Map<UUID, List<Source>> sources) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Position(
                id,
                row.getString("key"),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                row.getString("about"),
                row.getObject("reports_to", UUID.class),
                row.getBoolean("outside"),
                row.getObject("merged_into", UUID.class),
                row.getBoolean("closed"),
                List.copyOf(sources.getOrDefault(id, List.of())),
                row.getInt("version"));
    }
}
