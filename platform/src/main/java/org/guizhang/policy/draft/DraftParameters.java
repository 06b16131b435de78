package org.guizhang.policy.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.PolicyAction;
import org.guizhang.policy.check.RelationCheck;
import org.guizhang.policy.draft.internal.ModuleEntity;
import org.guizhang.policy.draft.internal.ModuleStore;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Rejected;
import org.guizhang.template.Relation;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** The parameters of drafts. */
@ApplicationScoped
@Transactional
public class DraftParameters {
    @Inject
    ModuleStore store;

    @Inject
    ModuleDrafts modules;

    @Inject
    DraftAuthors authors;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /**
     * Sets parameters of the draft, all or none; those not named stay, null goes back to the template's default. Throws
     * {@link Rejected} with all wrong values and with both of every two that contradict each other afterwards and did
     * not before, and {@link Conflict} when somebody else has changed the draft since {@code revision}.
     */
    @Requires(Permission.EDIT_POLICY)
    public Module set(UUID moduleId, Map<String, JsonNode> changes, int revision) {
        var module = store.find(moduleId);
        ModuleStore.guard(module, revision);
        var template = modules.template(module);
        var before = ParameterValues.check(template, module.parameters());
        var wanted = tried(module, changes);
        var after = ParameterValues.check(template, wanted);
        fit(module, before, after);
        if (!after.equals(before)) {
            // Only what the tenant has set itself is kept, so that an unset parameter follows the template.
            var own = new HashMap<>(after);
            own.keySet().retainAll(wanted.keySet());
            var was = module.content();
            module.set(own, clock.instant());
            store.flush();
            authors.wrote(module, was);
            trail.fire(new AuditedAction(
                    PolicyAction.MODULE_PARAMETERS_CHANGED,
                    "module",
                    moduleId.toString(),
                    changed(before, after),
                    changed(after, before)));
        }
        return modules.read(module);
    }

    /**
     * What a change would break. A draft that contradicted itself before, because its template learned a relation, may
     * be mended value by value.
     */
    private void fit(ModuleEntity module, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var template = modules.template(module);
        var broken = RelationCheck.broken(template, after, module.amendments());
        if (!broken.isEmpty()) {
            var known = RelationCheck.broken(template, before, module.amendments());
            ParameterValues.contradictions(
                            template,
                            after,
                            broken.stream().filter(r -> !known.contains(r)).toList())
                    .check();
        }
    }

    /**
     * The relations that values of a draft would contradict, in the template's order.
     *
     * @param values by key, each allowed in itself; absent ones are the defaults
     */
    @Requires(Permission.READ_POLICY)
    public List<Relation> contradictions(UUID moduleId, Map<String, JsonNode> values) {
        var module = store.find(moduleId);
        return RelationCheck.broken(modules.template(module), values, module.amendments());
    }

    /** What the draft has set with other values on top; null ones go back to the template's default. */
    static Map<String, JsonNode> tried(ModuleDraft module, Map<String, JsonNode> changes) {
        var wanted = new HashMap<>(module.parameters());
        wanted.putAll(changes);
        wanted.values().removeIf(value -> value == null || value.isNull());
        return wanted;
    }

    private static Map<String, JsonNode> changed(Map<String, JsonNode> from, Map<String, JsonNode> to) {
        var different = new LinkedHashMap<>(from);
        different.entrySet().removeIf(e -> e.getValue().equals(to.get(e.getKey())));
        return different;
    }
}
