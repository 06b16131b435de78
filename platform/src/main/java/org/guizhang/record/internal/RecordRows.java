package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Reads records, and writes what becomes of one. */
@ApplicationScoped
public class RecordRows {
    static final String SELECT = "select r.id, r.module_id, r.edition_id, r.form, r.site_id, s.name_zh as site_zh,"
            + " s.name_en as site_en, r.state, r.ended, r.serial, r.version, r.revision, r.level, r.readers, r.people,"
            + " r.author_id, r.author_name, r.created_at, r.submitted_at, r.changed_at, r.day, r.draft from record r"
            + " left join site s on s.tenant_id = r.tenant_id and s.id = r.site_id where r.tenant_id = :tenant";

    @Inject
    Database database;

    Optional<RecordRow> find(UUID id) {
        return database.sql()
                .createQuery(SELECT + " and r.id = :id")
                .bind("id", id)
                .mapTo(RecordRow.class)
                .findFirst();
    }

    /** Those there are of several. */
    List<RecordRow> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql()
                        .createQuery(SELECT + " and r.id = any(:ids)")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .mapTo(RecordRow.class)
                        .list();
    }

    /** One, kept from being changed by anybody else to the end of the transaction. */
    Optional<RecordRow> lock(UUID id) {
        return database.sql()
                .createQuery(SELECT + " and r.id = :id for update of r")
                .bind("id", id)
                .mapTo(RecordRow.class)
                .findFirst();
    }

    /** The record of a form that was handed in last at a site and counts; nothing where there is none. */
    Optional<RecordRow> newest(UUID module, String form, @Nullable UUID site) {
        return database.sql()
                .createQuery(SELECT + " and r.module_id = :module and r.form = :form and r.state is not null"
                        + " and r.state not in ('void', 'disposed') and r.site_id is not distinct from :site"
                        + " order by r.submitted_at desc, r.id desc limit 1")
                .bind("module", module)
                .bind("form", form)
                .bind("site", site)
                .mapTo(RecordRow.class)
                .findFirst();
    }

    /** A draft that is begun; whether there was none of that id. */
    boolean begin(
            RecordModel model, UUID id, @Nullable UUID site, Standing standing, UUID by, String name, Instant now) {
        return database.sql()
                        .createUpdate(
                                "insert into record (tenant_id, id, module_id, edition_id, form, site_id, level, readers, people,"
                                        + " author_id, author_name, created_at, changed_at, draft) values (:tenant, :id, :module, :edition,"
                                        + " :form, :site, :level, :readers, :people, :by, :name, :now, :now, :draft)"
                                        + " on conflict (tenant_id, id) do nothing")
                        .bind("id", id)
                        .bind("module", model.module())
                        .bind("edition", model.edition().id())
                        .bind("form", model.key())
                        .bind("site", site)
                        .bind("level", model.level().name())
                        .bind("readers", standing.readers().toArray(String[]::new))
                        .bind("people", standing.people().toArray(UUID[]::new))
                        .bind("by", by)
                        .bind("name", name)
                        .bind("now", now)
                        .bind("draft", standing.draft())
                        .execute()
                == 1;
    }

    /**
     * What changes with a record.
     *
     * @param readers positions that see it
     * @param people those who see it whatever they hold
     * @param draft answers that are stored and not handed in
     */
    record Standing(
            Collection<String> readers,
            Collection<UUID> people,
            @Nullable String draft) {}

    /** Answers are stored that are not handed in. */
    void save(UUID id, Standing standing, Instant now) {
        database.sql()
                .createUpdate(
                        "update record set draft = :draft, readers = :readers, people = :people, revision = revision + 1,"
                                + " changed_at = case when state is null then :now else changed_at end"
                                + " where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .bind("draft", standing.draft())
                .bind("readers", standing.readers().toArray(String[]::new))
                .bind("people", standing.people().toArray(UUID[]::new))
                .bind("now", now)
                .execute();
    }

    /**
     * Where a record stands after a version was appended.
     *
     * @param day the day it is of
     * @param expires the last day it is good for
     */
    record Turned(
            UUID id,
            int version,
            String state,
            boolean ended,
            @Nullable String serial,
            @Nullable LocalDate day,
            @Nullable LocalDate expires) {}

    void turn(Turned turned, Standing standing, Instant now) {
        database.sql()
                .createUpdate(
                        "update record set version = :version, state = :state, ended = :ended, serial = :serial, day = :day,"
                                + " expires_on = :expires, draft = null, readers = :readers, people = :people, revision = revision + 1,"
                                + " changed_at = :now, submitted_at = coalesce(submitted_at, :now),"
                                + " closed_at = case when :ended then coalesce(closed_at, :now) end"
                                + " where tenant_id = :tenant and id = :id")
                .bind("id", turned.id())
                .bind("version", turned.version())
                .bind("state", turned.state())
                .bind("ended", turned.ended())
                .bind("serial", turned.serial())
                .bind("day", turned.day())
                .bind("expires", turned.expires())
                .bind("readers", standing.readers().toArray(String[]::new))
                .bind("people", standing.people().toArray(UUID[]::new))
                .bind("now", now)
                .execute();
    }

    /** A draft is no more, with what was signed of it. */
    void delete(UUID id) {
        database.sql()
                .createUpdate("delete from record_await where tenant_id = :tenant and record_id = :id")
                .bind("id", id)
                .execute();
        database.sql()
                .createUpdate("delete from record_early_signature where tenant_id = :tenant and record_id = :id")
                .bind("id", id)
                .execute();
        database.sql()
                .createUpdate("delete from record where tenant_id = :tenant and id = :id and state is null")
                .bind("id", id)
                .execute();
    }
}
