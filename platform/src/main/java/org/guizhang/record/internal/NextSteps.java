package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.form.Judgement;
import org.guizhang.form.Step;
import org.guizhang.record.FormRecord.NeededSignature;
import org.guizhang.record.FormRecord.NextStep;
import org.guizhang.record.RecordPerson;
import org.guizhang.record.internal.RecordAccess.Setting;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.workforce.Roster;
import org.jspecify.annotations.Nullable;

/** What the caller may do next with a record. */
@ApplicationScoped
public class NextSteps {
    @Inject
    StepDesk desk;

    @Inject
    VoidDesk voids;

    @Inject
    SignerDesk signers;

    @Inject
    CurrentCaller caller;

    @Inject
    Database database;

    /**
     * The steps, and the one by which the record is judged.
     *
     * @param step the first of them, or the first that anybody can take; null: none
     */
    record Next(List<NextStep> steps, @Nullable String step) {}

    Next of(
            RecordDoors.Open open,
            RecordJudge.Ground ground,
            ObjectNode answers,
            Map<String, String> signed,
            List<SignatureRows.Signature> early,
            Roster roster) {
        var row = open.row();
        var model = open.model();
        var steps = new ArrayList<NextStep>();
        @Nullable String first = null;
        for (var step : model.type().stepsFrom(row.state())) {
            var judged = ground.judge(answers, signed, step.key());
            var setting = new Setting(row.siteId(), row.authorId(), judged.answers());
            var possible = judged.steps().contains(step.key()) && isTaken(model, step);
            if (possible && first == null) {
                first = step.key();
            }
            if (possible && mayTake(row, model, step, setting, roster)) {
                steps.add(shown(model, step, judged, setting, early, roster));
            } else if (possible && row.state() == null) {
                // Whoever only signs a draft sees which signatures are theirs.
                var mine = shown(model, step, judged, setting, early, roster);
                if (mine.signatures().stream().anyMatch(NeededSignature::mine)) {
                    steps.add(mine);
                }
            }
        }
        if (caller.get().may(Permission.WORK) && voids.mayVoid(open, roster) && !hasOwnVoid(model)) {
            steps.add(new NextStep(
                    RecordModel.VOID,
                    model.stepTitle(RecordModel.VOID),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    false,
                    true));
        }
        return new Next(List.copyOf(steps), first);
    }

    private static boolean hasOwnVoid(RecordModel model) {
        return StandingDesk.isDeclared(model) && model.step(RecordModel.VOID).isPresent();
    }

    /** Corrections have a way of their own, and so has voiding. */
    private static boolean isTaken(RecordModel model, Step step) {
        return StandingDesk.isDeclared(model)
                || !Set.of(RecordModel.CORRECT, RecordModel.VOID).contains(step.key());
    }

    private boolean mayTake(RecordRow row, RecordModel model, Step step, Setting setting, Roster roster) {
        var me = caller.person().personId();
        return caller.get().may(Permission.WORK)
                && (row.state() == null ? row.authorId().equals(me) : desk.mayTake(model, step, setting, roster));
    }

    private NextStep shown(
            RecordModel model,
            Step step,
            Judgement judged,
            Setting setting,
            List<SignatureRows.Signature> early,
            Roster roster) {
        var digest = RecordJudge.digest(judged);
        var given = early.stream()
                .filter(one -> one.digest().equals(digest))
                .map(SignatureRows.Signature::key)
                .collect(Collectors.toSet());
        var approves = step.approves() != null && judged.approvals().contains(step.approves()) ? step.approves() : null;
        return new NextStep(
                step.key(),
                step.title(),
                model.sets(step),
                step.requires(),
                SignerDesk.places(model, step, setting.answers()).values().stream()
                        .map(place -> needed(model, place, setting, given.contains(place.key()), roster))
                        .toList(),
                approves,
                step.returnsTo() != null,
                false);
    }

    private NeededSignature needed(
            RecordModel model, SignerDesk.Place place, Setting setting, boolean given, Roster roster) {
        return new NeededSignature(
                place.key(),
                place.title(),
                place.required(),
                place.outside(),
                !place.outside() && signers.isMine(model, place, setting, roster),
                people(signers.signers(model, place, setting, roster)),
                given);
    }

    private List<RecordPerson> people(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var names = new LinkedHashMap<UUID, String>();
        database.sql()
                .createQuery("select id, name from person where tenant_id = :tenant and id = any(:people) and active")
                .bind("people", ids.toArray(UUID[]::new))
                .mapTo(RecordPerson.class)
                .forEach(one -> names.put(one.id(), one.name()));
        return ids.stream()
                .filter(names::containsKey)
                .map(id -> new RecordPerson(id, names.getOrDefault(id, "")))
                .toList();
    }
}
