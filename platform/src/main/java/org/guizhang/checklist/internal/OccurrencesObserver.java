package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guizhang.calendar.CalendarChanged;
import org.guizhang.duty.ShiftsChanged;
import org.guizhang.policy.edition.EditionPublished;
import org.guizhang.tenant.PersonArrived;
import org.guizhang.tenant.PersonLeft;
import org.guizhang.thing.ThingsChanged;
import org.guizhang.work.Tasks;
import org.guizhang.workforce.HoldingChanged;
import org.guizhang.workforce.HoldingStarted;
import org.guizhang.workforce.OrganisationChanged;
import org.guizhang.workforce.PlacesChanged;

/** Hears what may change what is to be done, by whom and when, and has the occurrences looked at. */
@ApplicationScoped
public class OccurrencesObserver {
    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    void published(@Observes EditionPublished event) {
        look();
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

    void rostered(@Observes ShiftsChanged event) {
        look();
    }

    void counted(@Observes CalendarChanged event) {
        look();
    }

    void look() {
        tasks.add(OccurrencesWorker.KIND, "", clock.instant());
    }
}
