package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Writes the rows of occurrences that schedules ask for, and takes back those that nobody has begun. */
@ApplicationScoped
public class MadeOccurrences {
    /** Rows of one statement. */
    private static final int BATCH = 2_000;

    /** Neither opened nor begun nor handed over: what a later edition, roster or calendar says counts. */
    private static final String UNOPENED =
            " closed_at is null and begun_at is null and assigned_id is null and started_by is null and opens_at > :now";

    @Inject
    Database database;

    @Inject
    Ids ids;

    /** An occurrence that is there and not opened yet. */
    record Unopened(
            UUID id,
            UUID moduleId,
            UUID editionId,
            String checklist,
            String schedule,
            String target,
            String slot,
            int ordinal,
            String role,
            @Nullable UUID siteId,
            @Nullable UUID areaId,
            Instant opensAt,
            Instant dueAt,
            Instant lateAt) {
        Planned.Identity identity() {
            return new Planned.Identity(moduleId, checklist, schedule, target, LocalDateTime.parse(slot), ordinal);
        }

        /** Whether it is as it would be made now. */
        boolean isLike(@Nullable Planned planned) {
            return planned != null
                    && editionId.equals(planned.edition())
                    && role.equals(planned.role())
                    && Objects.equals(siteId, planned.target().site())
                    && Objects.equals(areaId, planned.target().area())
                    && opensAt.equals(planned.window().opens())
                    && dueAt.equals(planned.window().due())
                    && lateAt.equals(planned.window().late());
        }
    }

    /** Up to which opening they are made. */
    Optional<Instant> horizon() {
        return database.sql()
                .createQuery("select until from occurrence_horizon where tenant_id = :tenant")
                .mapTo(Instant.class)
                .findFirst();
    }

    void horizon(Instant until) {
        database.sql()
                .createUpdate("insert into occurrence_horizon (tenant_id, until) values (:tenant, :until)"
                        + " on conflict (tenant_id) do update set until = greatest(occurrence_horizon.until, :until)")
                .bind("until", until)
                .execute();
    }

    List<Unopened> unopened(Instant now) {
        return database.sql()
                .createQuery("select id, module_id, edition_id, checklist, schedule, target,"
                        + " to_char(slot, 'YYYY-MM-DD\"T\"HH24:MI:SS') as slot, ordinal, role, site_id, area_id,"
                        + " opens_at, due_at, late_at"
                        + " from occurrence where tenant_id = :tenant and" + UNOPENED)
                .bind("now", now)
                .mapTo(Unopened.class)
                .list();
    }

    /** Takes those back of which nobody has opened one meanwhile. */
    void remove(Collection<UUID> unopened, Instant now) {
        if (!unopened.isEmpty()) {
            database.sql()
                    .createUpdate("delete from occurrence where tenant_id = :tenant and id = any(:ids) and" + UNOPENED)
                    .bind("ids", unopened.toArray(UUID[]::new))
                    .bind("now", now)
                    .execute();
        }
    }

    /** Makes those that are not there; whoever makes the same at the same time makes none twice. */
    int add(List<Planned> planned) {
        var made = 0;
        for (int from = 0; from < planned.size(); from += BATCH) {
            made += write(planned.subList(from, Math.min(planned.size(), from + BATCH)));
        }
        return made;
    }

    private int write(List<Planned> planned) {
        return database.sql()
                .createUpdate(
                        "insert into occurrence (tenant_id, id, module_id, edition_id, checklist, schedule, target, slot,"
                                + " ordinal, role, site_id, area_id, person_id, thing_id, opens_at, due_at, late_at, wakes_at)"
                                + " select cast(:tenant as uuid), t.* from unnest(cast(:ids as uuid[]),"
                                + " cast(:modules as uuid[]), cast(:editions as uuid[]), cast(:checklists as text[]),"
                                + " cast(:schedules as text[]), cast(:targets as text[]), cast(:slots as timestamp[]),"
                                + " cast(:ordinals as integer[]), cast(:roles as text[]), cast(:sites as uuid[]),"
                                + " cast(:areas as uuid[]), cast(:people as uuid[]), cast(:things as uuid[]), cast(:opens as timestamptz[]),"
                                + " cast(:due as timestamptz[]), cast(:late as timestamptz[]), cast(:wakes as timestamptz[]))"
                                + " as t (id, module, edition, checklist, schedule, target, slot, ordinal, role, site, area,"
                                + " person, thing, opens, due, late, wakes) on conflict do nothing")
                .bind("ids", Stream.generate(ids::next).limit(planned.size()).toArray(UUID[]::new))
                .bind("modules", uuids(planned, Planned::module))
                .bind("editions", uuids(planned, Planned::edition))
                .bind("checklists", texts(planned, Planned::checklist))
                .bind("schedules", texts(planned, Planned::schedule))
                .bind("targets", texts(planned, one -> one.target().key()))
                .bind("slots", texts(planned, one -> one.window().slot()))
                .bind("ordinals", texts(planned, one -> one.window().ordinal()))
                .bind("roles", texts(planned, Planned::role))
                .bind("sites", uuids(planned, one -> one.target().site()))
                .bind("areas", uuids(planned, one -> one.target().area()))
                .bind("people", uuids(planned, one -> one.target().person()))
                .bind("things", uuids(planned, one -> one.target().thing()))
                .bind("opens", texts(planned, one -> one.window().opens()))
                .bind("due", texts(planned, one -> one.window().due()))
                .bind("late", texts(planned, one -> one.window().late()))
                .bind("wakes", texts(planned, one -> ReminderMoment.of(one.window())))
                .execute();
    }

    private static @Nullable UUID[] uuids(List<Planned> planned, Function<Planned, @Nullable UUID> column) {
        return planned.stream().map(column).toArray(UUID[]::new);
    }

    private static String[] texts(List<Planned> planned, Function<Planned, Object> column) {
        return planned.stream().map(one -> column.apply(one).toString()).toArray(String[]::new);
    }

    /** By what they are, in one pass. */
    static Map<Planned.Identity, Planned> byIdentity(List<Planned> planned) {
        return planned.stream().collect(Collectors.toMap(Planned::identity, one -> one, (one, other) -> one));
    }
}
