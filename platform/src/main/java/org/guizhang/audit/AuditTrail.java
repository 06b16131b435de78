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
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Json;
import org.guizhang.shared.Page;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Sql;
import org.jspecify.annotations.Nullable;

/** Writes the trail and lets it be read and verified. */
@ApplicationScoped
@Transactional
public class AuditTrail {
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

    /** What the trail can be filtered by. */
    public record Choices(List<Actor> actors, List<String> actions) {}

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
        var events = database.sql()
                .list(
                        "select * from audit_event where seq < ? and (cast(? as uuid) is null or actor = ?)"
                                + " and (cast(? as text) is null or action = ?)"
                                + " and (cast(? as timestamptz) is null or at >= ?)"
                                + " and (cast(? as timestamptz) is null or at < ?) order by seq desc limit ?",
                        AuditTrail::event,
                        before == null ? Long.MAX_VALUE : cursor(before),
                        filter.actor(),
                        filter.actor(),
                        filter.action(),
                        filter.action(),
                        filter.from(),
                        filter.from(),
                        filter.to(),
                        filter.to(),
                        size + 1);
        return Page.of(events, size, event -> Long.toString(event.seq()));
    }

    /** Those who stand in the trail by their latest names, and the actions that do: what can be filtered by. */
    @Requires(Permission.READ_AUDIT)
    public Choices choices() {
        var sql = database.sql();
        var actors = sql.list(
                "select * from (select distinct on (actor) actor, actor_name from audit_event"
                        + " order by actor, seq desc) latest order by actor_name, actor",
                row -> new Actor(row.getObject("actor", UUID.class), row.getString("actor_name")));
        var actions =
                sql.list("select distinct action from audit_event order by action", row -> row.getString("action"));
        return new Choices(actors, actions);
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
