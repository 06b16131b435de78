package org.guizhang.policy.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.PolicyAction;
import org.guizhang.policy.draft.internal.ModuleEntity;
import org.guizhang.policy.draft.internal.ModuleStore;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.template.Parameter;
import org.guizhang.template.Template;
import org.guizhang.template.Templates;
import org.guizhang.template.ValueCheck;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Tenant;
import org.guizhang.tenant.Tenants;
import org.jspecify.annotations.Nullable;

/** Makes templates modules of a business. */
@ApplicationScoped
@Transactional
public class Activations {
    @Inject
    ModuleStore store;

    @Inject
    ModuleDrafts modules;

    @Inject
    Templates templates;

    @Inject
    Tenants tenants;

    @Inject
    Drafts drafts;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<ModuleActivated> activated;

    /**
     * Activates the newest version of a template with its defaults, those of the tenant's trade, and the tenant's own
     * name where the template asks for one and the name is not too long.
     */
    @Requires(Permission.EDIT_POLICY)
    public Module activate(String templateId) {
        return activate(templateId, null);
    }

    /** The same for a version; null is the newest. */
    @Requires(Permission.EDIT_POLICY)
    public Module activate(String templateId, @Nullable String version) {
        var template = version == null ? templates.latest(templateId) : templates.get(templateId, version);
        var there = store.of(templateId);
        if (there.isPresent()) {
            return takeUp(there.get(), template);
        }
        var values = knownFrom(tenants.own(), template);
        var content = drafts.resolve(template, values, List.of());
        var module = new ModuleEntity(ids.next(), templateId, template.version().toString(), values, clock.instant());
        store.add(module);
        store.flush();
        trail.fire(new AuditedAction(
                PolicyAction.MODULE_ACTIVATED,
                "module",
                module.id().toString(),
                null,
                Map.of("template", templateId, "version", module.templateVersion())));
        var read = modules.read(module, List.of());
        activated.fire(new ModuleActivated(read, content, true));
        return read;
    }

    /** A module that was given up goes on with the draft as it was left. */
    private Module takeUp(ModuleEntity module, Template template) {
        if (!module.isRepealed()) {
            throw new Conflict(Message.of("problem.module-exists", template.title()));
        }
        module.repeal(null);
        store.flush();
        trail.fire(new AuditedAction(
                PolicyAction.MODULE_TAKEN_UP, "module", module.id().toString(), null, null));
        return modules.read(module);
    }

    private Map<String, JsonNode> knownFrom(Tenant tenant, Template template) {
        var known = new HashMap<>(templates.trade(tenant.trade()).defaultsFor(template));
        var name = Json.tree(tenant.name());
        template.parameter(Parameter.COMPANY_NAME)
                .filter(parameter -> ValueCheck.check(parameter, name).isEmpty())
                .ifPresent(parameter -> known.put(parameter.key(), name));
        return known;
    }
}
