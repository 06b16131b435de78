package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.form.Judgement;
import org.guizhang.form.Step;
import org.guizhang.record.DraftAnswers;
import org.guizhang.record.GivenSignature;
import org.guizhang.record.RecordStart;
import org.guizhang.record.SavedAnswers;
import org.guizhang.record.internal.RecordAccess.Setting;
import org.guizhang.record.internal.RecordNews.Change;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.workforce.Roster;

/** Begins drafts, stores what is filled in, takes early signatures. */
@ApplicationScoped
public class DraftDesk {
    @Inject
    DraftStart starts;

    @Inject
    RecordDoors doors;

    @Inject
    RecordRows rows;

    @Inject
    VersionRows versions;

    @Inject
    SignatureRows signatures;

    @Inject
    RecordAccess access;

    @Inject
    RecordJudge judge;

    @Inject
    RecordReferences references;

    @Inject
    RecordPictures pictures;

    @Inject
    SignerDesk signers;

    @Inject
    SigningNow signings;

    @Inject
    StandingDesk standings;

    @Inject
    StepDesk steps;

    @Inject
    RecordNotices notices;

    @Inject
    RecordNews news;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    public UUID start(RecordStart start) {
        return open(start, StepAnswers.none());
    }

    /** The same for another room, with what is carried over from there. */
    public UUID open(RecordStart start, ObjectNode carried) {
        return starts.start(start, carried, access.roster(), now());
    }

    public SavedAnswers save(UUID id, DraftAnswers sent) {
        var roster = access.roster();
        var open = doors.lock(id, sent.base(), roster);
        var row = open.row();
        var model = open.model();
        var own = next(open, roster);
        if (sent.answers() == null) {
            throw Rejected.field("/answers", "required");
        }
        var problems = new Violations();
        var read = StepAnswers.read(model, sent.answers(), problems);
        var fields = StepAnswers.sets(model, own);
        StepAnswers.refuseOthers(model, read, open.answers(), fields, problems);
        references.check(model, read, open.latest(), roster, problems);
        problems.check();
        var kept = StepAnswers.with(model, StepAnswers.none(), read, fields);
        // Pictures may come later than the answer that names them.
        pictures.keep(model, id, kept, List.of(), new Violations());
        var all = StepAnswers.with(model, open.answers(), kept, fields);
        var judged = judged(open, own.get(0), all, roster);
        signatures.dropEarly(id, RecordJudge.digest(judged));
        var setting = new Setting(row.siteId(), row.authorId(), all);
        var people = row.state() == null
                ? StandingDesk.people(model, Set.of(), setting, null)
                : StandingDesk.people(model, row.people(), setting, null);
        rows.save(
                id, new RecordRows.Standing(StandingDesk.readers(model, row.state()), people, Json.write(kept)), now());
        if (row.state() == null) {
            awaits(open, own.get(0), all);
            news.fields(new Change(
                    model, row, 0, row.drafted(), kept, caller.person().personId(), now()));
        }
        return new SavedAnswers(row.revision() + 1, judged.answers(), RecordJudge.shown(judged));
    }

    /** The steps whose answers the caller may store now; a draft is its author's. */
    private List<Step> next(RecordDoors.Open open, Roster roster) {
        var row = open.row();
        var model = open.model();
        var all = model.type().stepsFrom(row.state());
        if (row.state() == null) {
            if (!row.authorId().equals(caller.person().personId())) {
                throw new Forbidden(Message.of("problem.record-not-yours"));
            }
            return all;
        }
        var asking = all.stream().filter(step -> !model.sets(step).isEmpty()).toList();
        if (asking.isEmpty()) {
            throw new Conflict(Message.of("problem.record-nothing-to-save"));
        }
        var setting = new Setting(row.siteId(), row.authorId(), open.answers());
        var mine = asking.stream()
                .filter(step -> steps.mayTake(model, step, setting, roster))
                .toList();
        if (mine.isEmpty()) {
            throw new Forbidden(Message.of("problem.record-step-not-yours"));
        }
        return mine;
    }

    private Judgement judged(RecordDoors.Open open, Step step, ObjectNode answers, Roster roster) {
        var row = open.row();
        return judge.ground(open.model(), row.id(), row.siteId(), answers, roster)
                .judge(answers, SignatureRows.signers(signatures.of(row.id())), step.key());
    }

    /** A signature to what is stored now, before its step is taken. */
    public void sign(UUID id, String key, GivenSignature signature) {
        var roster = access.roster();
        var seen = rows.lock(id).filter(row -> access.sees(row, roster)).orElseThrow(RecordModels::nothing);
        var spot = signings.find(doors.open(seen), key, roster).orElseThrow(RecordModels::nothing);
        signAt(spot, signature, now(), "/signatures/" + key);
    }

    /**
     * The same by whoever may give it, also by a link.
     *
     * @param at JSON pointer of the signature, for problems
     * @return who has signed
     */
    String signAt(SigningNow.Spot spot, GivenSignature signature, Instant now, String at) {
        var problems = new Violations();
        var row = spot.open().row();
        var given = new SignerDesk.Given(
                spot.open().model(), spot.step(), spot.setting(), access.roster(), spot.digest(), now);
        var signed = signers.read(given, spot.place(), signature, at, problems);
        problems.check();
        if (signed == null) {
            throw Rejected.field(at.isEmpty() ? "/strokes" : at, "signature-required");
        }
        signatures.signEarly(row.id(), signed);
        if (row.state() == null) {
            awaits(spot.open(), spot.step(), spot.answers());
        }
        return signed.name();
    }

    private void awaits(RecordDoors.Open open, Step step, ObjectNode answers) {
        var row = open.row();
        var given = signatures.early(row.id()).stream()
                .map(SignatureRows.Signature::key)
                .collect(Collectors.toSet());
        var setting = new Setting(row.siteId(), row.authorId(), answers);
        var now = StandingDesk.signatures(open.model(), step, setting, given);
        var before = standings.replace(row.id(), row.siteId(), now);
        notices.tell(new RecordNotices.Waiting(open.model(), row, null, false, false, before, now));
    }

    public void delete(UUID id) {
        var roster = access.roster();
        var row = rows.lock(id).filter(one -> access.sees(one, roster)).orElseThrow(RecordModels::nothing);
        if (row.state() != null) {
            throw new Conflict(Message.of("problem.record-draft-only"));
        }
        if (!row.authorId().equals(caller.person().personId())) {
            throw new Forbidden(Message.of("problem.record-not-yours"));
        }
        rows.delete(id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
