package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guizhang.form.Judgement;
import org.guizhang.form.Step;
import org.guizhang.record.GivenSignature;
import org.guizhang.record.StepTaking;
import org.guizhang.record.internal.VersionContent.Signed;
import org.guizhang.shared.Json;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;

/** The signatures of a step: those that come along, those given before, and the approval that taking it is. */
@ApplicationScoped
public class StepSignatures {
    @Inject
    SignerDesk signers;

    @Inject
    SignatureRows signatures;

    @Inject
    CurrentCaller caller;

    /** @param judged the answers they are given to */
    List<Signed> of(
            RecordDoors.Open open, SignerDesk.Given given, Judgement judged, StepTaking taking, Violations problems) {
        var step = given.step();
        var fresh = new ArrayList<Signed>(signers.read(given, signatures(taking), problems));
        early(open, step, judged.answers(), given.answersDigest(), fresh);
        if (step.approves() != null && judged.approvals().contains(step.approves())) {
            fresh.add(approval(given.model(), step.approves(), given.answersDigest(), given.now()));
        }
        return fresh;
    }

    private static Map<String, GivenSignature> signatures(StepTaking taking) {
        return taking.signatures() == null ? Map.of() : taking.signatures();
    }

    /** Those given before, to the same answers, unless they come again. */
    private void early(RecordDoors.Open open, Step step, ObjectNode answers, String digest, List<Signed> fresh) {
        var places = SignerDesk.places(open.model(), step, answers);
        var there = fresh.stream().map(Signed::key).toList();
        signatures.early(open.row().id()).stream()
                .filter(one ->
                        one.digest().equals(digest) && places.containsKey(one.key()) && !there.contains(one.key()))
                .map(one -> new Signed(
                        one.key(),
                        Objects.requireNonNull(places.get(one.key())).title(),
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
}
