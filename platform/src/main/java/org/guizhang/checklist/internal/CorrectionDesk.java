package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guizhang.checklist.ChecklistAction;
import org.guizhang.checklist.Checklists;
import org.guizhang.checklist.Doer;
import org.guizhang.checklist.ItemJudgement;
import org.guizhang.checklist.Submission;
import org.guizhang.checklist.SubmissionCorrection;
import org.guizhang.checklist.Timeliness;
import org.guizhang.search.DocumentChanged;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Days;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.guizhang.template.artefact.ChecklistType.Item;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.work.Tasks;

/** Puts right what was handed in: a later version beside the earlier ones, judged by the same edition. */
@ApplicationScoped
public class CorrectionDesk {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Inject
    SubmissionRows rows;

    @Inject
    FillingAccess filling;

    @Inject
    Access access;

    @Inject
    SheetModels models;

    @Inject
    SheetPhotos photos;

    @Inject
    FailureMaker failures;

    @Inject
    FailureNotices notices;

    @Inject
    Tasks tasks;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<DocumentChanged> changes;

    /** @return the id of the new version */
    public UUID correct(UUID id, SubmissionCorrection correction) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var roster = access.roster();
        var occurrence = filling.lock(rows.find(id).orElseThrow(Access::nothing).occurrenceId(), roster, now);
        // Only now: whoever has just corrected it held the occurrence.
        var stored = rows.find(id).orElseThrow(Access::nothing);
        if (stored.corrected() != null) {
            throw new Conflict(Message.of("problem.corrected-already", stored.correctedBy(), moment(stored)));
        }
        var before = stored.read();
        var model = models.of(occurrence.editionId(), occurrence.checklist());
        var problems = new Violations();
        var reason = problems.text("/reason", correction.reason(), Checklists.MAX_REASON);
        var log = log(before);
        if (correction.answers() == null || correction.answers().isEmpty()) {
            problems.add("/answers", "required");
        } else {
            new TakenAnswers(model, log, caller.person(), now, problems)
                    .take(correction.answers(), (item, answer) -> log.edits(item));
        }
        var state = SheetState.of(model, log.given(), now);
        HandInDesk.missing(state, problems);
        problems.check();
        var content = content(before, state, log, stored, reason, now);
        var newly = state.failed().stream()
                .filter(item -> !before.failed().contains(item.key()))
                .toList();
        var found = failures.of(state, newly, occurrence, before.by().id(), now);
        var fresh = new SubmissionRows.Fresh(
                ids.next(),
                occurrence,
                content,
                Timeliness.valueOf(stored.timeliness()),
                List.of(),
                stored.second() ? List.of() : found);
        photos.keep(state, fresh.id(), fresh.found());
        var digest = rows.add(fresh);
        notices.found(model, occurrence, fresh.found(), roster);
        FoundItem.earliest(fresh.found()).ifPresent(due -> tasks.add(OverdueWorker.KIND, "", due));
        if (!fresh.found().isEmpty()) {
            changes.fire(new DocumentChanged(FindingSource.KIND, fresh.id().toString()));
        }
        trail.fire(new AuditedAction(
                ChecklistAction.CHECKLIST_CORRECTED,
                "submission",
                fresh.id().toString(),
                Map.of("submission", id, "digest", stored.digest()),
                Map.of("version", content.version(), "digest", digest, "reason", reason)));
        return fresh.id();
    }

    private static String moment(SubmissionRows.Stored stored) {
        var at = stored.correctedAt();
        return at == null ? "" : MOMENT.format(at.atZone(Days.ZONE));
    }

    /** What counted of each item, as if it had been answered just so. */
    private static AnswerLog log(SubmissionContent before) {
        var rows = new ArrayList<AnswerRow>();
        for (var item : before.items()) {
            var by = item.by();
            var at = item.serverTime();
            if (by != null && at != null) {
                var notApplicable = item.judgement() == ItemJudgement.NOT_APPLICABLE;
                rows.add(new AnswerRow(
                        item.key(),
                        item.edits(),
                        item.edits() - 1,
                        new Given(item.value(), notApplicable, item.note(), item.photos()),
                        by.id(),
                        by.name(),
                        item.deviceTime(),
                        at));
            }
        }
        return new AnswerLog(rows);
    }

    private SubmissionContent content(
            SubmissionContent before,
            SheetState state,
            AnswerLog log,
            SubmissionRows.Stored stored,
            String reason,
            Instant now) {
        var entries = new ArrayList<Submission.Entry>(before.log());
        entries.addAll(SubmissionContent.log(new AnswerLog(log.appended())));
        return new SubmissionContent(
                before.occurrence(),
                before.module(),
                before.edition(),
                before.editionNumber(),
                before.checklist(),
                before.title(),
                before.place(),
                before.opens(),
                before.due(),
                before.late(),
                before.version() + 1,
                stored.id(),
                reason,
                before.second(),
                new Doer(caller.get().personId(), caller.get().name()),
                null,
                now,
                state.score(),
                state.passed(),
                state.stopsWork(),
                state.failed().stream().map(Item::key).toList(),
                SubmissionContent.items(state, log),
                before.signatures(),
                entries);
    }
}
