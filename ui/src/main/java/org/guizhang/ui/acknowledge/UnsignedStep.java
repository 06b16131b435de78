package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.acknowledge.Signings;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.RequestPolicySummary;
import org.guizhang.ui.shell.NextStep;

/** Regulations that some have not signed, with the tap that reminds them; those that miss most. */
class UnsignedStep implements NextStep {
    private static final int ORDER = 55;
    private static final int MOST = 3;
    private final Signings signings;
    private final RequestSigningProgress progress;
    private final RequestPolicySummary summary;

    @Inject
    UnsignedStep(Signings signings, RequestSigningProgress progress, RequestPolicySummary summary) {
        this.signings = signings;
        this.progress = progress;
        this.summary = summary;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        return stepsFor(caller).stream().findFirst();
    }

    @Override
    public List<Step> stepsFor(Caller caller) {
        if (!caller.may(Permission.READ_PEOPLE) || !caller.may(Permission.PUBLISH_POLICY)) {
            return List.of();
        }
        return progress.get().stream()
                .filter(one -> one.missing() > 0)
                .flatMap(this::step)
                .limit(MOST)
                .toList();
    }

    private Stream<Step> step(Signings.Progress one) {
        var id = one.module();
        return summary.get().module(id).stream()
                .map(module -> new Step(
                        ORDER,
                        "sign",
                        t("step.unsigned", said(module.title()), one.missing()),
                        t("figure.unsigned.of", one.asked() - one.missing(), one.asked()),
                        SigningPaths.overview(id),
                        new Act(t("step.unsigned.remind"), () -> remind(id))));
    }

    private String remind(UUID module) {
        var people = signings.remind(module);
        return people == 0 ? t("signing.reminded.none") : t("signing.reminded", people);
    }
}
