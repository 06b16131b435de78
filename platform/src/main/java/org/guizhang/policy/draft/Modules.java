package org.guizhang.policy.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.NotFound;
import org.guizhang.template.Template;
import org.guizhang.template.Templates;
import org.guizhang.template.Trade;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Tenants;

/** The templates a tenant has activated, and what their drafts are. */
@ApplicationScoped
@Transactional
public class Modules {
    @Inject
    ModuleDrafts modules;

    @Inject
    Templates templates;

    @Inject
    Tenants tenants;

    @Inject
    Drafts drafts;

    /** The tenant's modules in the order of their activation. */
    @Requires(Permission.READ_POLICY)
    public List<Module> list() {
        return modules.read(modules.all());
    }

    @Requires(Permission.READ_POLICY)
    public Module get(UUID id) {
        return modules.read(modules.find(id));
    }

    /** Throws {@link NotFound} where the business has no such module. */
    @Requires(Permission.READ_POLICY)
    public void check(UUID id) {
        modules.find(id);
    }

    /** The draft as readers would see it, with {@code changes} tried on top; nothing is stored. */
    @Requires(Permission.READ_POLICY)
    public Resolved preview(UUID id, Map<String, JsonNode> changes) {
        var module = modules.find(id);
        return changes.isEmpty()
                ? drafts.of(module)
                : drafts.resolve(modules.template(module), DraftParameters.tried(module, changes), module.amendments());
    }

    /** The template version the module follows. */
    @Requires(Permission.READ_POLICY)
    public Template templateOf(UUID id) {
        return modules.template(modules.find(id));
    }

    /** What the trade of the business sets otherwise than the template, by parameter. */
    @Requires(Permission.READ_POLICY)
    public Map<String, Trade.Default> presetsOf(UUID id) {
        return templates.trade(tenants.own().trade()).presetsFor(modules.template(modules.find(id)));
    }
}
