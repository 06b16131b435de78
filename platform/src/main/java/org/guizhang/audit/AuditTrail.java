package org.guizhang.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Json;
import org.guizhang.shared.Page;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.SortOrder;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.LikePattern;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Sql;
import org.jspecify.annotations.Nullable;

/** Writes the trail and lets it be read and verified. */
@ApplicationScoped
@Transactional
public class AuditTrail {
    /** As it is read: what was done last comes first. */
    public static final SortOrder<AuditSort> NEWEST_FIRST = new SortOrder<>(AuditSort.NUMBER, true);

    private static final int BATCH = 500;

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    private record Head(long seq, String hash) {}

    /** Somebody in the trail. */
    public record Actor(UUID id, String name) {}

    /**
     * What a verification found.
     *
     * @param brokenAt seq of the first event that does not fit, null when the chain is whole
     */
    public record Verification(
            boolean intact, long events, @Nullable Long brokenAt, String head) {}

    /**
     * Notes an action, to be written by its transaction's last statements with the others of it. The head row is locked from there to
     * the commit: seq has no gaps, and no long change keeps the business's other changes waiting.
     */
    void hear(@Observes AuditedAction audited) {
        var who = caller.get();
        var event = new AuditEvent(
                who.tenantId(),
                0,
                // PostgreSQL keeps microseconds; the hash has to be computed over what will be read back.
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                who.personId(),
                who.name(),
                audited.action().code(),
                audited.subjectKind(),
                audited.subject(),
                audited.before() == null ? null : Json.tree(audited.before()),
                audited.after() == null ? null : Json.tree(audited.after()),
                AuditEvent.BEGINNING,
                "");
        database.atEnd(AuditEvent.class, event, this::append);
    }

    private void append(Sql sql, List<AuditEvent> events) {
        var tenant = events.get(0).tenantId();
        var head = head(sql, tenant, " for update");
        var seq = head.seq;
        var hash = head.hash;
        var chained = new ArrayList<AuditEvent>();
        for (var event : events) {
            var link = event.following(++seq, hash);
            hash = link.hash();
            chained.add(link);
        }
        sql.change(
                "insert into audit_event (tenant_id, seq, at, actor, actor_name, action, subject_kind, subject,"
                        + " before, after, previous, hash) select ?, e.* from unnest(?::bigint[], ?::timestamptz[],"
                        + " ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
                        + " ?::text[]) e",
                tenant,
                column(chained, AuditEvent::seq),
                column(chained, AuditEvent::at),
                column(chained, AuditEvent::actor),
                column(chained, AuditEvent::actorName),
                column(chained, AuditEvent::action),
                column(chained, AuditEvent::subjectKind),
                column(chained, AuditEvent::subject),
                column(chained, event -> event.before() == null ? null : Json.canonical(event.before())),
                column(chained, event -> event.after() == null ? null : Json.canonical(event.after())),
                column(chained, AuditEvent::previous),
                column(chained, AuditEvent::hash));
        sql.change("update tenant_head set audit_seq = ?, audit_hash = ? where tenant_id = ?", seq, hash, tenant);
    }

    private static @Nullable String[] column(List<AuditEvent> events, Function<AuditEvent, @Nullable Object> value) {
        return events.stream()
                .map(event -> {
                    var cell = value.apply(event);
                    return cell == null ? null : cell.toString();
                })
                .toArray(String[]::new);
    }

    /** The newest events first; {@code before} is the cursor of the page before. */
    @Requires(Permission.READ_AUDIT)
    public Page<AuditEvent> list(AuditFilter filter, @Nullable String before, int size) {
        return list(filter, NEWEST_FIRST, before, size);
    }

    /** The events of a filter by their numbers; {@code cursor} is that of the page before, in the same order. */
    @Requires(Permission.READ_AUDIT)
    public Page<AuditEvent> list(AuditFilter filter, SortOrder<AuditSort> order, @Nullable String cursor, int size) {
        var query = new AuditQuery(caller.get().tenantId(), filter);
        if (cursor != null) {
            query.and(order.descending() ? "seq < ?" : "seq > ?", cursor(cursor));
        }
        query.end(" order by seq" + (order.descending() ? " desc" : "") + " limit ?", size + 1);
        var events = database.sql().list("select *" + query.text(), AuditTrail::event, query.arguments());
        return Page.of(events, size, event -> Long.toString(event.seq()));
    }

    /**
     * The same for a table that is looked at from anywhere: {@code limit} events from {@code offset} on.
     *
     * @param upTo number of the newest event to count, so that what comes meanwhile moves no row
     */
    @Requires(Permission.READ_AUDIT)
    public List<AuditEvent> list(AuditFilter filter, SortOrder<AuditSort> order, long upTo, int offset, int limit) {
        var query = new AuditQuery(caller.get().tenantId(), filter);
        query.and("seq <= ?", upTo);
        query.end(" order by seq" + (order.descending() ? " desc" : "") + " limit ? offset ?", limit, offset);
        return database.sql().list("select *" + query.text(), AuditTrail::event, query.arguments());
    }

