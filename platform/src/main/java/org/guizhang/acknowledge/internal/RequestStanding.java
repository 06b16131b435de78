package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guizhang.acknowledge.Request;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;

/** Whether a request can be signed at this moment, also in the minute before its closing is written. */
@ApplicationScoped
public class RequestStanding {
    @Inject
    EditionRegister texts;

    @Inject
    Clock clock;

    /**
     * Throws {@link Conflict}, which says what is in force instead, unless this is what there is to sign now.
     *
     * @return whether something else may be to be signed next
     */
    public boolean check(Request request) {
        var timeline = new Timeline(texts.timeline(request.module()), clock.instant());
        var asked = timeline.get(request.edition());
        var targets = timeline.targets();
        if (targets.isEmpty()) {
            throw new Conflict(Message.of("problem.sign-ended", asked.number()));
        }
        if (!targets.contains(asked)) {
            throw new Conflict(timeline.inForce()
                    .map(Edition::number)
                    .map(number -> Message.of("problem.sign-superseded", asked.number(), number))
                    .orElseGet(() -> Message.of(
                            "problem.sign-next", asked.number(), targets.get(0).number())));
        }
        if (request.state() != Request.State.OPEN) {
            throw new Conflict(Message.of("problem.sign-not-asked", asked.number()));
        }
        return targets.size() > 1;
    }
}
