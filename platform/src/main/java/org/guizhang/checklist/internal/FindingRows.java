package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.template.artefact.ChecklistType.Item;
import org.guizhang.tenant.Database;
import org.jdbi.v3.core.statement.SqlStatement;

/** Writes findings with the actions that correct them, and counts those of a place. */
@ApplicationScoped
public class FindingRows {
    /** Begins with the bound findings of a hand-in. */
    static final String INSERT =
            "insert into finding (tenant_id, id, occurrence_id, submission_id, module_id, edition_id,"
                    + " checklist, item, target, role, site_id, area_id, person_id, value, note, photos, severity, critical, times,"
                    + " author_id, author_name, found_at) select cast(:tenant as uuid), f.id, cast(:occurrence as uuid),"
                    + " cast(:id as uuid), cast(:module as uuid), cast(:edition as uuid), cast(:checklist as text), f.item,"
                    + " cast(:target as text), cast(:role as text), cast(:site as uuid), cast(:area as uuid), cast(:forPerson as uuid),"
                    + " f.value, f.note, string_to_array(f.photos, ','), f.severity, f.critical, f.times, cast(:person as uuid),"
                    + " cast(:name as text), cast(:now as timestamptz) from unnest(cast(:found as uuid[]), cast(:failed as text[]),"
                    + " cast(:failedValues as text[]), cast(:failedNotes as text[]), cast(:failedPhotos as text[]),"
                    + " cast(:severities as text[]), cast(:criticals as text[]), cast(:times as integer[]))"
                    + " as f (id, item, value, note, photos, severity, critical, times)";

    /** The actions of those that have one. */
    static final String INSERT_ACTIONS =
            "insert into corrective_action (tenant_id, finding_id, corrector, corrector_id, verifier, due_at,"
                    + " state, wakes_at) select cast(:tenant as uuid), a.finding, a.corrector, a.person, a.verifier, a.due, 'OPEN', a.due"
                    + " from unnest(cast(:found as uuid[]), cast(:correctors as text[]), cast(:correctorIds as uuid[]), cast(:verifiers as text[]),"
                    + " cast(:dues as timestamptz[])) as a (finding, corrector, person, verifier, due) where a.corrector is not null";

    @Inject
    Database database;

    static <S extends SqlStatement<S>> S bind(S statement, Occurrence at, List<FoundItem> found) {
        return statement
                .bind("module", at.moduleId())
                .bind("edition", at.editionId())
                .bind("checklist", at.checklist())
                .bind("target", at.target())
                .bind("role", at.role())
                .bind("site", at.siteId())
                .bind("area", at.areaId())
                .bind("forPerson", at.personId())
                .bind("found", found.stream().map(FoundItem::id).toArray(UUID[]::new))
                .bind("failed", SubmissionRows.texts(found, one -> one.item().key()))
                .bind(
                        "failedValues",
                        SubmissionRows.texts(found, one -> one.given().value()))
                .bind(
                        "failedNotes",
                        SubmissionRows.texts(found, one -> one.given().note()))
                .bind(
                        "failedPhotos",
                        SubmissionRows.texts(
                                found, one -> String.join(",", one.given().photos())))
                .bind(
                        "severities",
                        SubmissionRows.texts(found, one -> one.item().severity()))
                .bind("criticals", SubmissionRows.texts(found, one -> one.item().critical()))
                .bind("times", SubmissionRows.texts(found, FoundItem::times))
                .bind("correctors", SubmissionRows.texts(found, FoundItem::corrector))
                .bind("correctorIds", found.stream().map(FoundItem::person).toArray(UUID[]::new))
                .bind("verifiers", SubmissionRows.texts(found, FoundItem::verifier))
                .bind("dues", SubmissionRows.texts(found, FoundItem::due));
    }

    private record Count(String item, int times) {}

    /** How often each item has failed at the place of an occurrence within its time, by item. */
    Map<String, Integer> before(Occurrence at, List<Item> items, Instant now) {
        var counts = new HashMap<String, Integer>();
        if (!items.isEmpty()) {
            database.sql()
                    .createQuery(
                            "select f.item, cast(count(*) as integer) as times from finding f join unnest(cast(:items as text[]),"
                                    + " cast(:since as timestamptz[])) as w (item, since) on f.item = w.item and f.found_at > w.since"
                                    + " where f.tenant_id = :tenant and f.module_id = :module and f.checklist = :checklist"
                                    + " and f.item = any(:items) and f.target = :target group by f.item")
                    .bind("items", items.stream().map(Item::key).toArray(String[]::new))
                    .bind(
                            "since",
                            items.stream()
                                    .map(FailureMaker::repeat)
                                    .filter(Objects::nonNull)
                                    .map(repeat ->
                                            Within.before(now, repeat.within()).toString())
                                    .toArray(String[]::new))
                    .bind("module", at.moduleId())
                    .bind("checklist", at.checklist())
                    .bind("target", at.target())
                    .mapTo(Count.class)
                    .list()
                    .forEach(count -> counts.put(count.item(), count.times()));
        }
        return counts;
    }

    /** Ids of the findings of hand-ins, in the order in which they were made. */
    List<UUID> ofSubmissions(Collection<UUID> submissions) {
        return database.sql()
                .createQuery(
                        "select id from finding where tenant_id = :tenant and submission_id = any(:submissions) order by id")
                .bind("submissions", submissions.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list();
    }
}
