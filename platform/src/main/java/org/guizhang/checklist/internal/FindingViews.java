package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.Doer;
import org.guizhang.checklist.FindingFilter;
import org.guizhang.shared.Ids;
import org.guizhang.template.artefact.ChecklistType.Critical;
import org.guizhang.template.artefact.ChecklistType.Item;
import org.guizhang.template.artefact.ChecklistType.Severity;
import org.guizhang.workforce.Roster;
import org.jspecify.annotations.Nullable;

/** Findings as the caller may see them. */
@ApplicationScoped
public class FindingViews {
    @Inject
    ActionRows rows;

    @Inject
    SheetModels models;

    @Inject
    FindingAccess duties;

    @Inject
    Access access;

    @Inject
    PersonNames people;

    @Inject
    Clock clock;

    /** Some that the caller may see, in the order of their ids given; those there are not are left out. */
    List<ChecklistFinding> all(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : shown(rows.all(ids), access.roster());
    }

    public ChecklistFinding get(UUID id) {
        var roster = access.roster();
        var row = duties.seen(id, roster);
        return shown(List.of(row), roster).get(0);
    }

    public List<ChecklistFinding> list(FindingFilter filter, @Nullable String after, int limit) {
        var cursor = after == null ? null : Ids.cursor(after);
        var roster = access.roster();
        return shown(rows.list(filter, access.reach(), duties.toVerify(roster), cursor, limit), roster);
    }

    private List<ChecklistFinding> shown(List<FindingRow> found, Roster roster) {
        var meant = new HashSet<UUID>();
        found.forEach(row -> {
            meant.addAll(duties.correctors(row, roster).people());
            meant.addAll(duties.verifiers(row, roster));
        });
        var names = people.names(meant);
        var steps = rows.steps(found.stream().map(FindingRow::id).toList());
        return found.stream()
                .map(row -> shown(row, roster, names, steps.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private ChecklistFinding shown(
            FindingRow row, Roster roster, Map<UUID, String> names, List<ChecklistFinding.Step> steps) {
        var model = models.of(row.editionId(), row.checklist());
        var item = model.item(row.item()).orElseThrow(Access::nothing);
        var correctors = row.corrector() == null ? new Roster.Meant(Set.of(), false) : duties.correctors(row, roster);
        return new ChecklistFinding(
                row.id(),
                row.occurrenceId(),
                row.submissionId(),
                row.moduleId(),
                row.checklist(),
                model.type().title(),
                row.place(),
                row.item(),
                item.text(),
                AnswerRows.json(row.value()),
                row.note(),
                ActionRows.photos(row.photos()),
                Severity.valueOf(row.severity()),
                Critical.valueOf(row.critical()),
                row.foundAt(),
                new Doer(row.authorId(), row.authorName()),
                row.times(),
                item.clause() == null ? null : model.clauses().get(item.clause()),
                row.standing(),
                row.isOverdue(clock.instant()),
                row.dueAt(),
                row.verifyDueAt(),
                PersonNames.doers(correctors.people(), names),
                row.corrector() == null ? List.of() : PersonNames.doers(duties.verifiers(row, roster), names),
                correctors.vacant(),
                record(item),
                duties.mayCorrect(row, roster),
                duties.mayVerify(row, roster),
                row.revision(),
                steps);
    }

    private static ChecklistFinding.@Nullable WaitingRecord record(Item item) {
        var action = item.action();
        return action == null || action.record() == null
                ? null
                : new ChecklistFinding.WaitingRecord(action.record(), action.prefill());
    }
}
