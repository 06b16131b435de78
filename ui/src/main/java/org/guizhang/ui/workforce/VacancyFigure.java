package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Figure;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.workforce.Need;
import org.guizhang.workforce.Staffing;

/** How many people are missing from the positions that have to be filled. */
class VacancyFigure implements Figure {
    private static final int ORDER = 30;
    private final Staffing staffing;

    @Inject
    VacancyFigure(Staffing staffing) {
        this.staffing = staffing;
    }

    @Override
    public Optional<Told> figureFor(Caller caller) {
        if (!caller.may(Permission.READ_PEOPLE)) {
            return Optional.empty();
        }
        var needs = staffing.on(null);
        var wanted = needs.stream().mapToInt(Need::headcount).sum();
        if (wanted == 0) {
            return Optional.empty();
        }
        var vacant = needs.stream().mapToInt(Need::vacant).sum();
        return Optional.of(new Told(
                ORDER,
                String.valueOf(vacant),
                t("figure.vacant"),
                vacant == 0 ? Tone.PASS : Tone.DUE,
                vacant == 0 ? t("figure.vacant.none") : t("figure.vacant.of", wanted - vacant, wanted),
                Addresses.ROSTER));
    }
}
