package org.guizhang.ui.thing;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.thing.Thing;
import org.guizhang.thing.ThingFilter;
import org.guizhang.thing.ThingRegister;
import org.guizhang.thing.ThingSort;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.NextStep;

/** Tells whoever keeps the register of things what of it has expired or soon will. */
class ExpiringStep implements NextStep {
    private static final int ORDER = 60;
    private static final int MOST = 100;
    private final ThingRegister register;

    @Inject
    ExpiringStep(ThingRegister register) {
        this.register = register;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        if (!caller.may(Permission.MANAGE_THINGS)) {
            return Optional.empty();
        }
        var filter = new ThingFilter("", null, null, false, ThingsView.AHEAD, null);
        var things = register.list(filter, ThingSort.PRESET, 0, MOST);
        if (things.isEmpty()) {
            return Optional.empty();
        }
        var expired = things.stream().filter(Thing::expired).count();
        var first = things.stream().filter(Thing::expired).findFirst().orElse(things.get(0));
        return Optional.of(new Step(
                ORDER,
                "tag",
                expired > 0 ? t("step.expired", expired) : t("step.expiring", things.size()),
                t("step.expiring.text", first.name(), things.size()),
                Addresses.THINGS + "?which=" + ThingsView.Which.EXPIRING));
    }
}
