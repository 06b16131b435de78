package org.guizhang.template.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateOrigin;
import org.guizhang.template.TemplateSource;
import org.guizhang.template.TemplateVersion;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.DatabaseFailure;
import org.jdbi.v3.core.JdbiException;

/** Keeps the templates that businesses have uploaded for themselves; each method is about the caller's business. */
@ApplicationScoped
public class OwnTemplateRows {
    private static final long MEMORY_CHARACTERS = 16L << 20;

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    // By checksum: a version may be deleted and brought again with other content, and nothing is told to other nodes.
    private final Cache<String, Template> contents = Caffeine.newBuilder()
            .maximumWeight(MEMORY_CHARACTERS)
            .weigher((String checksum, Template template) ->
                    template.source().json().length())
            .build();

    /**
     * A version as it is kept.
     *
     * @param bytes of its content
     * @param used whether a module was ever made of it, or told to follow it
     */
    public record Row(
            String id, TemplateVersion version, long bytes, Instant uploadedAt, String uploader, boolean used) {}

    /** Whether anybody is at work who belongs to a business. */
    public boolean isThereABusiness() {
        return caller.actor().isPresent();
    }

    /** All versions of all templates, by id and from the oldest. */
    public List<Row> all() {
        return database
                .sql()
                .createQuery(
                        "select template_id, version, bytes, uploaded_at, uploader_name, used from own_template_version"
                                + " where tenant_id = :tenant")
                .map(row -> new Row(
                        row.getColumn("template_id", String.class),
                        TemplateVersion.parse(row.getColumn("version", String.class)),
                        row.getColumn("bytes", Integer.class),
                        row.getColumn("uploaded_at", Instant.class),
                        row.getColumn("uploader_name", String.class),
                        row.getColumn("used", Boolean.class)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Row::id).thenComparing(Row::version))
                .toList();
    }

    /** The versions of the catalogue and of the business's own templates, in one statement; no order. */
    public <T> List<T> withCommon(BiFunction<String, String, T> version) {
        return database.sql()
                .createQuery("select template_id, version from template_version union all"
                        + " select template_id, version from own_template_version where tenant_id = :tenant")
                .map(row -> version.apply(
                        row.getColumn("template_id", String.class), row.getColumn("version", String.class)))
                .list();
    }

    /** The versions of a template, oldest first. */
    public List<TemplateVersion> versions(String id) {
        return database
                .sql()
                .createQuery("select version from own_template_version where tenant_id = :tenant and template_id = :id")
                .bind("id", id)
                .map(row -> TemplateVersion.parse(row.getColumn("version", String.class)))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    public Optional<Template> find(String id, String version) {
        return column("checksum", id, version)
                .flatMap(checksum -> Optional.ofNullable(contents.getIfPresent(checksum))
                        .or(() -> column("content", id, version)
                                .map(Template::parse)
                                .map(this::kept)));
    }

    private Optional<String> column(String column, String id, String version) {
        return database.sql()
                .createQuery("select " + column + " from own_template_version"
                        + " where tenant_id = :tenant and template_id = :id and version = :version")
                .bind("id", id)
                .bind("version", version)
                .mapTo(String.class)
                .findOne();
    }

    private Template kept(Template template) {
        contents.put(template.source().checksum(), template);
        return template;
    }

    /** Lets nobody else of the business upload or delete to the end of the transaction: quotas are counted. */
    public void alone() {
        database.sql()
                .createQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) taken")
                .bind("name", "own-template " + caller.get().tenantId())
                .mapTo(Integer.class)
                .one();
    }

    /** What a version takes of the space of a business. */
    public static int bytes(TemplateSource template) {
        return template.json().getBytes(StandardCharsets.UTF_8).length;
    }

    public void add(TemplateSource template, Instant now) {
        var who = caller.get();
        database.sql()
                .createUpdate(
                        "insert into own_template_version (tenant_id, template_id, version, checksum, content, bytes,"
                                + " uploaded_at, uploaded_by, uploader_name)"
                                + " values (:tenant, :id, :version, :checksum, :content, :bytes, :now, :person, :name)")
                .bind("id", template.id())
                .bind("version", template.version())
                .bind("checksum", template.checksum())
                .bind("content", template.json())
                .bind("bytes", bytes(template))
                .bind("now", now)
                .bind("person", who.personId())
                .bind("name", who.name())
                .execute();
    }

    /** Deletes a version that no module ever was on; answers whether there was such a one. */
    public boolean delete(String id, TemplateVersion version) {
        return database.sql()
                        .createUpdate("delete from own_template_version where tenant_id = :tenant and template_id = :id"
                                + " and version = :version and not used")
                        .bind("id", id)
                        .bind("version", version.toString())
                        .execute()
                > 0;
    }

    /** Deletes all versions; {@link Conflict} where a module is made of one. Answers how many there were. */
    public int delete(String id) {
        try {
            return database.sql()
                    .createUpdate("delete from own_template_version where tenant_id = :tenant and template_id = :id")
                    .bind("id", id)
                    .execute();
        } catch (JdbiException failed) {
            if (DatabaseFailure.isReferenced(failed)) {
                throw new Conflict(Message.of("problem.template-used", TemplateOrigin.key(id)));
            }
            throw failed;
        }
    }
}
