package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guizhang.record.RecordPerson;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Holds and disposals as they are stored. */
@ApplicationScoped
public class DisposalRows {
    private static final String ENDED = "select r.id, r.edition_id, r.form, r.site_id, s.name_zh as site_zh,"
            + " s.name_en as site_en, r.serial, r.submitted_at, r.closed_at, h.reason as held, v.digest, v.content"
            + " from record r join record_version v on v.tenant_id = r.tenant_id and v.record_id = r.id"
            + " and v.version = r.version left join site s on s.tenant_id = r.tenant_id and s.id = r.site_id"
            + " left join record_hold h on h.tenant_id = r.tenant_id and h.record_id = r.id"
            + " where r.tenant_id = :tenant and r.module_id = :module and r.form = :form and r.state is not null and r.ended"
            + " and r.state <> 'disposed'";

    @Inject
    Database database;

    /** A record that has ended, with its last version. */
    record Ended(
            UUID id,
            UUID editionId,
            String form,
            @Nullable UUID siteId,
            @Nullable String siteZh,
            @Nullable String siteEn,
            @Nullable String serial,
            Instant submittedAt,
            Instant closedAt,
            @Nullable String held,
            String digest,
            String content) {}

    List<Ended> oldest(UUID module, String form, int limit) {
        return database.sql()
                .createQuery(ENDED + " order by r.submitted_at, r.id limit :limit")
                .bind("module", module)
                .bind("form", form)
                .bind("limit", limit)
                .mapTo(Ended.class)
                .list();
    }

    /** Those of several, kept from being changed to the end of the transaction. */
    List<Ended> lock(UUID module, String form, Collection<UUID> records) {
        return database.sql()
                .createQuery(ENDED + " and r.id = any(:records) order by r.id for update of r")
                .bind("module", module)
                .bind("form", form)
                .bind("records", records.toArray(UUID[]::new))
                .mapTo(Ended.class)
                .list();
    }

    void hold(UUID record, String reason, RecordPerson by, Instant now) {
        database.sql()
                .createUpdate(
                        "insert into record_hold (tenant_id, record_id, reason, person_id, person_name, held_at)"
                                + " values (:tenant, :record, :reason, :by, :name, :now) on conflict (tenant_id, record_id) do nothing")
                .bind("record", record)
                .bind("reason", reason)
                .bind("by", by.id())
                .bind("name", by.name())
                .bind("now", now)
                .execute();
    }

    /** Why it is held; null: it is not. */
    @Nullable
    String held(UUID record) {
        return database.sql()
                .createQuery("select reason from record_hold where tenant_id = :tenant and record_id = :record")
                .bind("record", record)
                .mapTo(String.class)
                .findFirst()
                .orElse(null);
    }

    /** Whether it was held. */
    boolean release(UUID record) {
        return database.sql()
                        .createUpdate("delete from record_hold where tenant_id = :tenant and record_id = :record")
                        .bind("record", record)
                        .execute()
                > 0;
    }

    /** A disposal as it is stored. */
    record Stored(
            UUID id, String reason, int records, String digest, UUID personId, String personName, Instant disposedAt) {}

    void add(Stored disposal, UUID module, String form) {
        database.sql()
                .createUpdate(
                        "insert into record_disposal (tenant_id, id, module_id, form, reason, records, digest, person_id,"
                                + " person_name, disposed_at) values (:tenant, :id, :module, :form, :reason, :records, :digest, :personId,"
                                + " :personName, :disposedAt)")
                .bind("id", disposal.id())
                .bind("reason", disposal.reason())
                .bind("records", disposal.records())
                .bind("digest", disposal.digest())
                .bind("personId", disposal.personId())
                .bind("personName", disposal.personName())
                .bind("disposedAt", disposal.disposedAt())
                .bind("module", module)
                .bind("form", form)
                .execute();
    }

    /** Writes down that a record goes, and lets it go; whether it went. */
    boolean dispose(UUID disposal, Ended record, LocalDate due, LocalDate today) {
        database.sql()
                .createUpdate(
                        "insert into disposed_record (tenant_id, record_id, disposal_id, serial, digest, due) values (:tenant,"
                                + " :record, :disposal, :serial, :digest, :due)")
                .bind("record", record.id())
                .bind("disposal", disposal)
                .bind("serial", record.serial())
                .bind("digest", record.digest())
                .bind("due", due)
                .execute();
        return database.sql()
                .createQuery("select dispose_record(:tenant, :record, :today)")
                .bind("record", record.id())
                .bind("today", today)
                .mapTo(Boolean.class)
                .one();
    }

    List<Stored> disposals(UUID module, String form, int limit) {
        return database.sql()
                .createQuery(
                        "select id, reason, records, digest, person_id, person_name, disposed_at from record_disposal"
                                + " where tenant_id = :tenant and module_id = :module and form = :form"
                                + " order by disposed_at desc, id limit :limit")
                .bind("module", module)
                .bind("form", form)
                .bind("limit", limit)
                .mapTo(Stored.class)
                .list();
    }

    /** What went with a disposal. */
    record Gone(UUID disposalId, UUID recordId, @Nullable String serial, String digest) {}

    List<Gone> gone(Collection<UUID> disposals) {
        return disposals.isEmpty()
                ? List.of()
                : database.sql()
                        .createQuery("select disposal_id, record_id, serial, digest from disposed_record"
                                + " where tenant_id = :tenant and disposal_id = any(:disposals) order by record_id")
                        .bind("disposals", disposals.toArray(UUID[]::new))
                        .mapTo(Gone.class)
                        .list();
    }
}
