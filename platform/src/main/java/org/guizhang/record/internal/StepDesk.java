package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.form.Step;
import org.guizhang.record.GivenSignature;
import org.guizhang.record.RecordAction;
import org.guizhang.record.Records;
import org.guizhang.record.StepTaking;
import org.guizhang.record.internal.RecordAccess.Setting;
import org.guizhang.record.internal.VersionContent.Signed;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
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
    RecordReferences references;

    @Inject
    SignerDesk signers;

    @Inject
    VersionRows versions;

    @Inject
    TurnDesk turns;

    @Inject
    VoidDesk voids;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    public void take(UUID id, String key, StepTaking taking) {
        var roster = access.roster();
        var open = doors.lock(id, taking.base(), roster);
        var row = open.row();
        var model = open.model();
        if (key.equals(RecordModel.VOID) && !(StandingDesk.isDeclared(model) && model.step(key).isPresent())) {
            voids.take(open, taking, roster, now());
            return;
        }
        var step = model.step(key)
                .filter(one -> !one.key().equals(RecordModel.CORRECT))
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
        var answers = refused ? open.answers() : answers(open, step, taking, problems);
        if (!mayTake(model, step, new Setting(row.siteId(), row.authorId(), answers), roster)) {
            throw new Forbidden(Message.of(
                    row.state() == null ? "problem.record-not-yours" : "problem.record-step-not-yours"));
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

    /** Those of the step, as they come along or were stored, beside those of the steps before. */
    private static ObjectNode answers(RecordDoors.Open open, Step step, StepTaking taking, Violations problems) {
        var model = open.model();
        var own = model.sets(step);
        if (taking.answers() == null) {
            return open.row().draft() == null
                    ? open.answers()
                    : StepAnswers.with(model, open.answers(), open.row().drafted(), own);
        }
        var read = StepAnswers.read(model, taking.answers(), problems);
        StepAnswers.refuseOthers(model, read, open.answers(), own, problems);
        return StepAnswers.with(model, open.answers(), read, own);
    }

    private void refuse(
            RecordDoors.Open open, Step step, @Nullable String reason, @Nullable Instant deviceTime, Roster roster) {
        var row = open.row();
        var ground = judge.ground(open.model(), row.id(), row.siteId(), open.answers(), roster);
        var judged = ground.judge(open.answers(), VersionRows.signers(versions.signatures(row.id())), step.key());
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
        siteNeeded(open, problems);
        var locked = registers.lock(model, row.id(), row.siteId(), typed);
        var ground = judge.ground(model, row.id(), row.siteId(), typed, roster);
        var signed = VersionRows.signers(versions.signatures(row.id()));
        var first = ground.judge(typed, signed, step.key());
        if (!first.steps().contains(step.key())) {
            throw new Conflict(Message.of("problem.record-step-not-now"));
        }
        var digest = RecordJudge.digest(first);
        var setting = new Setting(row.siteId(), row.authorId(), first.answers());
        var given = new SignerDesk.Given(model, step, setting, roster, digest, now);
        var fresh = new ArrayList<Signed>(signers.read(given, signatures(taking), problems));
        early(open, step, first.answers(), digest, fresh);
        if (step.approves() != null && first.approvals().contains(step.approves())) {
            fresh.add(approval(model, step.approves(), digest, now));
        }
        fresh.forEach(one -> signed.put(one.key(), one.signer()));
        var judged = ground.judge(typed, signed, step.key());
        JudgedProblems.add(model, judged, problems);
        var pictures = fresh.stream()
                .map(one -> one.drawn().path("picture").asText())
                .filter(picture -> !picture.isEmpty())
                .toList();
        references.keepPictures(model, row.id(), judged.answers(), pictures, problems);
        if (problems.isEmpty()) {
            // What follows takes numbers and balances, which nobody may see before the rest is sound.
            registers.enter(model, row, locked, judged.answers(), row.version() + 1, problems);
            registers.unique(model, row, judged.answers(), problems);
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

    private static Map<String, GivenSignature> signatures(StepTaking taking) {
        return taking.signatures() == null ? Map.of() : taking.signatures();
    }

    /** Those given before, to the same answers, unless they come again. */
    private void early(RecordDoors.Open open, Step step, ObjectNode answers, String digest, List<Signed> fresh) {
        var places = SignerDesk.places(open.model(), step, answers);
        var there = fresh.stream().map(Signed::key).toList();
        versions.early(open.row().id()).stream()
                .filter(one -> one.digest().equals(digest) && places.containsKey(one.key()) && !there.contains(one.key()))
                .map(one -> new Signed(
                        one.key(),
                        places.get(one.key()).title(),
                        one.personId(),
                        one.signerName(),
                        Json.read(one.drawn(), ObjectNode.class),
                        one.signedAt(),
                        one.digest()))
                .forEach(fresh::add);
    }

    private Signed approval(RecordModel model, String key, String digest, Instant now) {
        var me = caller.person();
        var title = model.signing(key).orElseThrow().title();
        var confirmed = StepAnswers.none().put("confirmed", true);
        return new Signed(key, title, me.personId(), me.name(), confirmed, now, digest);
    }

    /** What is counted or entered by site needs one. */
    private static void siteNeeded(RecordDoors.Open open, Violations problems) {
        var type = open.model().type();
        var serial = type.serial();
        var needed = (serial != null && serial.perSite())
                || (type.register().scope().contains("site") && open.model().field("site").isEmpty());
        if (needed && open.row().siteId() == null) {
            problems.add("/site", "record-site");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
