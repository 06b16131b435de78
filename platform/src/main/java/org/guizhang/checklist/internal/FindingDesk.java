package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.checklist.ActionDone;
import org.guizhang.checklist.ChecklistAction;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.Doer;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violations;
import org.guizhang.template.artefact.ChecklistType.Action;
import org.guizhang.template.artefact.ChecklistType.Item;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.work.Tasks;
import org.jspecify.annotations.Nullable;

/** Takes the steps by which a finding is put right. */
@ApplicationScoped
public class FindingDesk {
    @Inject
    SheetPhotos photoKeeper;

    @Inject
    ActionRows rows;

    @Inject
    FindingAccess duties;

    @Inject
    Access access;

    @Inject
    SheetModels models;

    @Inject
    FailureNotices failures;

    @Inject
    Notices notices;

    @Inject
    Tasks tasks;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<ActionDone> actionDone;

    public void correct(UUID id, @Nullable String note, @Nullable List<String> photos) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var roster = access.roster();
        rows.lock(id);
        var row = duties.seen(id, roster);
        if (row.standing() != ChecklistFinding.State.OPEN) {
            throw new Conflict(Message.of("problem.nothing-to-correct"));
        }
        if (!duties.mayCorrect(row, roster)) {
            throw new Forbidden(Message.of("problem.finding-not-yours"));
        }
        var problems = new Violations();
        var words = note == null || note.isBlank() ? null : problems.text("/note", note, ItemAnswer.MAX_TEXT);
        var pictures = ItemReader.digests(photos, "/photos", problems);
        if (words == null && pictures.isEmpty()) {
            problems.add("/note", "note-or-photo");
        }
        problems.check();
        var item = item(row);
        var until = item.action() == null ? null : Within.end(now, item.action().verifiedWithin());
        step(row, ChecklistFinding.Kind.DONE, words, pictures, ChecklistFinding.State.DONE, until, now);
        photoKeeper.keep(id, pictures);
        var done = rows.find(id).orElseThrow(Access::nothing);
        failures.tell(duties.verifiers(done, roster), notice("checklist-verify", done, item, "checklist.verify"));
        actionDone.fire(new ActionDone(
                row.moduleId(),
                row.editionId(),
                row.checklist(),
                row.item(),
                id,
                row.siteId(),
                caller.get().personId(),
                now));
        trail(ChecklistAction.FINDING_CORRECTED, row);
    }

    public void verify(UUID id, @Nullable Boolean accepted, @Nullable String note) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var roster = access.roster();
        rows.lock(id);
        var row = duties.seen(id, roster);
        if (row.standing() != ChecklistFinding.State.DONE) {
            throw new Conflict(Message.of("problem.nothing-to-verify"));
        }
        if (caller.get().personId().equals(row.doneBy())) {
            throw new Conflict(Message.of("problem.verify-own"));
        }
        if (!duties.mayVerify(row, roster)) {
            throw new Forbidden(Message.of("problem.finding-not-yours"));
        }
        if (accepted == null) {
            throw Rejected.field("/accepted", "required");
        }
        var problems = new Violations();
        var words =
                accepted && (note == null || note.isBlank()) ? null : problems.text("/note", note, ItemAnswer.MAX_TEXT);
        problems.check();
        var item = item(row);
        if (accepted) {
            step(row, ChecklistFinding.Kind.VERIFIED, words, List.of(), ChecklistFinding.State.CLOSED, null, now);
        } else {
            step(
                    row,
                    ChecklistFinding.Kind.SENT_BACK,
                    words,
                    List.of(),
                    ChecklistFinding.State.OPEN,
                    again(item, now),
                    now);
            var doer = row.doneBy();
            notices.tell(
                    doer == null ? Set.of() : Set.of(doer),
                    notice("checklist-sent-back", row, item, "checklist.sent-back"));
        }
        trail(accepted ? ChecklistAction.FINDING_VERIFIED : ChecklistAction.FINDING_SENT_BACK, row);
    }

    private void step(
            FindingRow row,
            ChecklistFinding.Kind kind,
            @Nullable String note,
            List<String> photos,
            ChecklistFinding.State state,
            @Nullable Instant until,
            Instant now) {
        var by = new Doer(caller.get().personId(), caller.get().name());
        rows.step(row.id(), new ChecklistFinding.Step(kind, by, note, photos, now), state, until);
        if (until != null) {
            tasks.add(OverdueWorker.KIND, "", until);
        }
    }

    /** What is sent back has as much time again. */
    private static @Nullable Instant again(Item item, Instant now) {
        @Nullable Action action = item.action();
        return action == null ? null : Within.end(now, action.within());
    }

    private Item item(FindingRow row) {
        return models.of(row.editionId(), row.checklist()).item(row.item()).orElseThrow(Access::nothing);
    }

    private static Notice notice(String kind, FindingRow row, Item item, String title) {
        return new Notice(
                kind,
                row.id().toString(),
                Message.of(title, item.text()),
                Message.of("checklist.at", FailureNotices.place(row.place())),
                FailureNotices.finding(row.id()));
    }

    private void trail(ChecklistAction action, FindingRow row) {
        trail.fire(new AuditedAction(
                action,
                "finding",
                row.id().toString(),
                null,
                Map.of("checklist", row.checklist(), "item", row.item())));
    }
}
