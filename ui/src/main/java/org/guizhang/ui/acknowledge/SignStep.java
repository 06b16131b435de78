package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guizhang.acknowledge.Acknowledgements;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.NextStep;

/** All that somebody has been asked to sign and has not. */
class SignStep implements NextStep {
    private static final int ORDER = 20;
    private final Acknowledgements acknowledgements;

    @Inject
    SignStep(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @Override
    public Optional<Step> stepFor(Caller caller) {
        return stepsFor(caller).stream().findFirst();
    }

    /** Everything there is to sign, what the reader's own position is about first. */
    @Override
    public List<Step> stepsFor(Caller caller) {
        if (!caller.may(Permission.READ_HANDBOOK)) {
            return List.of();
        }
        return acknowledgements.outstanding().stream().flatMap(SignStep::step).toList();
    }

    private static Stream<Step> step(Acknowledgements.Mine mine) {
        var outstanding = mine.outstanding();
        if (outstanding == null) {
            return Stream.empty();
        }
        var name = mine.title().in(Messages.locale());
        var title = t(outstanding.objected() ? "sign.step.objected" : "sign.step", name);
        var text = outstanding.objected() ? t("sign.step.objected.text") : OutstandingWords.of(outstanding);
        return Stream.of(new Step(
                ORDER, "sign", title, text, SigningPaths.sign(mine.request().edition())));
    }
}
