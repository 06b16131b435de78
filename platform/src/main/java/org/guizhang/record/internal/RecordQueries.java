package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guizhang.record.RecordFilter;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.LikePattern;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Lists and counts of records that a caller sees. */
@ApplicationScoped
public class RecordQueries {
    private static final String AWAITS = "exists (select 1 from record_await a where a.tenant_id = :tenant"
            + " and a.record_id = r.id and (cast(:awaiting as text) = 'ANY' or a.kind = :awaiting) and "
            + RecordReach.AWAITED + ")";

    /** Forms without steps of their own end with the hand-in, and are good for their time all the same. */
    private static final String EXPIRING = "r.expires_on <= :expiresBy and r.state is not null and (not r.ended"
            + " or r.state <> 'void' and r.state <> 'disposed' and :steplessForm)";

    private static final String WANTED = " and (cast(:module as uuid) is null or r.module_id = :module)"
            + " and (cast(:form as text) is null or r.form = :form)"
            + " and (r.state is not null or :mine or cast(:awaiting as text) is not null)"
            + " and (cast(:state as text) is null or coalesce(r.state, 'draft') = :state)"
            + " and (cast(:open as boolean) is null or r.state is not null and r.ended <> :open)"
            + " and (cast(:site as uuid) is null or r.site_id = :site)"
            + " and (cast(:author as uuid) is null or r.author_id = :author)"
            + " and (not :mine or r.author_id = :me)"
            + " and (cast(:names as uuid) is null or exists (select 1 from record_value v where v.tenant_id = :tenant"
            + " and v.record_id = r.id and v.link = :names))"
            + " and (cast(:from as date) is null or r.day >= :from) and (cast(:to as date) is null or r.day <= :to)"
            + " and (cast(:query as text) is null or lower(r.serial) like :query escape '!' or exists (select 1 from record_value v"
            + " where v.tenant_id = :tenant and v.record_id = r.id and v.shown and lower(v.words) like :query escape '!'))"
            + " and (cast(:expiresBy as date) is null or " + EXPIRING + ")"
            + " and (cast(:awaiting as text) is null or " + AWAITS + ") and " + RecordReach.SEEN;

    @Inject
    Database database;

    /** Records of a form that have not ended, and those that wait for the caller. */
    record FormCount(UUID moduleId, String form, int open, int awaiting) {}

    List<FormCount> counts(RecordReach reach) {
        return reach.bind(database.sql()
                        .createQuery("select r.module_id, r.form,"
                                + " (count(*) filter (where r.state is not null and not r.ended))::int as open,"
                                + " (count(*) filter (where exists (select 1 from record_await a where a.tenant_id = :tenant"
                                + " and a.record_id = r.id and " + RecordReach.AWAITED + ")))::int as awaiting"
                                + " from record r where r.tenant_id = :tenant and not r.ended and " + RecordReach.SEEN
                                + " group by r.module_id, r.form"))
                .mapTo(FormCount.class)
                .list();
    }

    /** @param stepless whether the form that is asked for declares no steps */
    long count(RecordFilter filter, boolean stepless, RecordReach reach) {
        return wanted(
                        database.sql()
                                .createQuery("select count(*) from record r where r.tenant_id = :tenant" + WANTED),
                        filter,
                        stepless,
                        reach)
                .mapTo(Long.class)
                .one();
    }

    List<RecordRow> list(RecordFilter filter, boolean stepless, RecordReach reach, int offset, int limit) {
        return wanted(
                        database.sql()
                                .createQuery(RecordRows.SELECT + WANTED
                                        + " order by r.changed_at desc, r.id limit :limit offset :offset"),
                        filter,
                        stepless,
                        reach)
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(RecordRow.class)
                .list();
    }

    /** How many records of a form are in a state that is no end. */
    record StateCount(String state, int records) {}

    List<StateCount> standing(UUID module, String form, @Nullable UUID site, RecordReach reach) {
        return reach.bind(database.sql()
                        .createQuery(
                                "select r.state, count(*)::int as records from record r where r.tenant_id = :tenant"
                                        + " and r.module_id = :module and r.form = :form and not r.ended and r.state is not null"
                                        + " and (cast(:site as uuid) is null or r.site_id = :site) and "
                                        + RecordReach.SEEN
                                        + " group by r.state")
                        .bind("module", module)
                        .bind("form", form)
                        .bind("site", site))
                .mapTo(StateCount.class)
                .list();
    }

    private static Query wanted(Query query, RecordFilter filter, boolean stepless, RecordReach reach) {
        var awaiting = filter.awaiting();
        return reach.bind(query)
                .bind("module", filter.module())
                .bind("form", filter.form())
                .bind("state", filter.state())
                .bind("open", filter.open())
                .bind("site", filter.site())
                .bind("author", filter.author())
                .bind("mine", filter.mine())
                .bind("names", filter.names())
                .bind("from", filter.from())
                .bind("to", filter.to())
                .bind("query", pattern(filter.query()))
                .bind("expiresBy", filter.expiresBy())
                .bind("steplessForm", stepless)
                .bind("awaiting", awaiting == null ? null : awaiting.name());
    }

    private static @Nullable String pattern(@Nullable String query) {
        return query == null || query.isBlank() ? null : LikePattern.around(query);
    }

    /** What a record waits for the caller for. */
    record Awaited(UUID recordId, RecordFilter.Awaiting kind) {}

    List<Awaited> awaited(Collection<UUID> records, RecordReach reach) {
        return records.isEmpty()
                ? List.of()
                : reach.bind(database.sql()
                                .createQuery("select distinct a.record_id, a.kind from record_await a"
                                        + " where a.tenant_id = :tenant and a.record_id = any(:records) and "
                                        + RecordReach.AWAITED)
                                .bind("records", records.toArray(UUID[]::new)))
                        .mapTo(Awaited.class)
                        .list();
    }
}
