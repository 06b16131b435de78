package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.Doer;
import org.guizhang.checklist.FindingFilter;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Reads findings with their actions, and writes the steps of those. */
@ApplicationScoped
public class ActionRows {
    private static final String COLUMNS =
            "select o.id, o.occurrence_id, o.submission_id, o.module_id, o.edition_id, o.checklist,"
                    + " o.item, o.role, o.site_id, s.name_zh as site_zh, s.name_en as site_en, o.area_id, r.name_zh as area_zh,"
                    + " r.name_en as area_en, o.person_id, p.name as person_name, oc.thing_id, h.name as thing_name, h.code as thing_code, o.value, o.note, array_to_string(o.photos, ',') as photos,"
                    + " o.severity, o.critical, o.times, o.author_id, o.author_name, o.found_at, a.corrector, a.corrector_id, a.verifier, a.due_at,"
                    + " a.verify_due_at, a.state, a.done_by, coalesce(a.revision, 1) as revision from finding o";

    private static final String ACTION =
            " join corrective_action a on a.tenant_id = o.tenant_id and a.finding_id = o.id";

    private static final String PLACES = " left join site s on s.tenant_id = o.tenant_id and s.id = o.site_id"
            + " left join area r on r.tenant_id = o.tenant_id and r.id = o.area_id"
            + " left join person p on p.tenant_id = o.tenant_id and p.id = o.person_id"
            + " left join occurrence oc on oc.tenant_id = o.tenant_id and oc.id = o.occurrence_id"
            + " left join thing h on h.tenant_id = o.tenant_id and h.id = oc.thing_id where o.tenant_id = :tenant";

    private static final String SELECT = COLUMNS + " left" + ACTION + PLACES;

    /** Of what is open alone; there is an index of just that. */
    private static final String SELECT_OPEN = COLUMNS + ACTION + " and a.state <> 'CLOSED'" + PLACES;

    /** Whether it waits for the caller to look at it; where no position does, whoever is above the place does. */
    private static final String TO_VERIFY =
            "a.state = 'DONE' and a.done_by is distinct from :me and (a.verifier is null"
                    + " and :above and " + Reach.WITHIN + " or exists (select 1 from unnest(cast(:verifiers as text[]),"
                    + " cast(:verified as uuid[]), cast(:doers as uuid[])) as v (role, site, doer) where v.role = a.verifier"
                    + " and v.site is not distinct from o.site_id and v.doer = a.done_by))";

    private static final String TO_CORRECT = "a.state = 'OPEN' and (a.corrector_id = :me or a.corrector_id is null"
            + " and exists (select 1 from unnest(cast(:posts as text[]), cast(:places as uuid[])) as t (role, site)"
            + " where t.role = a.corrector and t.site is not distinct from o.site_id))";

    private static final String CONCERNED =
            "exists (select 1 from unnest(cast(:posts as text[]), cast(:places as uuid[])) as c (role, site)"
                    + " where c.site is not distinct from o.site_id"
                    + " and c.role in (o.role, a.corrector, a.verifier))";

    private static final String MINE = SELECT_OPEN + " and (" + TO_CORRECT + " or " + TO_VERIFY + ")";

    private static final String SEEN = SELECT + " and (" + Reach.WITHIN + " or o.author_id = :me or a.done_by = :me"
            + " or a.corrector_id = :me or " + CONCERNED + " or " + TO_VERIFY + ")";

    @Inject
    Database database;

    Optional<FindingRow> find(UUID id) {
        return database.sql()
                .createQuery(SELECT + " and o.id = :id")
                .bind("id", id)
                .mapTo(FindingRow.class)
                .findFirst();
    }

    /** Several, in the order in which they are named. */
    List<FindingRow> all(List<UUID> ids) {
        return database.sql()
                .createQuery(SELECT + " and o.id = any(:ids) order by array_position(:ids, o.id)")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(FindingRow.class)
                .list();
    }

