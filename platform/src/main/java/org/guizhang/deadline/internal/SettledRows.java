package org.guizhang.deadline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.deadline.DeadlineStop;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** What was done before its clock was there. */
@ApplicationScoped
public class SettledRows {
    @Inject
    Database database;

    /** @param about ids with commas between */
    private record Row(
            UUID moduleId,
            String rule,
            String subjectKind,
            String subjectId,
            @Nullable UUID siteId,
            String about,
            LocalDate day,
            Instant at) {
        DeadlineStop stop() {
            return new DeadlineStop(
                    moduleId,
                    rule,
                    "",
                    day,
                    siteId,
                    Set.copyOf(Arrays.asList(about.split(",", -1))),
                    at,
                    new DeadlineSubject(subjectKind, subjectId, null),
                    false);
        }
    }

    void add(DeadlineStop stop) {
        database.sql()
                .createUpdate(
                        "insert into deadline_settled (tenant_id, module_id, rule, subject_kind, subject_id, site_id, about,"
                                + " day, at) values (:tenant, :module, :rule, :kind, :subject, :site, :about, :day, :at)"
                                + " on conflict do nothing")
                .bind("module", stop.module())
                .bind("rule", stop.rule())
                .bind("kind", stop.by().kind())
                .bind("subject", stop.by().id())
                .bind("site", stop.site())
                .bind("about", stop.about().toArray(String[]::new))
                .bind("day", stop.day())
                .bind("at", stop.at())
                .execute();
    }

    /** All that wait for a clock. */
    List<DeadlineStop> all() {
        return database
                .sql()
                .createQuery("select module_id, rule, subject_kind, subject_id, site_id,"
                        + " array_to_string(about, ',') as about, day, at from deadline_settled"
                        + " where tenant_id = :tenant order by at, subject_id")
                .mapTo(Row.class)
                .list()
                .stream()
                .map(Row::stop)
                .toList();
    }

    /** What is about days so long ago waits for no clock any more. */
    void forget(LocalDate before) {
        database.sql()
                .createUpdate("delete from deadline_settled where tenant_id = :tenant and day < :before")
                .bind("before", before)
                .execute();
    }

    void remove(DeadlineStop stop) {
        database.sql()
                .createUpdate("delete from deadline_settled where tenant_id = :tenant and module_id = :module"
                        + " and rule = :rule and subject_kind = :kind and subject_id = :subject")
                .bind("module", stop.module())
                .bind("rule", stop.rule())
                .bind("kind", stop.by().kind())
                .bind("subject", stop.by().id())
                .execute();
    }
}
