package org.guizhang.ui.legal;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.legal.Consents;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.NextStep;

/** Reminds whoever has left the operator's new terms or privacy notice for later. */
class LegalStep implements NextStep {
    private static final int ORDER = 95;
    private final Consents consents;

    @Inject
    LegalStep(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        if (!caller.may(Permission.READ_HANDBOOK) || consents.outstanding().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Step(ORDER, "scale", t("legal.news.step"), t("legal.news.step.text"), Addresses.LEGAL_NEWS));
    }
}
