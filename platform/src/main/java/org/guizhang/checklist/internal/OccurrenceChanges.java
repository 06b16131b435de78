package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.checklist.ChecklistAction;
import org.guizhang.checklist.Checklists;
import org.guizhang.checklist.OccurrenceStart;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.work.Tasks;
import org.jspecify.annotations.Nullable;

/** Starts, skips and hands over occurrences. */
@ApplicationScoped
public class OccurrenceChanges {
    @Inject
    OccurrenceRows rows;

    @Inject
    StartedOccurrence started;

    @Inject
    SheetModels models;

    @Inject
    Access access;

    @Inject
    PersonNames people;

    @Inject
    Notices notices;

    @Inject
    CurrentCaller caller;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /** @return its id */
    public UUID start(OccurrenceStart start) {
        var made = started.of(start, access.roster());
        tasks.add(OverdueWorker.KIND, "", ReminderMoment.of(made.planned().window()));
        trail.fire(new AuditedAction(
                ChecklistAction.CHECKLIST_STARTED,
                "occurrence",
                made.id().toString(),
                null,
                Map.of(
                        "checklist",
                        made.planned().checklist(),
                        "schedule",
                        made.planned().schedule())));
        return made.id();
    }

    public void skip(UUID id, @Nullable String reason) {
        var found = open(id, Access.Level.SUPERVISE);
        var why = reason(reason);
        rows.skip(found.id(), why, clock.instant());
        trail.fire(new AuditedAction(
                ChecklistAction.CHECKLIST_SKIPPED, "occurrence", id.toString(), null, Map.of("reason", why)));
    }

    public void handOver(UUID id, @Nullable UUID person, @Nullable String reason) {
        var found = open(id, Access.Level.DO);
        if (person == null) {
            throw Rejected.field("/person", "required");
        }
        if (!people.mayWork(person).orElseThrow(() -> Rejected.field("/person", "person-unknown"))) {
            throw Rejected.field("/person", "person-reads-only");
        }
        var why = reason(reason);
        rows.handOver(id, person, why);
        var title = models.of(found.editionId(), found.checklist()).type().title();
        notices.tell(
                Set.of(person),
                new Notice(
                        "checklist-handed-over",
                        id.toString(),
                        Message.of("checklist.handed-over", title),
                        Message.of("checklist.handed-over.text", caller.get().name(), why),
                        FailureNotices.sheet(id)));
        trail.fire(new AuditedAction(
                ChecklistAction.CHECKLIST_HANDED_OVER,
                "occurrence",
                id.toString(),
                null,
                Map.of("person", person, "reason", why)));
    }

    private Occurrence open(UUID id, Access.Level needed) {
        var roster = access.roster();
        var found = rows.lock(id)
                .filter(one -> access.of(one, roster) != Access.Level.NOTHING)
                .orElseThrow(Access::nothing);
        if (access.of(found, roster).compareTo(needed) < 0) {
            throw new Forbidden(Message.of("problem.forbidden"));
        }
        if (found.closedAt() != null) {
            throw new Conflict(Message.of("problem.checklist-closed"));
        }
        return found;
    }

    private static String reason(@Nullable String reason) {
        var violations = new Violations();
        var tidy = violations.text("/reason", reason, Checklists.MAX_REASON);
        violations.check();
        return tidy;
    }
}
