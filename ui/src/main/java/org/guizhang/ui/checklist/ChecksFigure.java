package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.checklist.ChecklistBoard.Counts;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Figure;
import org.guizhang.ui.shell.StateBadge.Tone;

/** How many of today's checklists are done, and whether any hurries. */
class ChecksFigure implements Figure {
    private static final int ORDER = 5;
    private final RequestBoard today;

    @Inject
    ChecksFigure(RequestBoard today) {
        this.today = today;
    }

    @Override
    public Optional<Told> figureFor(Caller caller) {
        if (!caller.may(Permission.READ_WORK)) {
            return Optional.empty();
        }
        var board = today.get();
        if (board.lines().isEmpty()) {
            return Optional.empty();
        }
        var counts = board.counts();
        var hurries = counts.overdue() + counts.missed();
        return Optional.of(new Told(
                ORDER,
                t(
                        "figure.checks.of",
                        counts.onTime() + counts.late(),
                        board.lines().size()),
                t("figure.checks"),
                hurries > 0 ? Tone.LATE : counts.unsettled() > 0 ? Tone.DUE : Tone.PASS,
                state(hurries, counts),
                Addresses.CHECKS));
    }

    private static String state(int hurries, Counts counts) {
        if (hurries > 0) {
            return t("figure.checks.late", hurries);
        }
        return counts.unsettled() > 0 ? t("work.failures.open", counts.unsettled()) : t("figure.checks.well");
    }
}
