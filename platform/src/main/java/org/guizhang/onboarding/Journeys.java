package org.guizhang.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.onboarding.internal.JourneyProgress;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.guizhang.template.Parameter;
import org.guizhang.template.Templates;
import org.guizhang.template.ValueCheck;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Tenants;
import org.guizhang.workforce.Positions;

/** Takes a business from its trade to its handbook. Publishing itself is {@link org.guizhang.policy.publish.Publications}' work. */
@ApplicationScoped
@Transactional
public class Journeys {
    @Inject
    Templates templates;

    @Inject
    Modules modules;

    @Inject
    Activations activations;

    @Inject
    DraftParameters parameters;

    @Inject
    Tenants tenants;

    @Inject
    Positions positions;

    @Inject
    JourneyProgress traces;

    @Inject
    CurrentCaller caller;

    @Inject
    Event<AuditedAction> trail;

    /** Where the business stands. */
    @Requires(Permission.READ_POLICY)
    public Journey now() {
        return now(modules.list());
    }

    /** @param own all modules of the business, where they have just been read */
    @Requires(Permission.READ_POLICY)
    public Journey now(List<Module> own) {
        return Route.of(
                tenants.own(),
                templates.trades(),
                templates.list(),
                own,
                traces.answers(),
                positions.list(),
                traces.arrived());
    }

    /**
     * Whether the way is behind the business: {@link Journey.Step#ARRIVED}, without working out the rest.
     *
     * @param own as above
     */
    @Requires(Permission.READ_POLICY)
    public boolean isOver(List<Module> own) {
        return !own.isEmpty() && own.stream().allMatch(module -> module.latest() != null) && traces.arrived();
    }

    /**
     * Activates templates, all or none. Those active already stay as they are, those not named too.
     *
     * @throws org.guizhang.shared.Rejected if none is named, or one does not exist
     */
    @Requires(Permission.EDIT_POLICY)
    public Journey choose(List<String> wanted) {
        var violations = new Violations();
        if (wanted.isEmpty()) {
            violations.add("/templates", "required");
        }
        var known = templates.list();
        for (int i = 0; i < wanted.size(); i++) {
            var id = wanted.get(i);
            if (known.stream().noneMatch(template -> template.id().equals(id))) {
                violations.add("/templates/" + i, "template");
            }
        }
        violations.check();
        var active = modules.list().stream().map(Module::templateId).toList();
        wanted.stream().distinct().filter(id -> !active.contains(id)).forEach(activations::activate);
        return now();
    }

    /**
     * Answers questions about a module, stored at once; null takes the template's default. A new name of the business
     * also goes to the other modules that wait for their first edition and bear the old one.
     */
    @Requires(Permission.EDIT_POLICY)
    public Module answer(UUID module, Map<String, JsonNode> answers, int revision) {
        var before = modules.get(module);
        var after = parameters.set(module, answers, revision);
        traces.answered(module, answers.keySet());
        var name = after.parameters().get(Parameter.COMPANY_NAME);
        var old = before.parameters().get(Parameter.COMPANY_NAME);
        if (name != null && old != null && !name.equals(old)) {
            modules.list().stream()
                    .filter(other -> !other.id().equals(module) && other.latest() == null)
                    .filter(other -> old.equals(other.parameters().get(Parameter.COMPANY_NAME)))
                    .filter(other -> fits(other, name))
                    .forEach(other ->
                            parameters.set(other.id(), Map.of(Parameter.COMPANY_NAME, name), other.revision()));
        }
        return after;
    }

    /** Takes the suggested answers to all questions that are still open. */
    @Requires(Permission.EDIT_POLICY)
    public Journey accept() {
        var now = now();
        now.questions().stream()
                .filter(question -> !question.answered())
                .map(Journey.Question::module)
                .distinct()
                .forEach(module -> traces.answered(module, open(now, module)));
        return now();
    }

    /**
     * Ends the way.
     *
     * @throws Conflict before something is published
     */
    @Requires(Permission.EDIT_POLICY)
    public Journey arrive() {
        var now = now();
        if (now.choices().stream().noneMatch(Journey.Choice::published)) {
            throw new Conflict(Message.of("problem.nothing-published"));
        }
        if (traces.arrive()) {
            var tenant = caller.get().tenantId().toString();
            trail.fire(new AuditedAction(OnboardingAction.ONBOARDING_ENDED, "tenant", tenant, null, null));
        }
        return now();
    }

    private static List<String> open(Journey now, UUID module) {
        return now.questions().stream()
                .filter(question -> question.module().equals(module) && !question.answered())
                .map(Journey.Question::parameter)
                .toList();
    }

    private boolean fits(Module module, JsonNode name) {
        return modules.templateOf(module.id())
                .parameter(Parameter.COMPANY_NAME)
                .filter(parameter -> ValueCheck.check(parameter, name).isEmpty())
                .isPresent();
    }
}
