package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.guizhang.notify.Notice;
import org.guizhang.shared.Message;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Worker;
import org.guizhang.workforce.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is overdue: who has to do a checklist when it is late, those above when it was missed, and those above whoever
 * corrects or verifies a failure when its time is over. What is handed in on time costs it nothing.
 */
@ApplicationScoped
public class OverdueWorker implements Worker {
    static final String KIND = "overdue";

    /** Failures come with times of their own, which wake nobody up by themselves. */
    private static final Duration AT_LEAST = Duration.ofMinutes(30);

    /** Rows of one transaction. */
    private static final int BATCH = 100;

    @Inject
    OverdueRows rows;

    @Inject
    SheetModels models;

    @Inject
    ActionRows findings;

    @Inject
    Access access;

    @Inject
    FailureNotices notices;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome work(Task task) {
        var now = clock.instant();
        var roster = access.roster();
        var late = rows.occurrences(now, BATCH);
        late.forEach(one -> tell(one, now, roster));
        var actions = rows.actions(now, BATCH);
        actions.forEach(finding -> tell(finding, roster));
        if (late.size() == BATCH || actions.size() == BATCH) {
            return Outcome.later(now);
        }
        return rows.next()
                .map(next -> Outcome.later(next.isBefore(now.plus(AT_LEAST)) ? next : now.plus(AT_LEAST)))
                .orElseGet(Outcome::done);
    }

    private void tell(Occurrence one, Instant now, Roster roster) {
        if (now.isBefore(one.lateAt())) {
            tell(one, "checklist-late", "checklist.late", doers(one, roster));
        } else if (now.isBefore(OverdueRows.leaves(one.lateAt()))) {
            tell(one, "checklist-missed", "checklist.missed", above(one.role(), one.siteId(), roster));
        }
    }

    private void tell(Occurrence one, String kind, String title, Set<UUID> people) {
        var type = models.of(one.editionId(), one.checklist()).type();
        notices.tell(
                people,
                new Notice(
                        kind,
                        one.id().toString(),
                        Message.of(title, type.title()),
                        Message.of("checklist.at", FailureNotices.place(one.place())),
                        FailureNotices.PLACE));
    }

    private void tell(UUID id, Roster roster) {
        var row = findings.find(id).orElseThrow(Access::nothing);
        var item = models.of(row.editionId(), row.checklist()).item(row.item()).orElseThrow(Access::nothing);
        var role = "OPEN".equals(row.state()) ? row.corrector() : row.verifier();
        // Those next above hear of it; the one who does it has been told before.
        notices.tell(
                role == null ? Set.of() : above(role, row.siteId(), roster),
                new Notice(
                        "checklist-overdue",
                        id.toString(),
                        Message.of("checklist.overdue", item.text()),
                        Message.of("checklist.at", FailureNotices.place(row.place())),
                        FailureNotices.PLACE));
    }

    private static Set<UUID> doers(Occurrence one, Roster roster) {
        @Nullable UUID alone = one.assignedId() == null ? one.personId() : one.assignedId();
        return alone == null
                ? roster.meant(SheetModel.source(one.role()), one.siteId(), Set.of()).people()
                : Set.of(alone);
    }

    /** Those next above whoever is meant. */
    private static Set<UUID> above(String role, @Nullable UUID site, Roster roster) {
        var position = SheetModel.source(role);
        var meant = roster.meant(position, site, Set.of()).people();
        return roster.meant(position, site, meant).people();
    }
}
