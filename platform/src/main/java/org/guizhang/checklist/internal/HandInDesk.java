package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.checklist.AnswerDemand;
import org.guizhang.checklist.ChecklistAction;
import org.guizhang.checklist.ChecklistSubmitted;
import org.guizhang.checklist.Doer;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.HandInResult;
import org.guizhang.checklist.ItemJudgement;
import org.guizhang.checklist.Submission;
import org.guizhang.checklist.Timeliness;
import org.guizhang.search.DocumentChanged;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.guizhang.template.artefact.ChecklistType.Item;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.work.Tasks;

/** Takes hand-ins: reads, judges, writes, tells. Heads that everybody of the business needs are locked last. */
@ApplicationScoped
public class HandInDesk {
    @Inject
    FillingAccess filling;

    @Inject
    Access access;

    @Inject
    AnswerRows answers;

    @Inject
    SheetModels models;

    @Inject
    SignatureDesk signatures;

    @Inject
    SheetPhotos photos;

    @Inject
    FailureMaker failures;

    @Inject
    SubmissionRows rows;

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

    @Inject
    Event<ChecklistSubmitted> submitted;

    public HandInResult handIn(UUID id, HandIn handIn) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var roster = access.roster();
        var occurrence = filling.lock(id, roster, now);
        var second = occurrence.closedAt() != null;
        var model = models.of(occurrence.editionId(), occurrence.checklist());
        var log = answers.log(id);
        var problems = new Violations();
        Dates.check(problems, "/deviceTime", handIn.deviceTime());
        new TakenAnswers(model, log, caller.person(), now, problems)
                .take(handIn.answers() == null ? Map.of() : handIn.answers(), TakenAnswers::sent);
        var state = SheetState.of(model, log.given(), now);
        missing(state, problems);
        var signed = signatures.read(
                model, occurrence, handIn.signatures() == null ? Map.of() : handIn.signatures(), roster, now, problems);
        problems.check();
        if (!second) {
            refuseConflicts(state, log);
        }
        var found = second
                ? List.<FoundItem>of()
                : failures.of(state, state.failed(), occurrence, caller.get().personId(), now);
        var content = content(occurrence, state, log, signed, second, handIn, now);
        var fresh = new SubmissionRows.Fresh(
                ids.next(),
                occurrence,
                content,
                Timeliness.of(now, occurrence.dueAt(), occurrence.lateAt()),
                second ? List.of() : log.appended(),
                found);
        photos.keep(state, fresh.id(), found);
        var digest = rows.add(fresh);
        notices.found(model, occurrence, found, roster);
        FoundItem.earliest(found).ifPresent(due -> tasks.add(OverdueWorker.KIND, "", due));
        if (!second) {
            submitted.fire(state.submitted(occurrence, fresh.id(), caller.get().personId(), now));
        }
        if (!found.isEmpty()) {
            changes.fire(new DocumentChanged(FindingSource.KIND, fresh.id().toString()));
        }
        trail.fire(new AuditedAction(
                ChecklistAction.CHECKLIST_HANDED_IN,
                "submission",
                fresh.id().toString(),
                null,
                Map.of("checklist", occurrence.checklist(), "occurrence", id, "digest", digest, "second", second)));
        return new HandInResult(
                fresh.id(),
                id,
                content.score(),
                content.passed(),
                content.stopWork(),
                content.failed(),
                found.stream().map(FoundItem::id).toList(),
                fresh.timeliness(),
                second);
    }

    static void missing(SheetState state, Violations problems) {
        for (var item : state.model().type().items()) {
            var at = "/answers/" + item.key();
            if (state.judgement(item.key()) == ItemJudgement.EMPTY) {
                problems.add(at, "required");
            }
            demanded(state, item, at, problems);
        }
    }

    private static void demanded(SheetState state, Item item, String at, Violations problems) {
        var demands = state.demands(item);
        if (demands.contains(AnswerDemand.PHOTO)) {
            problems.add(at + "/photos", "photo-required");
        }
        if (demands.contains(AnswerDemand.NOTE)) {
            problems.add(at + "/note", "note-required");
        }
    }

    private static void refuseConflicts(SheetState state, AnswerLog log) {
        var open = log.inConflict().stream()
                .filter(item -> state.judgement(item) != ItemJudgement.HIDDEN)
                .map(item -> new Violation("/answers/" + item, "newer", Message.of("violation.newer")))
                .toList();
        if (!open.isEmpty()) {
            throw new Conflict(Message.of("problem.answers-conflict"), open);
        }
    }

    private SubmissionContent content(
            Occurrence at,
            SheetState state,
            AnswerLog log,
            List<Submission.Signature> signed,
            boolean second,
            HandIn handIn,
            Instant now) {
        return new SubmissionContent(
                at.id(),
                at.moduleId(),
                at.editionId(),
                state.model().number(),
                at.checklist(),
                state.model().type().title(),
                at.place(),
                at.opensAt(),
                at.dueAt(),
                at.lateAt(),
                1,
                null,
                null,
                second,
                new Doer(caller.get().personId(), caller.get().name()),
                handIn.deviceTime(),
                now,
                state.score(),
                state.passed(),
                state.stopsWork(),
                state.failed().stream().map(Item::key).toList(),
                SubmissionContent.items(state, log),
                signed,
                SubmissionContent.log(log));
    }
}
