package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.joining.JoinRequests;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.NextStep;

/** Tells whoever manages people that somebody waits to be let in. */
class JoinRequestsStep implements NextStep {
    private static final int ORDER = 40;
    private final JoinRequests requests;

    @Inject
    JoinRequestsStep(JoinRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        if (!caller.may(Permission.MANAGE_PEOPLE)) {
            return Optional.empty();
        }
        var waiting = requests.waiting();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step(
                        ORDER,
                        "people",
                        t("join-requests.step", waiting.size()),
                        t("join-requests.step.text", waiting.get(0).name()),
                        Addresses.PEOPLE));
    }
}
