package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
 * Tells what is due soon and what is overdue: who has to do a checklist shortly before it is due and when it is late, those
 * above when it was missed, and those above whoever corrects or verifies a failure when its time is over. What is handed in
 * on time costs it nothing.
 */
@ApplicationScoped
public class OverdueWorker implements Worker {
    static final String KIND = "overdue";

    /** Rows of one transaction. */
    private static final int BATCH = 100;

    @Inject
    OverdueRows rows;

    @Inject
    ChecklistReminders reminders;

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
        var reminded = remind(now, roster);
        var late = rows.occurrences(now, BATCH);
        late.forEach(one -> tell(one, now, roster));
        var actions = rows.actions(now, BATCH);
        actions.forEach(finding -> tell(finding, roster));
        if (reminded >= BATCH || late.size() == BATCH || actions.size() == BATCH) {
            return Outcome.later(now);
        }
        return rows.next().map(Outcome::later).orElseGet(Outcome::done);
    }

    /** One moment after the other, until there are no more or enough for one transaction. */
    private int remind(Instant now, Roster roster) {
        int reminded = 0;
        int more;
        do {
            more = reminders.tell(now, roster);
            reminded += more;
        } while (more > 0 && reminded < BATCH);
        return reminded;
    }

    private void tell(Occurrence one, Instant now, Roster roster) {
        if (now.isBefore(one.lateAt())) {
            tell(one, "checklist-late", "checklist.late", doers(one, roster));
        } else if (now.isBefore(OverdueRows.leaves(one.lateAt()))) {
            tell(one, "checklist-missed", "checklist.missed", above(one.role(), one.siteId(), roster));
        }
    }

    private void tell(Occurrence one, String kind, String title, Set<UUID> people) {
        // One that cannot be read any more is told to nobody, and keeps nobody from the others.
        Optional.ofNullable(models.of(one.editionId()).get(one.checklist()))
                .ifPresent(model -> notices.tell(
                        people,
                        new Notice(
                                kind,
                                one.id().toString(),
                                Message.of(title, model.type().title()),
                                Message.of("checklist.at", FailureNotices.place(one.place())),
                                FailureNotices.sheet(one.id()))));
    }

    private void tell(UUID id, Roster roster) {
        var row = findings.find(id).orElseThrow(Access::nothing);
        var role = "OPEN".equals(row.state()) ? row.corrector() : row.verifier();
        // Those next above hear of it; the one who does it has been told before.
        Optional.ofNullable(models.of(row.editionId()).get(row.checklist()))
                .flatMap(model -> model.item(row.item()))
                .ifPresent(item -> notices.tell(
                        role == null ? Set.of() : above(role, row.siteId(), roster),
                        new Notice(
                                "checklist-overdue",
                                id.toString(),
                                Message.of("checklist.overdue", item.text()),
                                Message.of("checklist.at", FailureNotices.place(row.place())),
                                FailureNotices.finding(row.id()))));
    }

    /** Who is to do it; nobody where nobody holds the position or one above. */
    static Set<UUID> doers(Occurrence one, Roster roster) {
        @Nullable UUID alone = one.assignedId() == null ? one.personId() : one.assignedId();
        if (alone != null) {
            return Set.of(alone);
        }
        var onDuty = one.byRoster();
        return onDuty.isEmpty()
                ? roster.meant(SheetModel.source(one.role()), one.siteId(), Set.of())
                        .people()
                : onDuty;
    }

    /** Those next above whoever is meant. */
    private static Set<UUID> above(String role, @Nullable UUID site, Roster roster) {
        var position = SheetModel.source(role);
        var meant = roster.meant(position, site, Set.of()).people();
        return roster.meant(position, site, meant).people();
    }
}
