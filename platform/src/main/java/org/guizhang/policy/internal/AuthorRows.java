package org.guizhang.policy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.policy.Review.Author;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;

/** Who has written which part of a draft, and when last. */
@ApplicationScoped
public class AuthorRows {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    /** A part by its name in {@link Snapshot#differences}, and somebody who has written it. */
    public record Written(String subject, Author author) {}

    /** Notes the caller as one who has written these parts. */
    public void add(UUID moduleId, Set<String> subjects, Instant now) {
        var who = caller.get();
        add(moduleId, new Author(who.personId(), who.name()), subjects, now);
    }

    /** Notes somebody of the caller's business as one who has written these parts. */
    public void add(UUID moduleId, Author author, Set<String> subjects, Instant now) {
        if (subjects.isEmpty()) {
            return;
        }
        database.sql()
                .change(
                        "insert into draft_change (tenant_id, module_id, subject, person_id, person_name, changed_at)"
                                + " select ?, ?, s, ?, ?, ? from unnest(?::text[]) s"
                                + " on conflict (tenant_id, module_id, subject, person_id) do update"
                                + " set person_name = excluded.person_name, changed_at = excluded.changed_at",
                        caller.get().tenantId(),
                        moduleId,
                        author.id(),
                        author.name(),
                        now.truncatedTo(ChronoUnit.MICROS),
                        subjects.toArray(String[]::new));
    }

    /** What was written at a moment or later. */
    public List<Written> since(UUID moduleId, Instant moment) {
        return database.sql()
                .list(
                        "select subject, person_id, person_name from draft_change where module_id = ? and changed_at >= ?",
                        row -> new Written(
                                row.getString("subject"),
                                new Author(row.getObject("person_id", UUID.class), row.getString("person_name"))),
                        moduleId,
                        moment);
    }
}
