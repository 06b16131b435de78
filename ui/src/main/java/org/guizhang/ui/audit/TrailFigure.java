package org.guizhang.ui.audit;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.audit.AuditTrail;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Figure;
import org.guizhang.ui.shell.StateBadge.Tone;

/** How much an auditor can go through; for others the trail is no daily business. */
class TrailFigure implements Figure {
    private static final int ORDER = 1;
    private final AuditTrail trail;

    @Inject
    TrailFigure(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public Optional<Told> figureFor(Caller caller) {
        if (caller.role() != Role.AUDITOR) {
            return Optional.empty();
        }
        var events = String.valueOf(trail.newest());
        return Optional.of(
                new Told(ORDER, events, t("figure.trail"), Tone.INFO, t("figure.trail.verify"), Addresses.AUDIT));
    }
}
