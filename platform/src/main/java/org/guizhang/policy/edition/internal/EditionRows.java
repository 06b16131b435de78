package org.guizhang.policy.edition.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.guizhang.tenant.Database;
import org.jdbi.v3.core.result.RowView;
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
                .createQuery("select * from (select distinct on (module_id) " + COLUMNS
                        + " from edition where tenant_id = :tenant and effective_from <= :at"
                        + " order by module_id, major desc, minor desc) newest"
                        + " where kind not in ('WITHDRAWN', 'REPEALED')")
                .bind("at", at)
                .map(EditionRows::edition)
                .list();
    }

    /** When the next edition of any module begins, after a moment. */
    public Optional<Instant> nextBeginning(Instant after) {
        return database
                .sql()
                .createQuery(
                        "select min(effective_from) from edition where tenant_id = :tenant and effective_from > :after")
                .bind("after", after)
                .mapTo(Instant.class)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Writes one, which is never changed. */
    public void add(EditionEntity fresh) {
        database.entities().persist(fresh);
        database.entities().flush();
    }

    /** All editions of a module, newest first. */
    public List<Edition> ofModule(UUID moduleId) {
        return database.sql()
                .createQuery(
                        "select " + COLUMNS
                                + " from edition where tenant_id = :tenant and module_id = :moduleId order by major desc, minor desc")
                .bind("moduleId", moduleId)
                .map(EditionRows::edition)
                .list();
    }

    /** All editions of every module, each module's newest first. */
    public Map<UUID, List<Edition>> all() {
        var found = new LinkedHashMap<UUID, List<Edition>>();
        database.sql()
                .createQuery("select " + COLUMNS
                        + " from edition where tenant_id = :tenant order by module_id, major desc, minor desc")
                .map(EditionRows::edition)
                .list()
                .forEach(edition -> found.computeIfAbsent(edition.moduleId(), module -> new ArrayList<>())
                        .add(edition));
        return found;
    }

    /** The same of several modules; those without any are left out. */
    public Map<UUID, List<Edition>> ofModules(Collection<UUID> modules) {
        var found = new LinkedHashMap<UUID, List<Edition>>();
        database.sql()
                .createQuery(
                        "select " + COLUMNS + " from edition where tenant_id = :tenant and module_id = any(:modules)"
                                + " order by module_id, major desc, minor desc")
                .bind("modules", modules.toArray(UUID[]::new))
                .map(EditionRows::edition)
                .list()
                .forEach(edition -> found.computeIfAbsent(edition.moduleId(), module -> new ArrayList<>())
                        .add(edition));
        return found;
    }

    /** The newest edition of every module, begun or not, and before it the newest that has begun, by module. */
    public Map<UUID, List<Edition>> newest(Instant at) {
        var found = new HashMap<UUID, List<Edition>>();
        database.sql()
                .createQuery("select distinct on (module_id, begun) * from (select " + COLUMNS
                        + ", effective_from <= :at as begun from edition where tenant_id = :tenant) e"
                        + " order by module_id, begun, major desc, minor desc")
                .bind("at", at)
                .map(EditionRows::edition)
                .list()
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
                .createQuery("select 1 from module where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /** The modules of which something was published. */
    public List<UUID> modules() {
        return database.sql()
                .createQuery("select distinct module_id from edition where tenant_id = :tenant")
                .mapTo(UUID.class)
                .list();
    }

    public Optional<Edition> find(UUID id) {
        return database.sql()
                .createQuery("select " + COLUMNS + " from edition where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .map(EditionRows::edition)
                .findFirst();
    }

    /** Those there are of several. */
    public List<Edition> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql()
                        .createQuery("select " + COLUMNS + " from edition where tenant_id = :tenant and id = any(:ids)")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .map(EditionRows::edition)
                        .list();
    }

    /** What an edition was made of, see {@link Snapshot}; empty where it was not noted. */
    public Optional<String> draft(UUID id) {
        return database
                .sql()
                .createQuery("select draft from edition where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .list()
                .stream()
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
                .createQuery(
                        "select id, draft from edition where tenant_id = :tenant and id = any(:id) and draft is not null")
                .bind("id", editions.stream().map(Edition::id).toArray(UUID[]::new))
                .map(row -> Map.entry(row.getColumn("id", UUID.class), row.getColumn("draft", String.class)))
                .list()
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
                    .createQuery("select id, content from edition where tenant_id = :tenant and id = any(:id)")
                    .bind("id", (Object) missing)
                    .map(row -> Map.entry(
                            row.getColumn("id", UUID.class), Resolved.parse(row.getColumn("content", String.class))))
                    .list()
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

    private static Edition edition(RowView row) {
        return new Edition(
                row.getColumn("id", UUID.class),
                row.getColumn("module_id", UUID.class),
                row.getColumn("major", Integer.class) + "." + row.getColumn("minor", Integer.class),
                row.getColumn("kind", Edition.Kind.class),
                row.getColumn("source_id", UUID.class),
                row.getColumn("digest", String.class),
                row.getColumn("note", String.class),
                row.getColumn("material", Boolean.class),
                row.getColumn("effective_from", Instant.class),
                row.getColumn("published_at", Instant.class),
                row.getColumn("publisher_name", String.class),
                row.getColumn("approver_name", String.class),
                row.getColumn("editorial_reason", String.class));
    }
}
