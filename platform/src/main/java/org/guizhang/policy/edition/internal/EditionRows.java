package org.guizhang.policy.edition.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.Snapshot;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Reads editions. Lists leave the content out; contents are parsed once and kept by edition, which is immutable. What
 * is asked from that memory has been read from the tenant's own rows in the same transaction.
 */
@ApplicationScoped
public class EditionRows {
    private static final String COLUMNS =
            "id, module_id, major, minor, kind, source_id, digest, note, material, effective_from,"
                    + " published_at, publisher_name, approver_name, editorial_reason";
    private static final long MEMORY_CHARACTERS = 32L << 20;

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    private final Cache<UUID, Resolved> contents = Caffeine.newBuilder()
            .maximumWeight(MEMORY_CHARACTERS)
            .weigher((UUID id, Resolved content) -> content.canonical().length())
            .build();

    /**
     * The edition in force for each module at a moment: the highest number that has begun, unless that one ends the
     * module.
     */
    public List<Edition> inForce(Instant at) {
        return database.sql()
                .list(
                        "select * from (select distinct on (module_id) " + COLUMNS
                                + " from edition where effective_from <= ?"
                                + " order by module_id, major desc, minor desc) newest"
                                + " where kind not in ('WITHDRAWN', 'REPEALED')",
                        EditionRows::edition,
                        at);
    }

    /** All editions of a module, newest first. */
    public List<Edition> ofModule(UUID moduleId) {
        return database.sql()
                .list(
                        "select " + COLUMNS + " from edition where module_id = ? order by major desc, minor desc",
                        EditionRows::edition,
                        moduleId);
    }

    /** All editions of every module, each module's newest first. */
    public Map<UUID, List<Edition>> all() {
        var found = new LinkedHashMap<UUID, List<Edition>>();
        database.sql()
                .list(
                        "select " + COLUMNS + " from edition order by module_id, major desc, minor desc",
                        EditionRows::edition)
                .forEach(edition -> found.computeIfAbsent(edition.moduleId(), module -> new ArrayList<>())
                        .add(edition));
        return found;
    }

    /** The same of several modules; those without any are left out. */
    public Map<UUID, List<Edition>> ofModules(Collection<UUID> modules) {
        var found = new LinkedHashMap<UUID, List<Edition>>();
        database.sql()
                .list(
                        "select " + COLUMNS + " from edition where tenant_id = ? and module_id = any(?)"
                                + " order by module_id, major desc, minor desc",
                        EditionRows::edition,
                        caller.get().tenantId(),
                        modules.toArray(UUID[]::new))
                .forEach(edition -> found.computeIfAbsent(edition.moduleId(), module -> new ArrayList<>())
                        .add(edition));
        return found;
    }

    /** The newest edition of every module, begun or not, and before it the newest that has begun, by module. */
    public Map<UUID, List<Edition>> newest(Instant at) {
        var found = new HashMap<UUID, List<Edition>>();
        database.sql()
                .list(
                        "select distinct on (module_id, begun) * from (select " + COLUMNS
                                + ", effective_from <= ? as begun from edition) e"
                                + " order by module_id, begun, major desc, minor desc",
                        EditionRows::edition,
                        at)
                .forEach(edition -> found.computeIfAbsent(edition.moduleId(), module -> new ArrayList<>())
                        .add(edition));
        found.values()
                .forEach(editions -> editions.sort(Comparator.comparing(Edition::major)
                        .thenComparing(Edition::minor)
                        .reversed()));
        return found;
    }

    /** Whether the business has such a module, published or not. */
    public boolean isModule(UUID id) {
        return database.sql()
                .first(
                        "select 1 from module where tenant_id = ? and id = ?",
                        row -> true,
                        caller.get().tenantId(),
                        id)
                .isPresent();
    }

    /** The modules of which something was published. */
    public List<UUID> modules() {
        return database.sql()
                .list("select distinct module_id from edition", row -> row.getObject("module_id", UUID.class));
    }

    public Optional<Edition> find(UUID id) {
        return database.sql().first("select " + COLUMNS + " from edition where id = ?", EditionRows::edition, id);
    }

    /** Those there are of several. */
    public List<Edition> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql()
                        .list(
                                "select " + COLUMNS + " from edition where tenant_id = ? and id = any(?)",
                                EditionRows::edition,
                                caller.get().tenantId(),
                                ids.toArray(UUID[]::new));
    }

    /** What an edition was made of, see {@link Snapshot}; empty where it was not noted. */
    public Optional<String> draft(UUID id) {
        return database.sql().list("select draft from edition where id = ?", row -> row.getString("draft"), id).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(Snapshot::today);
    }

    /** The same of several, by edition; those of which it was not noted are left out. */
    public Map<UUID, String> drafts(Collection<Edition> editions) {
        if (editions.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, String>();
        database.sql()
                .list(
                        "select id, draft from edition where tenant_id = ? and id = any(?) and draft is not null",
                        row -> Map.entry(row.getObject("id", UUID.class), row.getString("draft")),
                        caller.get().tenantId(),
                        editions.stream().map(Edition::id).toArray(UUID[]::new))
                .forEach(entry -> found.put(entry.getKey(), Snapshot.today(entry.getValue())));
        return found;
    }

    /** The contents of editions that were just read, in one statement for those not in memory. */
    public Contents contents(Collection<Edition> editions) {
        var found = new HashMap<UUID, Resolved>();
        var missing = editions.stream()
                .map(Edition::id)
                .filter(id -> {
                    var known = contents.getIfPresent(id);
                    if (known != null) {
                        found.put(id, known);
                    }
                    return known == null;
                })
                .toArray(UUID[]::new);
        if (missing.length > 0) {
            database.sql()
                    .list(
                            "select id, content from edition where id = any(?)",
                            row -> Map.entry(row.getObject("id", UUID.class), Resolved.parse(row.getString("content"))),
                            (Object) missing)
                    .forEach(entry -> {
                        found.put(entry.getKey(), entry.getValue());
                        contents.put(entry.getKey(), entry.getValue());
                    });
        }
        return new Contents(found);
    }

    /** The text of an edition that was just read; null of none. */
    public @Nullable Resolved text(@Nullable Edition edition) {
        return edition == null ? null : contents(List.of(edition)).of(edition);
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getObject("id", UUID.class),
                row.getObject("module_id", UUID.class),
                row.getInt("major") + "." + row.getInt("minor"),
                Edition.Kind.valueOf(row.getString("kind")),
                row.getObject("source_id", UUID.class),
                row.getString("digest"),
                row.getString("note"),
                row.getBoolean("material"),
                Sql.instant(row, "effective_from"),
                Sql.instant(row, "published_at"),
                row.getString("publisher_name"),
                row.getString("approver_name"),
                row.getString("editorial_reason"));
    }
}
