package org.guizhang.ui.policy.module;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guizhang.policy.draft.Module;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;

/** How far a module is, in words: not published, in force, from when on, and whether the draft has moved on. */
public class EditionBadge {
    private final Clock clock;
    private final Formats formats;

    @Inject
    EditionBadge(Clock clock, Formats formats) {
        this.clock = clock;
        this.formats = formats;
    }

    public Div of(Module module) {
        var badges = new Div();
        badges.addClassName("gz-badges");
        var latest = module.latest();
        if (latest == null) {
            badges.add(
                    module.repealed()
                            ? new StateBadge(Tone.LATE, t("edition.repealed"))
                            : new StateBadge(Tone.DUE, t("edition.never")));
            return badges;
        }
        if (module.repealed()) {
            badges.add(new StateBadge(Tone.LATE, t("edition.repealed")));
            return badges;
        }
        var inForce = module.inForce();
        if (inForce != null) {
            badges.add(new StateBadge(Tone.PASS, t("edition.in-force", inForce.number())));
        }
        var coming = latest.effectiveFrom().isAfter(clock.instant());
        var moment = formats.moment(latest.effectiveFrom());
        if (latest.kind().ends()) {
            badges.add(
                    coming
                            ? new StateBadge(Tone.DUE, t("edition.withdrawn.from", moment))
                            : new StateBadge(Tone.LATE, t("edition.withdrawn")));
            return badges;
        }
        if (coming) {
            badges.add(new StateBadge(Tone.INFO, t("edition.from", latest.number(), moment)));
        }
        if (module.unpublished()) {
            badges.add(new StateBadge(Tone.DUE, t("edition.unpublished")));
        }
        return badges;
    }
}