    /** Keeps its action from being changed by anybody else to the end of the transaction. */
    void lock(UUID id) {
        database.sql()
                .createQuery(
                        "select finding_id from corrective_action where tenant_id = :tenant and finding_id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .findFirst();
    }

    /** By whom findings at a place wait to be verified that somebody has corrected. */
    record Waiting(String verifier, @Nullable UUID siteId, UUID doneBy) {}

    List<Waiting> waiting() {
        return database.sql()
                .createQuery("select distinct a.verifier, o.site_id, a.done_by from corrective_action a"
                        + " join finding o on o.tenant_id = a.tenant_id and o.id = a.finding_id"
                        + " where a.tenant_id = :tenant and a.state <> 'CLOSED' and a.state = 'DONE'"
                        + " and a.verifier is not null and a.done_by is not null")
                .mapTo(Waiting.class)
                .list();
    }

    /**
     * The newest first, before one of them.
     *
     * @param verified those of {@link #waiting} that the caller may verify
     */
    List<FindingRow> list(FindingFilter filter, Reach reach, List<Waiting> verified, @Nullable UUID before, int limit) {
        return reach.bindAll(database.sql()
                        .createQuery((filter.mine() ? MINE : SEEN)
                                + " and (cast(:before as uuid) is null or o.id < :before)"
                                + " and (cast(:state as text) is null or coalesce(a.state, 'NOTED') = :state)"
                                + " and (cast(:site as uuid) is null or o.site_id = :site)"
                                + " order by o.id desc limit :limit")
                        .bind("before", before)
                        .bind(
                                "state",
                                filter.state() == null ? null : filter.state().name())
                        .bind("site", filter.site())
                        .bind(
                                "verifiers",
                                verified.stream().map(Waiting::verifier).toArray(String[]::new))
                        .bind("verified", verified.stream().map(Waiting::siteId).toArray(UUID[]::new))
                        .bind("doers", verified.stream().map(Waiting::doneBy).toArray(UUID[]::new))
                        .bind("limit", limit))
                .mapTo(FindingRow.class)
                .list();
    }

    private record StoredStep(
            UUID findingId,
            String step,
            UUID personId,
            String personName,
            @Nullable String note,
            String photos,
            Instant at) {}

    /** The steps of several, by finding, the earliest first. */
    Map<UUID, List<ChecklistFinding.Step>> steps(Collection<UUID> findings) {
        var steps = new HashMap<UUID, List<ChecklistFinding.Step>>();
        database.sql()
                .createQuery(
                        "select finding_id, step, person_id, person_name, note, array_to_string(photos, ',') as photos, at"
                                + " from corrective_step where tenant_id = :tenant and finding_id = any(:findings)"
                                + " order by finding_id, number")
                .bind("findings", findings.toArray(UUID[]::new))
                .mapTo(StoredStep.class)
                .list()
                .forEach(row -> steps.computeIfAbsent(row.findingId(), id -> new ArrayList<>())
                        .add(new ChecklistFinding.Step(
                                ChecklistFinding.Kind.valueOf(row.step()),
                                new Doer(row.personId(), row.personName()),
                                row.note(),
                                photos(row.photos()),
                                row.at())));
        return steps;
    }

    static List<String> photos(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }

    /**
     * Writes a step and how the action stands after it.
     *
     * @param until until when the next one has to be taken; null: without a time
     */
    void step(UUID finding, ChecklistFinding.Step step, ChecklistFinding.State state, @Nullable Instant until) {
        database.sql()
                .createUpdate(
                        "with taken as (insert into corrective_step (tenant_id, finding_id, number, step, person_id, person_name,"
                                + " note, photos, at) select cast(:tenant as uuid), :finding, 1 + coalesce(max(s.number), 0), :step, :person,"
                                + " :name, cast(:note as text), string_to_array(:photos, ','), :at from corrective_step s"
                                + " where s.tenant_id = :tenant and s.finding_id = :finding)"
                                + " update corrective_action set state = :state, revision = revision + 1, wakes_at = cast(:until as timestamptz),"
                                + " done_by = case when :step = 'DONE' then :person else done_by end,"
                                + " due_at = case when :step = 'SENT_BACK' then cast(:until as timestamptz) else due_at end,"
                                + " verify_due_at = case when :step = 'DONE' then cast(:until as timestamptz) else verify_due_at end"
                                + " where tenant_id = :tenant and finding_id = :finding")
                .bind("finding", finding)
                .bind("step", step.step().name())
                .bind("person", step.by().id())
                .bind("name", step.by().name())
                .bind("note", step.note())
                .bind("photos", String.join(",", step.photos()))
                .bind("at", step.at())
                .bind("state", state.name())
                .bind("until", until)
                .execute();
    }
}
