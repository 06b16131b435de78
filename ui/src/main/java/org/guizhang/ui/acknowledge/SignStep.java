package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Words.t;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.acknowledge.Acknowledgements;
import org.guizhang.acknowledge.Request;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.NextStep;
import org.guizhang.ui.shell.Words;

/** What somebody has been asked to sign and has not. */
class SignStep implements NextStep {
    private static final int ORDER = 20;
    private final Acknowledgements acknowledgements;

    @Inject
    SignStep(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        if (!caller.may(Permission.READ_HANDBOOK)) {
            return Optional.empty();
        }
        return acknowledgements.mine().stream()
                .filter(mine -> mine.request().state() == Request.State.OPEN)
                .findFirst()
                .map(mine -> new Step(
                        ORDER,
                        "sign",
                        t("sign.step", mine.title().in(Words.locale())),
                        t("sign.step.text"),
                        Paths.sign(mine.request().edition())));
    }
}
