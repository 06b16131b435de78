package org.guizhang.followup.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.guizhang.calendar.CalendarChanged;
import org.guizhang.checklist.ActionDone;
import org.guizhang.checklist.ChecklistSubmitted;
import org.guizhang.deadline.DeadlineClocks;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.followup.Followups;
import org.guizhang.followup.Happened;
import org.guizhang.policy.edition.EditionPublished;
import org.guizhang.template.artefact.DeadlineRule.Happening;
import org.guizhang.tenant.PersonArrived;
import org.guizhang.tenant.PersonLeft;
import org.guizhang.thing.ThingsChanged;
import org.guizhang.work.Tasks;
import org.guizhang.workforce.HoldingChanged;
import org.guizhang.workforce.HoldingStarted;
import org.guizhang.workforce.OrganisationChanged;
import org.guizhang.workforce.PlacesChanged;

/** Hears what may start or stop clocks, and what may change which there have to be. */
@ApplicationScoped
public class HappeningObserver {
    @Inject
    Followups followups;

    @Inject
    DeadlineClocks clocks;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    void handedIn(@Observes ChecklistSubmitted event) {
        followups.hear(new Happened(
                event.module(),
                event.edition(),
                Happening.CHECKLIST_SUBMITTED,
                event.checklist(),
                event.form(),
                new DeadlineSubject("submission", event.submission().toString(), "checks/" + event.occurrence()),
                event.site(),
                event.author(),
                event.answers(),
                Set.of(),
                event.at(),
                false));
    }

    void corrected(@Observes ActionDone event) {
        followups.hear(new Happened(
                event.module(),
                event.edition(),
                Happening.ACTION_DONE,
                event.checklist(),
                null,
                new DeadlineSubject("finding", event.finding().toString(), "findings/" + event.finding()),
                event.site(),
                event.by(),
                JsonNodeFactory.instance.objectNode(),
                Set.of(),
                event.at(),
                false));
    }

    void published(@Observes EditionPublished event) {
        look();
        var edition = event.edition();
        if (edition.kind().ends()) {
            return;
        }
        var happened = new Happened(
                edition.moduleId(),
                edition.id(),
                Happening.EDITION_PUBLISHED,
                "",
                null,
                new DeadlineSubject("edition", edition.id().toString(), "handbook/" + edition.moduleId()),
                null,
                null,
                JsonNodeFactory.instance.objectNode(),
                Set.of(),
                edition.effectiveFrom(),
                false);
        // The text is at hand, and is in the books only when this transaction has ended.
        var rules = EditionClocks.readable(edition, event.content());
        rules.stops(happened).forEach(clocks::stop);
        clocks.startOnce(edition.moduleId(), rules.starts(happened));
    }

    void arrived(@Observes PersonArrived event) {
        look();
    }

    void left(@Observes PersonLeft event) {
        look();
    }

    void changedHolding(@Observes HoldingChanged event) {
        look();
    }

    void begun(@Observes HoldingStarted event) {
        look();
    }

    void reorganised(@Observes OrganisationChanged event) {
        look();
    }

    void moved(@Observes PlacesChanged event) {
        look();
    }

    void entered(@Observes ThingsChanged event) {
        look();
    }

    void counted(@Observes CalendarChanged event) {
        look();
    }

    private void look() {
        tasks.add(DeadlinePlanWorker.KIND, "", clock.instant());
    }
}
