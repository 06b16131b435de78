package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.NextStep;
import org.guizhang.workforce.PeopleWithoutPosition;

/** Tells whoever manages people that some have no position and so nothing to read, sign or do. */
class UnplacedStep implements NextStep {
    private static final int ORDER = 45;
    private final PeopleWithoutPosition unplaced;

    @Inject
    UnplacedStep(PeopleWithoutPosition unplaced) {
        this.unplaced = unplaced;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        if (!caller.may(Permission.MANAGE_PEOPLE)) {
            return Optional.empty();
        }
        var first = unplaced.list(null, 1);
        if (first.items().isEmpty()) {
            return Optional.empty();
        }
        var count = first.next() == null ? 1 : unplaced.count();
        return Optional.of(new Step(
                ORDER,
                "people",
                t("unplaced.title", count),
                t("unplaced.step.text", first.items().get(0).name()),
                Addresses.PEOPLE));
    }
}
