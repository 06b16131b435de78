package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.acknowledge.Signings;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Figure;
import org.guizhang.ui.shell.StateBadge.Tone;

/** How many signatures are missing; leads to the regulation that misses most. */
class UnsignedFigure implements Figure {
    private static final int ORDER = 20;
    private final RequestSigningProgress progress;

    @Inject
    UnsignedFigure(RequestSigningProgress progress) {
        this.progress = progress;
    }

    @Override
    public Optional<Told> figureFor(Caller caller) {
        if (!caller.may(Permission.READ_PEOPLE) || !caller.may(Permission.READ_POLICY)) {
            return Optional.empty();
        }
        var counts = progress.get();
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        var missing = counts.stream().mapToInt(Signings.Progress::missing).sum();
        var asked = counts.stream().mapToInt(Signings.Progress::asked).sum();
        return Optional.of(new Told(
                ORDER,
                String.valueOf(missing),
                t("figure.unsigned"),
                missing == 0 ? Tone.PASS : Tone.DUE,
                missing == 0 ? t("figure.unsigned.none") : t("figure.unsigned.of", asked - missing, asked),
                SigningPaths.overview(counts.get(0).module())));
    }
}
