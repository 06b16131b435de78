package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.form.Judgement;
import org.guizhang.form.Step;
import org.guizhang.record.internal.RecordAccess.Setting;
import org.guizhang.workforce.Roster;

/** Finds what a signature would be given to now, before its step is taken. */
@ApplicationScoped
public class SigningNow {
    @Inject
    RecordJudge judge;

    @Inject
    SignatureRows signatures;

    /** A signature of a step that can come next, with the answers it is given to. */
    record Spot(RecordDoors.Open open, Step step, SignerDesk.Place place, Judgement judged) {
        String digest() {
            return RecordJudge.digest(judged);
        }

        ObjectNode answers() {
            return judged.answers();
        }

        Setting setting() {
            return new Setting(open.row().siteId(), open.row().authorId(), answers());
        }
    }

    Optional<Spot> find(RecordDoors.Open open, String key, Roster roster) {
        var model = open.model();
        var row = open.row();
        var signers = SignatureRows.signers(signatures.of(row.id()));
        for (var step : model.type().stepsFrom(row.state())) {
            var all = row.draft() == null
                    ? open.answers()
                    : StepAnswers.with(model, open.answers(), row.drafted(), model.sets(step));
            var judged =
                    judge.ground(model, row.id(), row.siteId(), all, roster).judge(all, signers, step.key());
            var place = SignerDesk.places(model, step, judged.answers()).get(key);
            if (place != null) {
                return Optional.of(new Spot(open, step, place, judged));
            }
        }
        return Optional.empty();
    }
}
