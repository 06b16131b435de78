package org.guizhang.ui.onboarding;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.onboarding.Journey;
import org.guizhang.onboarding.Journeys;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.RequestPolicySummary;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.NextStep;

/** Leads back to where somebody stopped on the way from an empty business to a handbook with readers. */
class StartStep implements NextStep {
    private static final int ORDER = 10;
    private final Journeys journeys;
    private final RequestPolicySummary summary;
    private final People people;

    @Inject
    StartStep(Journeys journeys, RequestPolicySummary summary, People people) {
        this.journeys = journeys;
        this.summary = summary;
        this.people = people;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        if (!caller.may(Permission.PUBLISH_POLICY)) {
            return Optional.empty();
        }
        var modules = summary.get().modules();
        if (journeys.isOver(modules)) {
            return Optional.empty();
        }
        var now = journeys.now(modules);
        return switch (now.step()) {
            case TEMPLATES -> Optional.of(step("scale", t("step.templates"), t("step.templates.text")));
            case QUESTIONS -> Optional.of(questions(now));
            case PUBLISH -> Optional.of(step("publish", t("step.publish"), t("step.publish.text")));
            // Whoever has company already knows how to invite.
            case INVITE ->
                people.list(null, 1).next() == null
                        ? Optional.of(step("people", t("step.invite"), t("step.invite.text")))
                        : Optional.empty();
            case ARRIVED -> Optional.empty();
        };
    }

    private static Step questions(Journey now) {
        var all = now.questions().size();
        var answered = all - now.open();
        return answered == 0
                ? step("edit", t("step.answer", all), t("step.answer.text"))
                : step("edit", t("step.go-on"), t("start.answered", answered, all));
    }

    private static Step step(String icon, String title, String text) {
        return new Step(ORDER, icon, title, text, Addresses.START);
    }
}
