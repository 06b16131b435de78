package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.form.Step;
import org.guizhang.record.RecordAction;
import org.guizhang.record.RecordCorrection;
import org.guizhang.record.Records;
import org.guizhang.record.internal.RecordAccess.Setting;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.workforce.Roster;

/** Puts right what was handed in, by a later version in which some answers are others. */
@ApplicationScoped
public class RecordCorrections {
    @Inject
    RecordDoors doors;

    @Inject
    RecordAccess access;

    @Inject
    RecordJudge judge;

    @Inject
    RegisterDesk registers;

    @Inject
    UniqueDesk uniques;

    @Inject
    RecordReferences references;

    @Inject
    RecordPictures pictures;

    @Inject
    VersionRows versions;

    @Inject
    SignatureRows signatures;

    @Inject
    TurnDesk turns;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Whether the caller may put something right: whoever answers for the site and the custodian, and while it has not come to
     * its end also those who filled it in, each what belongs to their step.
     */
    boolean mayCorrect(RecordDoors.Open open, Roster roster) {
        return open.model().type().form().steps().stream().anyMatch(step -> mayCorrect(open, step, roster));
    }

    private boolean mayCorrect(RecordDoors.Open open, Step step, Roster roster) {
        var row = open.row();
        if (row.state() == null || RecordModel.isOver(row.state())) {
            return false;
        }
        var model = open.model();
        var setting = new Setting(row.siteId(), row.authorId(), open.answers());
        if (access.supervises(row.siteId(), roster)
                || model.custodian()
                        .filter(who -> access.isMeant(model, who, setting, roster))
                        .isPresent()) {
            return true;
        }
        var state = model.state(row.state());
        if (state == null || state.ended()) {
            return false;
        }
        if (step.from().isEmpty()) {
            return row.authorId().equals(caller.person().personId());
        }
        var taken =
                versions.all(row.id()).stream().map(VersionRows.Stored::step).collect(Collectors.toSet());
        return taken.contains(step.key())
                && access.isMeant(model, model.type().doers().getOrDefault(step.key(), List.of()), setting, roster);
    }

    public void correct(UUID id, RecordCorrection correction) {
        var roster = access.roster();
        var open = doors.lock(id, correction.base(), roster);
        var row = open.row();
        var model = open.model();
        if (!mayCorrect(open, roster)) {
            throw new Conflict(Message.of("problem.record-not-correctable"));
        }
        var sent = correction.answers();
        if (sent == null || !sent.isObject()) {
            throw Rejected.field("/answers", "required");
        }
        var problems = new Violations();
        var reason = problems.text("/reason", correction.reason(), Records.MAX_REASON);
        var wanted = StepAnswers.patch(model, open.answers(), sent, problems);
        others(open, wanted, roster, problems);
        problems.check();
        references.check(model, wanted, open.answers(), roster, problems);
        var locked = registers.lock(model, row.id(), row.siteId(), wanted);
        var last = RecordViews.last(model, versions.all(row.id()));
        var judged = judge.ground(model, row.id(), row.siteId(), wanted, roster)
                .judge(wanted, SignatureRows.signers(signatures.of(row.id())), last);
        JudgedProblems.add(model, judged, problems);
        pictures.keep(model, row.id(), judged.answers(), List.of(), problems);
        if (problems.isEmpty()) {
            if (AnswerDifference.of(open.answers(), judged.answers()).isEmpty()) {
                throw new Conflict(Message.of("problem.record-nothing-changed"));
            }
            registers.enter(model, row, locked, judged.answers(), row.version() + 1, problems);
            uniques.take(model, row, judged.answers(), problems);
        }
        problems.check();
        turns.append(new TurnDesk.Turn(
                model,
                row,
                RecordAction.RECORD_CORRECTED,
                RecordModel.CORRECT,
                null,
                false,
                Objects.requireNonNull(row.state()),
                open.answers(),
                judged,
                List.of(),
                reason,
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** What belongs to a step that is not theirs stays as it is. */
    private void others(RecordDoors.Open open, ObjectNode wanted, Roster roster, Violations problems) {
        for (var step : open.model().type().form().steps()) {
            if (!mayCorrect(open, step, roster)) {
                var others = open.model().sets(step);
                AnswerDifference.of(open.answers(), wanted).stream()
                        .filter(at -> others.contains(first(at)))
                        .forEach(at -> problems.add(StepAnswers.AT + at, "step-field"));
            }
        }
    }

    /** The field or table of a pointer. */
    private static String first(String at) {
        var parts = at.split("/", -1);
        return parts[1].equals("lines") ? parts[2] : parts[1];
    }
}
