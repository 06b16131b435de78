package org.guizhang.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
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
import org.guizhang.tenant.Conditions;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.LikePattern;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
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
     * @param redacted events that do not name somebody who was erased any more, which later ones answer for
     */
    public record Verification(
            boolean intact, long events, @Nullable Long brokenAt, String head, long redacted) {
        static Verification broken(Head head, long seq) {
            return new Verification(false, head.seq, seq, head.hash, 0);
        }
    }

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

    private void append(Handle sql, List<AuditEvent> events) {
        var head = head(sql, " for update");
        var seq = head.seq;
        var hash = head.hash;
        var chained = new ArrayList<AuditEvent>();
        for (var event : events) {
            var link = event.following(++seq, hash);
            hash = link.hash();
            chained.add(link);
        }
        sql.createUpdate(
                        "with chained as (insert into audit_event (tenant_id, seq, at, actor, actor_name, action, subject_kind, subject,"
                                + " before, after, previous, hash) select :tenant, e.* from unnest(:seq::bigint[], :at::timestamptz[],"
                                + " :actor::uuid[], :actorName::text[], :action::text[], :subjectKind::text[], :subject::text[], :before::text[], :after::text[], :previous::text[],"
                                + " :hash::text[]) e)"
                                + " update tenant_head set audit_seq = :lastSeq, audit_hash = :lastHash where tenant_id = :tenant")
                .bind("seq", column(chained, AuditEvent::seq))
                .bind("at", column(chained, AuditEvent::at))
                .bind("actor", column(chained, AuditEvent::actor))
                .bind("actorName", column(chained, AuditEvent::actorName))
                .bind("action", column(chained, AuditEvent::action))
                .bind("subjectKind", column(chained, AuditEvent::subjectKind))
                .bind("subject", column(chained, AuditEvent::subject))
                .bind(
                        "before",
                        column(chained, event -> event.before() == null ? null : Json.canonical(event.before())))
                .bind("after", column(chained, event -> event.after() == null ? null : Json.canonical(event.after())))
                .bind("previous", column(chained, AuditEvent::previous))
                .bind("hash", column(chained, AuditEvent::hash))
                .bind("lastSeq", seq)
                .bind("lastHash", hash)
                .execute();
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
        var asked = AuditQuery.of(filter);
        var behind = cursor == null ? null : cursor(cursor);
        asked.and(order.descending() ? "seq < :behind" : "seq > :behind", "behind", behind);
        var events = events(asked, order, 0, size + 1);
        return Page.of(events, size, event -> Long.toString(event.seq()));
    }

    /**
     * The same for a table that is looked at from anywhere: {@code limit} events from {@code offset} on.
     *
     * @param upTo number of the newest event to count, so that what comes meanwhile moves no row
     */
    @Requires(Permission.READ_AUDIT)
    public List<AuditEvent> list(AuditFilter filter, SortOrder<AuditSort> order, long upTo, int offset, int limit) {
        var asked = AuditQuery.of(filter);
        asked.and("seq <= :upTo", "upTo", upTo);
        return events(asked, order, offset, limit);
    }

    private List<AuditEvent> events(Conditions asked, SortOrder<AuditSort> order, int offset, int limit) {
        return database.sql()
                .createQuery("select *" + AuditQuery.EVENTS + asked.text() + " order by seq"
                        + (order.descending() ? " desc" : "") + " limit :limit offset :offset")
                .bindMap(asked.values())
                .bind("limit", limit)
                .bind("offset", offset)
                .map(AuditTrail::event)
                .list();
    }

    /** How many events up to a number a filter has. */
    @Requires(Permission.READ_AUDIT)
    public long count(AuditFilter filter, long upTo) {
        if (filter.equals(AuditFilter.ALL)) {
            // Numbers have no gaps.
            return upTo;
        }
        var asked = AuditQuery.of(filter);
        asked.and("seq <= :upTo", "upTo", upTo);
        return database.sql()
                .createQuery("select count(*)" + AuditQuery.EVENTS + asked.text())
                .bindMap(asked.values())
                .mapTo(Long.class)
                .one();
    }

    /** The number of the newest event; 0 where there is none. */
    @Requires(Permission.READ_AUDIT)
    public long newest() {
        return head(database.sql(), "").seq;
    }

    /**
     * Those who stand in the trail, by their latest names, and in these the words, whatever their case: {@code limit} of
     * them from {@code offset} on, by name. Blank words stand in all.
     */
    @Requires(Permission.READ_AUDIT)
    public List<Actor> actors(String words, int offset, int limit) {
        return database.sql()
                .createQuery(AuditQuery.ACTORS + " where lower(name) like :words escape '!'"
                        + " order by name collate \"zh-x-icu\", id limit :limit offset :offset")
                .bind("words", LikePattern.around(words))
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(Actor.class)
                .list();
    }

    /** Somebody who stands in the trail, by the latest name; empty for anybody else. */
    @Requires(Permission.READ_AUDIT)
    public Optional<Actor> actor(UUID id) {
        return database.sql()
                .createQuery("select actor as id, actor_name as name" + AuditQuery.EVENTS
                        + " and actor = :actor order by seq desc limit 1")
                .bind("actor", id)
                .mapTo(Actor.class)
                .findFirst();
    }

    /** The actions that stand in the trail. */
    @Requires(Permission.READ_AUDIT)
    public List<String> actions() {
        return database.sql()
                .createQuery(AuditQuery.ACTIONS)
                .mapTo(String.class)
                .list();
    }

    /** Leaves the trace of an export before anything is handed out. */
    @Requires(Permission.READ_AUDIT)
    void exporting(AuditFilter filter) {
        trail.fire(new AuditedAction(
                AuditAction.AUDIT_EXPORTED, "tenant", caller.get().tenantId().toString(), null, filter.facts()));
    }

    /** Recomputes the whole chain, in batches of constant memory but for what was redacted. */
    @Requires(Permission.READ_AUDIT)
    public Verification verify() {
        var sql = database.sql();
        var head = head(sql, "");
        var previous = AuditEvent.BEGINNING;
        var redactions = new Redactions();
        @Nullable AuditEvent last = null;
        long seq = 0;
        while (seq < head.seq) {
            var batch = sql.createQuery(
                            "select * from audit_event where tenant_id = :tenant and seq > :seq and seq <= :head order by seq limit :limit")
                    .bind("seq", seq)
                    .bind("head", head.seq)
                    .bind("limit", BATCH)
                    .map(AuditTrail::event)
                    .list();
            for (var event : batch) {
                if (event.seq() != seq + 1 || !event.previous().equals(previous)) {
                    // The one before is meant where its hash alone was changed: no redaction changes hashes.
                    var itsHash = last != null
                            && !last.hash().equals(event.previous())
                            && last.computedHash().equals(event.previous());
                    return Verification.broken(head, itsHash ? seq : seq + 1);
                }
                redactions.see(event);
                last = event;
                seq = event.seq();
                previous = event.hash();
            }
            if (batch.isEmpty()) {
                return Verification.broken(head, seq + 1);
            }
        }
        var changed = redactions.firstUnnamed();
        if (changed >= 0) {
            return Verification.broken(head, changed);
        }
        return previous.equals(head.hash)
                ? new Verification(true, head.seq, null, head.hash, redactions.count())
                : Verification.broken(head, seq);
    }

    private static Head head(Handle sql, String lock) {
        return sql.createQuery(
                        "select audit_seq as seq, audit_hash as hash from tenant_head where tenant_id = :tenant" + lock)
                .mapTo(Head.class)
                .findFirst()
                .orElseThrow();
    }

    private static long cursor(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException malformed) {
            throw Rejected.field("/cursor", "cursor");
        }
    }

    static AuditEvent event(RowView row) {
        return new AuditEvent(
                row.getColumn("tenant_id", UUID.class),
                row.getColumn("seq", Long.class),
                row.getColumn("at", Instant.class),
                row.getColumn("actor", UUID.class),
                row.getColumn("actor_name", String.class),
                row.getColumn("action", String.class),
                row.getColumn("subject_kind", String.class),
                row.getColumn("subject", String.class),
                json(row.getColumn("before", String.class)),
                json(row.getColumn("after", String.class)),
                row.getColumn("previous", String.class),
                row.getColumn("hash", String.class));
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
