package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.acknowledge.Request;
import org.guizhang.acknowledge.Signings;
import org.guizhang.policy.Modules;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Figure;
import org.guizhang.ui.shell.StateBadge.Tone;

/** How many signatures are missing; leads to the regulation that misses most. */
class UnsignedFigure implements Figure {
    private static final int ORDER = 20;
    private final Signings signings;
    private final Modules modules;

    @Inject
    UnsignedFigure(Signings signings, Modules modules) {
        this.signings = signings;
        this.modules = modules;
    }

    private record Count(UUID module, int asked, int missing) {}

    @Override
    public Optional<Told> figureFor(Caller caller) {
        if (!caller.may(Permission.READ_PEOPLE) || !caller.may(Permission.READ_POLICY)) {
            return Optional.empty();
        }
        var counts = modules.list().stream()
                .filter(module -> module.latest() != null)
                .map(module -> count(module.id()))
                .filter(count -> count.asked() > 0)
                .sorted(Comparator.comparingInt(Count::missing).reversed())
                .toList();
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        var missing = counts.stream().mapToInt(Count::missing).sum();
        var asked = counts.stream().mapToInt(Count::asked).sum();
        return Optional.of(new Told(
                ORDER,
                String.valueOf(missing),
                t("figure.unsigned"),
                missing == 0 ? Tone.PASS : Tone.DUE,
                missing == 0 ? t("figure.unsigned.none") : t("figure.unsigned.of", asked - missing, asked),
                "policy/" + counts.get(0).module() + "/acknowledgements"));
    }

    private Count count(UUID module) {
        var overview = signings.of(module, Request.State.OPEN);
        return new Count(module, overview.asked(), overview.people().size());
    }
}
