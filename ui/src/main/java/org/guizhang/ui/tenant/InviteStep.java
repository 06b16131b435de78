package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.onboarding.Journeys;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.RequestPolicySummary;
import org.guizhang.ui.parts.TradeWords;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.NextStep;

/** Asks whoever manages people to invite some, as long as they are alone; not on the way, which ends with it. */
class InviteStep implements NextStep {
    private static final int ORDER = 90;
    private final TradeWords trade;
    private final People people;
    private final Journeys journeys;
    private final RequestPolicySummary summary;

    @Inject
    InviteStep(People people, Journeys journeys, RequestPolicySummary summary, TradeWords trade) {
        this.trade = trade;
        this.people = people;
        this.journeys = journeys;
        this.summary = summary;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        if (!caller.may(Permission.MANAGE_PEOPLE) || people.list(null, 1).next() != null || onTheWay()) {
            return Optional.empty();
        }
        var staff = trade.staff();
        return Optional.of(
                new Step(ORDER, "people", t("people.invite", staff), t("people.alone.text", staff), Addresses.INVITE));
    }

    private boolean onTheWay() {
        return !journeys.isOver(summary.get().modules());
    }
}