    /** How many events up to a number a filter has. */
    @Requires(Permission.READ_AUDIT)
    public long count(AuditFilter filter, long upTo) {
        if (filter.equals(AuditFilter.ALL)) {
            // Numbers have no gaps.
            return upTo;
        }
        var query = new AuditQuery(caller.get().tenantId(), filter);
        query.and("seq <= ?", upTo);
        return database.sql()
                .first("select count(*) as n" + query.text(), row -> row.getLong("n"), query.arguments())
                .orElse(0L);
    }

    /** The number of the newest event; 0 where there is none. */
    @Requires(Permission.READ_AUDIT)
    public long newest() {
        return head(database.sql(), caller.get().tenantId(), "").seq;
    }

    /**
     * Those who stand in the trail, by their latest names, and in these the words, whatever their case: {@code limit} of
     * them from {@code offset} on, by name. Blank words stand in all.
     */
    @Requires(Permission.READ_AUDIT)
    public List<Actor> actors(String words, int offset, int limit) {
        return database.sql()
                .list(
                        AuditQuery.ACTORS + " where lower(actor_name) like ? escape '!'"
                                + " order by actor_name collate \"zh-x-icu\", actor limit ? offset ?",
                        AuditTrail::actor,
                        caller.get().tenantId(),
                        caller.get().tenantId(),
                        caller.get().tenantId(),
                        LikePattern.around(words),
                        limit,
                        offset);
    }

    /** Somebody who stands in the trail, by the latest name; empty for anybody else. */
    @Requires(Permission.READ_AUDIT)
    public Optional<Actor> actor(UUID id) {
        return database.sql()
                .first(
                        "select actor, actor_name from audit_event where tenant_id = ? and actor = ?"
                                + " order by seq desc limit 1",
                        AuditTrail::actor,
                        caller.get().tenantId(),
                        id);
    }

    /** The actions that stand in the trail. */
    @Requires(Permission.READ_AUDIT)
    public List<String> actions() {
        return database.sql()
                .list(
                        AuditQuery.ACTIONS,
                        row -> row.getString("action"),
                        caller.get().tenantId(),
                        caller.get().tenantId());
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(row.getObject("actor", UUID.class), row.getString("actor_name"));
    }

    /** Leaves the trace of an export before anything is handed out. */
    @Requires(Permission.READ_AUDIT)
    void exporting(AuditFilter filter) {
        trail.fire(new AuditedAction(
                AuditAction.AUDIT_EXPORTED, "tenant", caller.get().tenantId().toString(), null, filter.facts()));
    }

    /** Recomputes the whole chain, in batches of constant memory. */
    @Requires(Permission.READ_AUDIT)
    public Verification verify() {
        var sql = database.sql();
        var head = head(sql, caller.get().tenantId(), "");
        var previous = AuditEvent.BEGINNING;
        long seq = 0;
        while (seq < head.seq) {
            var batch = sql.list(
                    "select * from audit_event where seq > ? and seq <= ? order by seq limit ?",
                    AuditTrail::event,
                    seq,
                    // What came since the head was read is not judged by it.
                    head.seq,
                    BATCH);
            for (var event : batch) {
                if (event.seq() != seq + 1
                        || !event.previous().equals(previous)
                        || !event.hash().equals(event.computedHash())) {
                    return new Verification(false, head.seq, seq + 1, head.hash);
                }
                seq = event.seq();
                previous = event.hash();
            }
            if (batch.isEmpty()) {
                return new Verification(false, head.seq, seq + 1, head.hash);
            }
        }
        var whole = previous.equals(head.hash);
        return new Verification(whole, head.seq, whole ? null : Long.valueOf(seq), head.hash);
    }

    private static Head head(Sql sql, UUID tenant, String lock) {
        return sql.first(
                        "select audit_seq, audit_hash from tenant_head where tenant_id = ?" + lock,
                        row -> new Head(row.getLong("audit_seq"), row.getString("audit_hash")),
                        tenant)
                .orElseThrow();
    }

    private static long cursor(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException malformed) {
            throw Rejected.field("/cursor", "cursor");
        }
    }

    private static AuditEvent event(ResultSet row) throws SQLException {
        return new AuditEvent(
                row.getObject("tenant_id", UUID.class),
                row.getLong("seq"),
                Sql.instant(row, "at"),
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject"),
                json(row.getString("before")),
                json(row.getString("after")),
                row.getString("previous"),
                row.getString("hash"));
    }

    /** What is no JSON any more stands for itself: a damaged row has to be found, not stumbled over. */
    private static @Nullable JsonNode json(@Nullable String text) {
        try {
            return text == null ? null : Json.read(text, JsonNode.class);
        } catch (UncheckedIOException damaged) {
            return TextNode.valueOf(text);
        }
    }
}
