package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.form.Step;
import org.guizhang.record.RecordAction;
import org.guizhang.record.Records;
import org.guizhang.record.StepTaking;
import org.guizhang.record.internal.RecordAccess.Setting;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.guizhang.workforce.Roster;
import org.jspecify.annotations.Nullable;

/** Takes steps: reads, judges, enters in registers, numbers, writes. Everything that is wrong is told at once. */
@ApplicationScoped
public class StepDesk {
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
    StepSignatures stepSignatures;

    @Inject
    VersionRows versions;

    @Inject
    SignatureRows signatures;

    @Inject
    TurnDesk turns;

    @Inject
    VoidDesk voids;

    @Inject
    Clock clock;

    public void take(UUID id, String key, StepTaking taking) {
        var roster = access.roster();
        var open = doors.lock(id, taking.base(), roster);
        var row = open.row();
        var model = open.model();
        if (key.equals(RecordModel.VOID)
                && !(StandingDesk.isDeclared(model) && model.step(key).isPresent())) {
            voids.take(open, taking, roster, now());
            return;
        }
        var step = model.step(key)
                .filter(one -> !StandingDesk.isCorrection(model, one))
                .orElseThrow(RecordModels::nothing);
        if (!model.type().stepsFrom(row.state()).contains(step)) {
            throw new Conflict(Message.of("problem.record-step-not-now"));
        }
        var problems = new Violations();
        Dates.check(problems, "/deviceTime", taking.deviceTime());
        var refused = Boolean.TRUE.equals(taking.refused());
        var reason = refused || taking.reason() != null
                ? problems.text("/reason", taking.reason(), Records.MAX_REASON)
                : null;
        if (refused && step.returnsTo() == null) {
            problems.add("/refused", "refuse-not");
        }
        var answers = refused ? open.answers() : StepAnswers.of(open, step, taking, problems);
        if (!mayTake(model, step, new Setting(row.siteId(), row.authorId(), answers), roster)) {
            throw new Forbidden(
                    Message.of(row.state() == null ? "problem.record-not-yours" : "problem.record-step-not-yours"));
        }
        problems.check();
        if (refused) {
            refuse(open, step, reason, taking.deviceTime(), roster);
        } else {
            go(open, step, answers, reason, taking, roster, problems);
        }
    }

    boolean mayTake(RecordModel model, Step step, Setting setting, Roster roster) {
        var doers = model.type().doers().getOrDefault(step.key(), List.of());
        return doers.isEmpty() || access.isMeant(model, doers, setting, roster);
    }

    private void refuse(
            RecordDoors.Open open, Step step, @Nullable String reason, @Nullable Instant deviceTime, Roster roster) {
        var row = open.row();
        var ground = judge.ground(open.model(), row.id(), row.siteId(), open.answers(), roster);
        var judged = ground.judge(open.answers(), SignatureRows.signers(signatures.of(row.id())), step.key());
        if (!judged.steps().contains(step.key())) {
            throw new Conflict(Message.of("problem.record-step-not-now"));
        }
        turns.append(new TurnDesk.Turn(
                open.model(),
                row,
                RecordAction.RECORD_REFUSED,
                step.key(),
                step,
                true,
                Objects.requireNonNull(step.returnsTo()),
                open.answers(),
                RecordJudge.asKept(judged, open.answers()),
                List.of(),
                reason,
                deviceTime,
                now()));
    }

    private void go(
            RecordDoors.Open open,
            Step step,
            ObjectNode typed,
            @Nullable String reason,
            StepTaking taking,
            Roster roster,
            Violations problems) {
        var row = open.row();
        var model = open.model();
        var now = now();
        references.check(model, typed, open.answers(), roster, problems);
        if (row.siteId() == null && model.needsSite()) {
            problems.add("/site", "record-site");
        }
        var locked = registers.lock(model, row.id(), row.siteId(), typed);
        var ground = judge.ground(model, row.id(), row.siteId(), typed, roster);
        var signed = SignatureRows.signers(signatures.of(row.id()));
        var first = ground.judge(typed, signed, step.key());
        if (!first.steps().contains(step.key())) {
            throw new Conflict(Message.of("problem.record-step-not-now"));
        }
        var digest = RecordJudge.digest(first);
        var setting = new Setting(row.siteId(), row.authorId(), first.answers());
        var given = new SignerDesk.Given(model, step, setting, roster, digest, now);
        var fresh = stepSignatures.of(open, given, first, taking, problems);
        fresh.forEach(one -> signed.put(one.key(), one.signer()));
        var judged = ground.judge(typed, signed, step.key());
        JudgedProblems.add(model, judged, problems);
        var drawn = fresh.stream()
                .map(one -> one.drawn().path("picture").asText())
                .filter(picture -> !picture.isEmpty())
                .toList();
        pictures.keep(model, row.id(), judged.answers(), drawn, problems);
        if (problems.isEmpty()) {
            // What follows takes numbers and balances, which nobody may see before the rest is sound.
            registers.enter(model, row, locked, judged.answers(), row.version() + 1, problems);
            uniques.take(model, row, judged.answers(), problems);
        }
        problems.check();
        turns.append(new TurnDesk.Turn(
                model,
                row,
                row.version() == 0 ? RecordAction.RECORD_HANDED_IN : RecordAction.RECORD_STEPPED,
                step.key(),
                step,
                false,
                step.to(),
                open.answers(),
                judged,
                fresh,
                reason,
                taking.deviceTime(),
                now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
