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
import org.guizhang.checklist.RecordOfFinding;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.outside.OutsideLink;
import org.guizhang.outside.OutsideLinks;
import org.guizhang.search.DocumentChanged;
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
import org.guizhang.workforce.Roster;
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
    OutsideLinks links;

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
    Event<DocumentChanged> changes;

    @Inject
    Event<ActionDone> actionDone;

    public void correct(UUID id, @Nullable String note, @Nullable List<String> photos) {
        correct(id, note, photos, caller.get().name());
    }

    /**
     * The same by whoever is called so: the caller, or somebody outside whom they have asked, for whom they answer and whose
     * work they do not verify.
     */
    void correct(UUID id, @Nullable String note, @Nullable List<String> photos, String doer) {
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
        var by = new Doer(caller.get().personId(), doer);
        var step = new ChecklistFinding.Step(ChecklistFinding.Kind.DONE, by, words, pictures, now);
        done(row, step, roster);
        photoKeeper.keep(id, pictures);
    }

    /** The record that its correction needs is there: that is the correction, of whoever has filled it in. */
    public void recorded(UUID id, RecordOfFinding record) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.lock(id);
        var row = rows.find(id).orElseThrow(Access::nothing);
        var action = item(row).action();
        if (row.standing() == ChecklistFinding.State.OPEN
                && action != null
                && record.form().equals(action.record())
                && (record.over() || !action.whenClosed())) {
            done(
                    row,
                    new ChecklistFinding.Step(ChecklistFinding.Kind.DONE, record.by(), record.serial(), List.of(), now),
                    access.roster());
        }
    }

    private void done(FindingRow row, ChecklistFinding.Step step, Roster roster) {
        var item = item(row);
        var until = item.action() == null
                ? null
                : Within.end(step.at(), item.action().verifiedWithin());
        step(row, step, ChecklistFinding.State.DONE, until);
        links.fall(OutsideLink.Kind.CORRECTION, row.id(), null);
        var done = rows.find(row.id()).orElseThrow(Access::nothing);
        failures.tell(duties.verifiers(done, roster), notice("checklist-verify", done, item, "checklist.verify"));
        actionDone.fire(new ActionDone(
                row.moduleId(),
                row.editionId(),
                row.checklist(),
                row.item(),
                row.id(),
                row.siteId(),
                step.by().id(),
                step.at()));
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
            step(row, mine(ChecklistFinding.Kind.VERIFIED, words, now), ChecklistFinding.State.CLOSED, null);
        } else {
            step(row, mine(ChecklistFinding.Kind.SENT_BACK, words, now), ChecklistFinding.State.OPEN, again(item, now));
            var doer = row.doneBy();
            notices.tell(
                    doer == null ? Set.of() : Set.of(doer),
                    notice("checklist-sent-back", row, item, "checklist.sent-back"));
        }
        trail(accepted ? ChecklistAction.FINDING_VERIFIED : ChecklistAction.FINDING_SENT_BACK, row);
    }

    private ChecklistFinding.Step mine(ChecklistFinding.Kind kind, @Nullable String note, Instant now) {
        var me = new Doer(caller.get().personId(), caller.get().name());
        return new ChecklistFinding.Step(kind, me, note, List.of(), now);
    }

    private void step(
            FindingRow row, ChecklistFinding.Step step, ChecklistFinding.State state, @Nullable Instant until) {
        rows.step(row.id(), step, state, until);
        changes.fire(new DocumentChanged(FindingSource.KIND, row.submissionId().toString()));
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
