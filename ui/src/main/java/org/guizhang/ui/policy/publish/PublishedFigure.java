package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.policy.draft.Module;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.RequestPolicySummary;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Figure;
import org.guizhang.ui.shell.StateBadge.Tone;

/** How many regulations stand published, and whether changes to them wait. */
class PublishedFigure implements Figure {
    private static final int ORDER = 10;
    private final RequestPolicySummary summary;

    @Inject
    PublishedFigure(RequestPolicySummary summary) {
        this.summary = summary;
    }

    @Override
    public Optional<Told> figureFor(Caller caller) {
        if (!caller.may(Permission.READ_POLICY)) {
            return Optional.empty();
        }
        var list = summary.get().modules();
        var published = list.stream().filter(PublishedFigure::stands).count();
        if (published == 0) {
            return Optional.empty();
        }
        var waiting = list.stream()
                .filter(module -> module.unpublished() && !module.repealed())
                .count();
        return Optional.of(new Told(
                ORDER,
                String.valueOf(published),
                t("figure.published"),
                waiting == 0 ? Tone.PASS : Tone.DUE,
                waiting == 0 ? t("figure.published.all") : t("figure.published.waiting", waiting),
                Addresses.POLICY));
    }

    private static boolean stands(Module module) {
        var latest = module.latest();
        return latest != null && !module.repealed() && !latest.kind().ends();
    }
}
