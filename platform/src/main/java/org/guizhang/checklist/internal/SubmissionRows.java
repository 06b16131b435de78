package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guizhang.checklist.Timeliness;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Writes hand-ins with all that follows from them, in one statement whatever they hold, and reads them. */
@ApplicationScoped
public class SubmissionRows {
    private static final String WRITE = "with handed as (insert into submission (tenant_id, id, occurrence_id, version,"
            + " previous_id, second, reason, content, digest, score, passed, timeliness, person_id, person_name, device_at,"
            + " server_at) values (:tenant, :id, :occurrence, :version, :previous, :second, :reason, :content, :digest, :score,"
            + " :passed, :timeliness, :person, :name, :deviceAt, :now)),"
            + " closed as (update occurrence set closed_at = :now, outcome = 'DONE', wakes_at = null, revision = revision + 1,"
            + " begun_at = coalesce(begun_at, :now) where tenant_id = :tenant and id = :occurrence and closed_at is null),"
            + " kept as (" + AnswerRows.INSERT + "), found as (" + FindingRows.INSERT + ") "
            + FindingRows.INSERT_ACTIONS;

    @Inject
    Database database;

    /**
     * A hand-in to be written.
     *
     * @param answers those that came along
     */
    record Fresh(
            UUID id,
            Occurrence occurrence,
            SubmissionContent content,
            Timeliness timeliness,
            List<AnswerRow> answers,
            List<FoundItem> found) {}

    /**
     * A hand-in as it is stored.
     *
     * @param newest the latest version of it
     */
    record Stored(
            UUID id,
            UUID occurrenceId,
            int version,
            @Nullable UUID previousId,
            boolean second,
            String content,
            String digest,
            String timeliness,
            @Nullable UUID corrected,
            String correctedBy,
            @Nullable Instant correctedAt) {
        SubmissionContent read() {
            return Json.read(content, SubmissionContent.class);
        }
    }

    /** @return the digest of what is stored */
    String add(Fresh fresh) {
        var content = fresh.content();
        var canonical = Json.canonical(content);
        var digest = Digests.sha256(canonical);
        var update = AnswerRows.bind(database.sql().createUpdate(WRITE), fresh.answers())
                .bind("id", fresh.id())
                .bind("occurrence", fresh.occurrence().id())
                .bind("version", content.version())
                .bind("previous", content.previous())
                .bind("second", content.second())
                .bind("reason", content.reason())
                .bind("content", canonical)
                .bind("digest", digest)
                .bind("score", content.score())
                .bind("passed", content.passed())
                .bind("timeliness", fresh.timeliness().name())
                .bind("person", content.by().id())
                .bind("name", content.by().name())
                .bind("deviceAt", content.deviceTime())
                .bind("now", content.serverTime());
        FindingRows.bind(update, fresh.occurrence(), fresh.found()).execute();
        return digest;
    }

    Optional<Stored> find(UUID id) {
        return database.sql()
                .createQuery(
                        "select f.id, f.occurrence_id, f.version, f.previous_id, f.second, f.content, f.digest, f.timeliness,"
                                + " c.id as corrected, coalesce(c.person_name, '') as corrected_by, c.server_at as corrected_at"
                                + " from submission f left join submission c on c.tenant_id = f.tenant_id and c.previous_id = f.id"
                                + " where f.tenant_id = :tenant and f.id = :id")
                .bind("id", id)
                .mapTo(Stored.class)
                .findFirst();
    }

    private record Place(UUID id, UUID occurrenceId) {}

    /** What hand-ins are of, by their ids. */
    Map<UUID, UUID> occurrences(List<UUID> submissions) {
        return database
                .sql()
                .createQuery("select id, occurrence_id from submission where tenant_id = :tenant and id = any(:ids)")
                .bind("ids", submissions.toArray(UUID[]::new))
                .mapTo(Place.class)
                .stream()
                .collect(Collectors.toMap(Place::id, Place::occurrenceId));
    }

    /** A hand-in with what it is of and when it was taken. */
    record Earlier(UUID id, UUID occurrenceId, Instant serverAt) {}

    /** Those of some hand-ins that are older, and of other occurrences; the earliest first. */
    List<Earlier> before(Instant moment, UUID but, Collection<UUID> submissions) {
        return database.sql()
                .createQuery(
                        "select id, occurrence_id, server_at from submission where tenant_id = :tenant"
                                + " and id = any(:ids) and server_at < :moment and occurrence_id <> :but order by server_at, id")
                .bind("ids", submissions.toArray(UUID[]::new))
                .bind("moment", moment)
                .bind("but", but)
                .mapTo(Earlier.class)
                .list();
    }

    /** The latest version of what one is a version of. */
    UUID newest(UUID id) {
        return database.sql()
                .createQuery(
                        "with recursive later as (select f.id, f.version from submission f where f.tenant_id = :tenant"
                                + " and f.id = :id union all select c.id, c.version from submission c join later on"
                                + " c.tenant_id = :tenant and c.previous_id = later.id)"
                                + " select id from later order by version desc limit 1")
                .bind("id", id)
                .mapTo(UUID.class)
                .one();
    }

    static <T> String[] texts(List<T> rows, Function<T, @Nullable Object> column) {
        return rows.stream().map(row -> AnswerRows.text(column.apply(row))).toArray(String[]::new);
    }
}
