package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guizhang.form.Judgement;
import org.guizhang.form.Step;
import org.guizhang.record.RecordFilter.Awaiting;
import org.guizhang.record.internal.RecordAccess.Setting;
import org.guizhang.template.Who;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Says with every change who sees a record, and whom it waits for. */
@ApplicationScoped
public class StandingDesk {
    /** The steps of forms that name none; of those only a needed approval waits for anybody. */
    private static final Set<String> USUAL = Set.of(RecordModel.CORRECT, "close", RecordModel.VOID);

    @Inject
    Database database;

    /** Positions that see it: of a draft those that sign it, of a secret one those that have to do with it, and who names it. */
    static Set<String> readers(RecordModel model, @Nullable String state) {
        var who = new LinkedHashSet<Who>();
        if (state == null) {
            model.type().stepsFrom(null).forEach(step -> signers(model, step, who));
        } else if (model.isSecret()) {
            model.type().form().steps().stream()
                    .filter(step -> !step.from().isEmpty() && !isCorrection(model, step))
                    .forEach(step -> who.addAll(model.type().doers().getOrDefault(step.key(), List.of())));
            model.type().form().steps().forEach(step -> signers(model, step, who));
            model.type().approvals().forEach(one -> who.add(one.by()));
            model.custodian().ifPresent(who::add);
        } else {
            who.addAll(model.concerned());
        }
        if (state != null) {
            who.addAll(model.namers());
        }
        var roles = new LinkedHashSet<String>();
        who.forEach(one -> one.position().ifPresent(position -> roles.add(model.role(position))));
        return roles;
    }

    private static void signers(RecordModel model, Step step, Set<Who> into) {
        model.type().signatures().stream()
                .filter(one -> !one.external() && step.signs().contains(one.key()))
                .forEach(one -> into.add(one.by()));
    }

    /** Those who see it whatever they hold: whoever saw it before, and whom its fields name to do or sign something. */
    static Set<UUID> people(RecordModel model, Collection<UUID> before, Setting setting, @Nullable UUID doer) {
        var people = new LinkedHashSet<>(before);
        model.concerned().stream()
                .filter(who -> who.kind() == Who.Kind.NAMED)
                .forEach(who -> people.addAll(RecordAccess.named(who, setting)));
        for (var step : model.type().form().steps()) {
            SignerDesk.places(model, step, setting.answers()).values().stream()
                    .map(SignerDesk.Place::person)
                    .filter(Objects::nonNull)
                    .forEach(people::add);
        }
        if (doer != null) {
            people.add(doer);
        }
        return people;
    }

    /** A step that waits for a position or a person. */
    record Await(
            String step,
            Awaiting kind,
            @Nullable String role,
            @Nullable UUID person) {}

    /** Whom what was handed in waits for. */
    static List<Await> awaits(RecordModel model, String state, Setting setting, Judgement judged) {
        var awaits = new ArrayList<Await>();
        for (var step : model.type().stepsFrom(state)) {
            var approves = step.approves() != null && judged.approvals().contains(step.approves());
            var usual = USUAL.contains(step.key()) && !isDeclared(model);
            if (judged.steps().contains(step.key()) && (approves || !usual)) {
                var kind = approves
                        ? Awaiting.APPROVE
                        : model.sets(step).isEmpty() && !step.signs().isEmpty() ? Awaiting.SIGN : Awaiting.ACT;
                for (var who : model.type().doers().getOrDefault(step.key(), List.of())) {
                    add(model, step.key(), kind, who, setting, awaits);
                }
            }
        }
        return awaits;
    }

    static boolean isDeclared(RecordModel model) {
        return !model.definition().path("steps").isEmpty();
    }

    /** The step that corrections are, which has a way of its own; a form that declares its steps may call one of them so. */
    static boolean isCorrection(RecordModel model, Step step) {
        return step.key().equals(RecordModel.CORRECT) && !isDeclared(model);
    }

    /** Whom a draft waits for that somebody has signed: for the others who sign it. */
    static List<Await> signatures(RecordModel model, Step step, Setting setting, Set<String> given) {
        var awaits = new ArrayList<Await>();
        if (given.isEmpty()) {
            return awaits;
        }
        for (var place : SignerDesk.places(model, step, setting.answers()).values()) {
            if (!given.contains(place.key()) && place.required() && !place.outside()) {
                if (place.person() != null) {
                    awaits.add(new Await(step.key(), Awaiting.SIGN, null, place.person()));
                } else if (place.who() != null) {
                    add(model, step.key(), Awaiting.SIGN, place.who(), setting, awaits);
                }
            }
        }
        return awaits;
    }

    private static void add(RecordModel model, String step, Awaiting kind, Who who, Setting setting, List<Await> into) {
        switch (who.kind()) {
            case AUTHOR -> into.add(new Await(step, kind, null, setting.author()));
            case NAMED ->
                RecordAccess.named(who, setting).forEach(person -> into.add(new Await(step, kind, null, person)));
            default -> into.add(new Await(step, kind, model.role(who.key()), null));
        }
    }

    /** @return whom it waited for before */
    List<Await> replace(UUID record, @Nullable UUID site, List<Await> awaits) {
        var before = database.sql()
                .createQuery("delete from record_await where tenant_id = :tenant and record_id = :record"
                        + " returning step, kind, role, person_id as person")
                .bind("record", record)
                .mapTo(Await.class)
                .list();
        var all = awaits.stream().distinct().toList();
        if (!all.isEmpty()) {
            database.sql()
                    .createUpdate(
                            "insert into record_await (tenant_id, record_id, number, step, kind, role, person_id, site_id)"
                                    + " select cast(:tenant as uuid), :record, f.number, f.step, f.kind, f.role, f.person,"
                                    + " cast(:site as uuid) from unnest(cast(:steps as text[]), cast(:kinds as text[]),"
                                    + " cast(:roles as text[]), cast(:people as uuid[])) with ordinality"
                                    + " as f (step, kind, role, person, number)")
                    .bind("record", record)
                    .bind("site", site)
                    .bind("steps", all.stream().map(Await::step).toArray(String[]::new))
                    .bind("kinds", all.stream().map(one -> one.kind().name()).toArray(String[]::new))
                    .bind("roles", all.stream().map(Await::role).toArray(String[]::new))
                    .bind("people", all.stream().map(Await::person).toArray(UUID[]::new))
                    .execute();
        }
        return before;
    }

    /** Whether nothing is left to be done: it is at an end, or is of a form without steps and needs no approval. */
    static boolean isOver(RecordModel model, String state, List<Await> awaits) {
        var there = model.state(state);
        return (there != null && there.ended()) || (!isDeclared(model) && awaits.isEmpty());
    }
}
