package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordAction;
import org.guizhang.record.RecordPerson;
import org.guizhang.record.RecordVersion;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.guizhang.template.artefact.Keeping;
import org.guizhang.tenant.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Shows records whole. */
@ApplicationScoped
public class RecordViews {
    @Inject
    RecordDoors doors;

    @Inject
    VersionRows versions;

    @Inject
    SignatureRows signatures;

    @Inject
    RecordAccess access;

    @Inject
    RecordJudge judge;

    @Inject
    RecordMask masks;

    @Inject
    NextSteps nextSteps;

    @Inject
    RecordCorrections corrections;

    @Inject
    RecordLinks links;

    @Inject
    NamedThings names;

    @Inject
    CurrentCaller caller;

    @Inject
    Event<AuditedAction> trail;

    /** The same as {@link #get}; who reads a secret one that is not their own leaves a trace. */
    public FormRecord read(UUID id) {
        var shown = get(id);
        noteReading(id, shown.classification().compareTo(Keeping.Level.SECRET) >= 0, shown.author());
        return shown;
    }

    private void noteReading(UUID id, boolean secret, RecordPerson author) {
        if (secret && !author.id().equals(caller.get().personId())) {
            trail.fire(new AuditedAction(RecordAction.RECORD_READ, "record", id.toString(), null, null));
        }
    }

    public FormRecord get(UUID id) {
        var roster = access.roster();
        var open = doors.seen(id, roster);
        var row = open.row();
        var model = open.model();
        var all = versions.all(id);
        var given = signatures.of(id);
        var signers = SignatureRows.signers(given);
        var early = signatures.early(id);
        early.forEach(one -> signers.put(one.key(), one.signer()));
        var latest = drafted(open);
        var ground = judge.ground(model, id, row.siteId(), latest, roster);
        var next = nextSteps.of(open, ground, latest, SignatureRows.signers(given), early, roster);
        var judged = ground.judge(latest, signers, next.step() == null ? last(model, all) : next.step());
        var answers = row.state() != null && row.draft() == null ? open.answers() : judged.answers();
        var masked = masks.of(model, row, answers, roster);
        return new FormRecord(
                row.id(),
                row.moduleId(),
                row.form(),
                model.type().title(),
                row.editionId(),
                model.edition().number(),
                row.place(),
                row.serial(),
                model.state(row.state()),
                row.level(),
                row.author(),
                row.createdAt(),
                row.submittedAt(),
                masked.answers(),
                masked.pointers(),
                row.version(),
                row.revision(),
                RecordJudge.shown(judged),
                next.steps(),
                corrections.mayCorrect(open, roster),
                signatures(model, given, early),
                line(model, all),
                links.of(row, roster),
                links.next(row, roster),
                model.clauses(),
                names.in(masked.answers()));
    }

    /** The step that was taken last; null: none. */
    static @Nullable String last(RecordModel model, List<VersionRows.Stored> all) {
        return all.stream()
                .filter(one -> !one.refused() && model.step(one.step()).isPresent())
                .reduce((one, later) -> later)
                .map(VersionRows.Stored::step)
                .orElse(null);
    }

    /** With what is stored for the next step, for whoever takes it. */
    private static ObjectNode drafted(RecordDoors.Open open) {
        var row = open.row();
        if (row.state() == null || row.draft() == null) {
            return open.latest();
        }
        var steps = open.model().type().stepsFrom(row.state());
        var drafted = row.drafted();
        var named = new ArrayList<String>();
        StepAnswers.sets(open.model(), steps).stream()
                .filter(key -> drafted.has(key) || drafted.path("lines").has(key))
                .forEach(named::add);
        return StepAnswers.with(open.model(), open.answers(), drafted, named);
    }

    private static List<FormRecord.Signature> signatures(
            RecordModel model, List<SignatureRows.Signature> given, List<SignatureRows.Signature> early) {
        var all = new ArrayList<SignatureRows.Signature>(given);
        all.addAll(early);
        return all.stream()
                .map(one -> new FormRecord.Signature(
                        one.key(),
                        title(model, one.key()),
                        one.personId(),
                        one.signerName(),
                        Json.read(one.drawn(), ObjectNode.class),
                        one.signedAt(),
                        one.version(),
                        one.digest()))
                .toList();
    }

    private static Text title(RecordModel model, String key) {
        var slash = key.indexOf('/');
        return slash < 0
                ? model.signing(key).map(one -> one.title()).orElse(Text.same(key))
                : model.table(key.substring(0, slash)).map(one -> one.title()).orElse(Text.same(key));
    }

    private static List<FormRecord.Turn> line(RecordModel model, List<VersionRows.Stored> all) {
        var turns = new ArrayList<FormRecord.Turn>();
        var before = StepAnswers.none();
        for (var one : all) {
            var answers = one.answers();
            var state = model.state(one.state());
            turns.add(new FormRecord.Turn(
                    one.version(),
                    one.step(),
                    model.stepTitle(one.step()),
                    state == null ? null : state.title(),
                    one.refused(),
                    new RecordPerson(one.personId(), one.personName()),
                    one.serverAt(),
                    one.deviceAt(),
                    AnswerDifference.of(before, answers),
                    one.reason(),
                    one.digest()));
            before = answers;
        }
        return turns;
    }

    public RecordVersion version(UUID id, int version) {
        var roster = access.roster();
        var open = doors.seen(id, roster);
        var stored = versions.find(id, version).orElseThrow(RecordModels::nothing);
        noteReading(id, open.model().isSecret(), open.row().author());
        var content = stored.tree();
        var masked = masks.of(open.model(), open.row(), stored.answers(), roster);
        content.set("answers", masked.answers());
        return new RecordVersion(id, version, content, masked.pointers(), stored.digest(), stored.previousDigest());
    }
}
