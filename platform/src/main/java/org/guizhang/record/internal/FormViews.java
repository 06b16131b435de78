package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.form.Step;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.record.RecordForm;
import org.guizhang.record.RecordFormLine;
import org.guizhang.record.RecordOpening;
import org.guizhang.template.Who;
import org.guizhang.template.artefact.Keeping;
import org.guizhang.template.artefact.RecordType;
import org.guizhang.template.artefact.Register;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.workforce.Roster;

/** Shows the forms of the editions in force. */
@ApplicationScoped
public class FormViews {
    @Inject
    EditionRegister editions;

    @Inject
    RecordModels models;

    @Inject
    RecordAccess access;

    @Inject
    RecordRows rows;

    @Inject
    RecordQueries queries;

    @Inject
    CurrentCaller caller;

    public JsonNode schema(UUID module, String form) {
        return FormSchema.of(model(module, form));
    }

    /** A form in force; not found unless the caller may fill it in or see its records. */
    RecordModel model(UUID module, String form) {
        var model = inForce(module, form);
        if (!concerns(model, posts(access.roster()))) {
            throw RecordModels.nothing();
        }
        return model;
    }

    RecordModel inForce(UUID module, String form) {
        return editions.inForce().stream()
                .filter(edition -> edition.moduleId().equals(module))
                .findFirst()
                .map(edition -> models.of(edition.id(), form))
                .orElseThrow(RecordModels::nothing);
    }

    /** The forms of a module in force that the caller may begin, in the order of the regulation. */
    List<RecordModel> begun(UUID module, Roster roster) {
        var posts = posts(roster);
        return editions.inForce().stream()
                .filter(edition -> edition.moduleId().equals(module))
                .flatMap(edition -> of(edition).stream())
                .filter(model -> mayFill(model, posts))
                .toList();
    }

    /** A form in force as rooms know it that open records; empty where there is none. */
    public Optional<RecordOpening> opening(UUID module, String form) {
        return editions.inForce().stream()
                .filter(edition -> edition.moduleId().equals(module))
                .findFirst()
                .map(edition -> models.of(edition.id()).get(form))
                .map(model -> new RecordOpening(
                        model.type().title(), model.type().form().fields(), mayFill(model, posts(access.roster()))));
    }

    public RecordForm form(UUID module, String form) {
        var roster = access.roster();
        var model = model(module, form);
        return shown(model, mayFill(model, posts(roster)));
    }

    public RecordForm ofRecord(UUID record) {
        var roster = access.roster();
        var row = rows.find(record).filter(one -> access.sees(one, roster)).orElseThrow(RecordModels::nothing);
        var model = models.of(row.editionId(), row.form());
        return shown(model, mayFill(model, posts(roster)));
    }

    public List<RecordFormLine> lines() {
        var roster = access.roster();
        var posts = posts(roster);
        var counts = new HashMap<String, RecordQueries.FormCount>();
        queries.counts(access.reach(roster)).forEach(one -> counts.put(one.moduleId() + "/" + one.form(), one));
        return editions.inForce().stream()
                .sorted(Comparator.comparing(edition -> edition.moduleId().toString()))
                .flatMap(edition -> of(edition).stream())
                .filter(model -> concerns(model, posts))
                .map(model -> line(model, mayFill(model, posts), counts))
                .toList();
    }

    private List<RecordModel> of(Edition edition) {
        return List.copyOf(models.of(edition.id()).values());
    }

    private static RecordFormLine line(
            RecordModel model, boolean mayFill, Map<String, RecordQueries.FormCount> counts) {
        var count = counts.get(model.module() + "/" + model.key());
        return new RecordFormLine(
                model.module(),
                model.moduleTitle(),
                model.key(),
                model.type().title(),
                model.type().purpose(),
                mayFill,
                model.type().serial() != null,
                isRegister(model.type().register()),
                count == null ? 0 : count.open(),
                count == null ? 0 : count.awaiting());
    }

    static boolean isRegister(Register register) {
        return register.balance() != null
                || register.range() != null
                || !register.unique().isEmpty();
    }

    /** Positions the caller is meant by somewhere; administrators also by those that nobody holds. */
    private Set<String> posts(Roster roster) {
        return access.reach(roster).posts().stream()
                .map(post -> RecordModel.role(post.position()))
                .collect(Collectors.toSet());
    }

    private boolean concerns(RecordModel model, Set<String> posts) {
        return caller.get().may(Permission.READ_WORK)
                || model.level() == Keeping.Level.PUBLIC
                || mayFill(model, posts)
                || Stream.concat(model.concerned().stream(), model.namers().stream())
                        .anyMatch(who -> isAny(model, who, posts));
    }

    /** A form whose first step anybody takes, or whom they are. */
    private boolean mayFill(RecordModel model, Set<String> posts) {
        return caller.get().may(Permission.WORK)
                && model.type().stepsFrom(null).stream().anyMatch(step -> begins(model, step, posts));
    }

    private static boolean begins(RecordModel model, Step step, Set<String> posts) {
        var doers = model.beginners(step);
        return doers.isEmpty() || doers.stream().anyMatch(who -> isAny(model, who, posts));
    }

    private static boolean isAny(RecordModel model, Who who, Set<String> posts) {
        return who.position().isPresent() && posts.contains(model.role(who.key()));
    }

    private static RecordForm shown(RecordModel model, boolean mayFill) {
        var type = model.type();
        return new RecordForm(
                model.module(),
                model.moduleTitle(),
                type.key(),
                type.title(),
                type.purpose(),
                model.edition(),
                model.definition(),
                type.form().trees(),
                model.values(),
                model.types().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().name())),
                model.records(),
                model.clauses(),
                "record-forms/" + model.module() + "/" + type.key() + "/schema",
                mayFill,
                model.level(),
                type.form().steps().stream()
                        .filter(step -> !StandingDesk.isCorrection(model, step))
                        .map(step -> step(model, step))
                        .toList(),
                type.states().stream().map(FormViews::state).toList(),
                List.copyOf(ValueRows.shown(model)));
    }

    private static RecordForm.FormState state(RecordType.State state) {
        return new RecordForm.FormState(state.key(), state.title(), state.terminal());
    }

    private static RecordForm.FormStep step(RecordModel model, Step step) {
        return new RecordForm.FormStep(
                step.key(),
                step.title(),
                step.from(),
                step.to(),
                model.sets(step),
                step.requires(),
                step.signs(),
                step.approves(),
                step.returnsTo(),
                model.type().doers().getOrDefault(step.key(), List.of()).stream()
                        .map(model::words)
                        .toList());
    }
}
