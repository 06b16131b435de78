package org.guizhang.policy.draft.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.policy.draft.Author;
import org.guizhang.policy.edition.Snapshot;
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
                .createUpdate(
                        "insert into draft_change (tenant_id, module_id, subject, person_id, person_name, changed_at)"
                                + " select :tenant, :moduleId, s, :id, :author, :now from unnest(:subjects::text[]) s"
                                + " on conflict (tenant_id, module_id, subject, person_id) do update"
                                + " set person_name = excluded.person_name, changed_at = excluded.changed_at")
                .bind("moduleId", moduleId)
                .bind("id", author.id())
                .bind("author", author.name())
                .bind("now", now.truncatedTo(ChronoUnit.MICROS))
                .bind("subjects", subjects.toArray(String[]::new))
                .execute();
    }

    /**
     * What was written of modules, by module.
     *
     * @param moments of each module, from when on
     */
    public Map<UUID, List<Written>> since(Map<UUID, Instant> moments) {
        var found = new HashMap<UUID, List<Written>>();
        if (!moments.isEmpty()) {
            var modules = moments.keySet().toArray(UUID[]::new);
            database.sql()
                    .createQuery("select d.module_id, d.subject, d.person_id, d.person_name from draft_change d"
                            + " join unnest(cast(:modules as uuid[]), cast(:moments as timestamptz[])) as m (id, moment)"
                            + " on m.id = d.module_id where d.tenant_id = :tenant and d.changed_at >= m.moment"
                            + " order by d.module_id, d.subject, d.person_id")
                    .bind("modules", modules)
                    .bind(
                            "moments",
                            Stream.of(modules)
                                    .map(moments::get)
                                    .map(String::valueOf)
                                    .toArray(String[]::new))
                    .map(row -> Map.entry(
                            row.getColumn("module_id", UUID.class),
                            new Written(
                                    row.getColumn("subject", String.class),
                                    new Author(
                                            row.getColumn("person_id", UUID.class),
                                            row.getColumn("person_name", String.class)))))
                    .list()
                    .forEach(entry -> found.computeIfAbsent(entry.getKey(), module -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        return found;
    }
}
