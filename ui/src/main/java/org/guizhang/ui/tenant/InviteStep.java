package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Words.t;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.NextStep;

/** Asks whoever manages people to invite some, as long as they are alone. */
class InviteStep implements NextStep {
    private static final int ORDER = 90;
    private final People people;

    @Inject
    InviteStep(People people) {
        this.people = people;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        if (!caller.may(Permission.MANAGE_PEOPLE) || people.list(null, 1).next() != null) {
            return Optional.empty();
        }
        return Optional.of(new Step(ORDER, "people", t("people.invite"), t("people.alone.text"), Addresses.INVITE));
    }
}
