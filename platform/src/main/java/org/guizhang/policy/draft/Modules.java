package org.guizhang.policy.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.policy.PolicyAction;
import org.guizhang.policy.check.DocumentCheck;
import org.guizhang.policy.check.Finding;
import org.guizhang.policy.check.RelationCheck;
import org.guizhang.policy.draft.internal.ModuleEntity;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.policy.edition.internal.EditionRows;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.template.Parameter;
import org.guizhang.template.Relation;
import org.guizhang.template.Template;
import org.guizhang.template.Templates;
import org.guizhang.template.Trade;
import org.guizhang.template.ValueCheck;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Tenant;
import org.guizhang.tenant.Tenants;
import org.jspecify.annotations.Nullable;

/** The templates a tenant has activated, and their drafts. */
@ApplicationScoped
@Transactional
public class Modules {
    @Inject
    Database database;

    @Inject
    Templates templates;

    @Inject
    Tenants tenants;

    @Inject
    EditionRows editions;

    @Inject
    Ids ids;

    @Inject
    Drafts drafts;

    @Inject
    DraftAuthors authors;

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
        var entities = database.entities();
        var there = entities.createQuery("select m from Module m where m.templateId = :template", ModuleEntity.class)
                .setParameter("template", templateId)
                .getResultStream()
                .findFirst();
        if (there.isPresent()) {
            return takeUp(there.get(), template);
        }
        var values = knownFrom(tenants.own(), template);
        var content = drafts.resolve(template, values, List.of());
        var module = new ModuleEntity(ids.next(), templateId, template.version().toString(), values, clock.instant());
        entities.persist(module);
        entities.flush();
        trail.fire(new AuditedAction(
                PolicyAction.MODULE_ACTIVATED,
                "module",
                module.id().toString(),
                null,
                Map.of("template", templateId, "version", module.templateVersion())));
        var read = read(module, List.of());
        activated.fire(new ModuleActivated(read, content, true));
        return read;
    }

    /** A module that was given up goes on with the draft as it was left. */
    private Module takeUp(ModuleEntity module, Template template) {
        if (!module.isRepealed()) {
            throw new Conflict(Message.of("problem.module-exists", template.title()));
        }
        module.repeal(null);
        flush();
        trail.fire(new AuditedAction(
                PolicyAction.MODULE_TAKEN_UP, "module", module.id().toString(), null, null));
        return read(module);
    }

    /** The tenant's modules in the order of their activation. */
    @Requires(Permission.READ_POLICY)
    public List<Module> list() {
        return read(entities());
    }

    public List<Module> read(List<ModuleEntity> modules) {
        var newest = editions.newest(clock.instant());
        return modules.stream()
                .map(m -> read(m, newest.getOrDefault(m.id(), List.of())))
                .toList();
    }

    @Requires(Permission.READ_POLICY)
    public Module get(UUID id) {
        return read(find(id));
    }

    /** Throws {@link NotFound} where the business has no such module. */
    @Requires(Permission.READ_POLICY)
    public void check(UUID id) {
        find(id);
    }

    /**
     * Sets parameters of the draft, all or none; those not named stay, null goes back to the template's default. Throws
     * {@link Rejected} with all wrong values and with both of every two that contradict each other afterwards and did
     * not before, and {@link Conflict} when somebody else has changed the draft since {@code revision}.
     */
    @Requires(Permission.EDIT_POLICY)
    public Module set(UUID id, Map<String, JsonNode> changes, int revision) {
        var module = find(id);
        guard(module, revision);
        var template = template(module);
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
            flush();
            authors.wrote(module, was);
            trail.fire(new AuditedAction(
                    PolicyAction.MODULE_PARAMETERS_CHANGED,
                    "module",
                    id.toString(),
                    changed(before, after),
                    changed(after, before)));
        }
        return read(module);
    }

    /**
     * What a change would break. A draft that contradicted itself before, because its template learned a relation, may
     * be mended value by value.
     */
    private void fit(ModuleEntity module, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var template = template(module);
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
    public List<Relation> contradictions(UUID id, Map<String, JsonNode> values) {
        var module = find(id);
        return RelationCheck.broken(template(module), values, module.amendments());
    }

    /** The draft as readers would see it, with {@code changes} tried on top; nothing is stored. */
    @Requires(Permission.READ_POLICY)
    public Resolved preview(UUID id, Map<String, JsonNode> changes) {
        var module = find(id);
        return changes.isEmpty()
                ? drafts.of(module)
                : drafts.resolve(template(module), tried(module, changes), module.amendments());
    }

    /** The template version the module follows. */
    @Requires(Permission.READ_POLICY)
    public Template templateOf(UUID id) {
        return template(find(id));
    }

    /** What the trade of the business sets otherwise than the template, by parameter. */
    @Requires(Permission.READ_POLICY)
    public Map<String, Trade.Default> presetsOf(UUID id) {
        return templates.trade(tenants.own().trade()).presetsFor(template(find(id)));
    }

    /** All of the tenant, in the order of their activation. */
    public List<ModuleEntity> entities() {
        return database.entities()
                .createQuery("select m from Module m order by m.id", ModuleEntity.class)
                .getResultList();
    }

    public ModuleEntity find(UUID id) {
        return find(id, LockModeType.NONE);
    }

    private ModuleEntity find(UUID id, LockModeType lock) {
        var found = database.entities().find(ModuleEntity.class, id, lock);
        if (found == null) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        return found;
    }

    /** The module, locked to the end of the transaction, whatever its draft. */
    public ModuleEntity lock(UUID id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The module, locked to the end of the transaction, if its draft may be worked on and is as it was. */
    public ModuleEntity lock(UUID id, int revision) {
        var module = find(id, LockModeType.PESSIMISTIC_WRITE);
        guard(module, revision);
        return module;
    }

    public Template template(ModuleEntity module) {
        return templates.get(module.templateId(), module.templateVersion());
    }

    public static void guard(ModuleEntity module, int revision) {
        if (module.isRepealed()) {
            throw new Conflict(Message.of("problem.module-repealed"));
        }
        if (module.revision() != revision) {
            throw stale();
        }
    }

    /** Writes what was changed; whoever was overtaken since the draft was read is told so. */
    public void flush() {
        try {
            database.entities().flush();
        } catch (OptimisticLockException overtaken) {
            throw stale();
        }
    }

    public static Conflict stale() {
        return new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
    }

    public Module read(ModuleEntity module) {
        return read(module, editions.ofModule(module.id()));
    }

    /** @param newestFirst at least the newest edition and the newest that has begun */
    public Module read(ModuleEntity module, List<Edition> newestFirst) {
        var template = template(module);
        var latest = newestFirst.isEmpty() ? null : newestFirst.get(0);
        var now = clock.instant();
        var unpublished =
                latest == null || latest.kind().ends() || !drafts.digest(module).equals(latest.digest());
        return new Module(
                module.id(),
                module.templateId(),
                module.templateVersion(),
                template.title(),
                ParameterValues.check(template, module.parameters()),
                module.amendments(),
                module.revision(),
                module.changedAt(),
                latest,
                EffectivePeriod.basis(newestFirst, now, now),
                unpublished,
                module.isRepealed());
    }

    /** The draft as it is at present. */
    public Resolved draft(ModuleEntity module) {
        return drafts.of(module);
    }

    /** What to mend in a draft before it is published, what blocks first. */
    public List<Finding> findings(ModuleEntity module, Resolved draft) {
        var template = template(module);
        var values = ParameterValues.check(template, module.parameters());
        return Stream.concat(
                        RelationCheck.findings(template, values, module.amendments()).stream(),
                        DocumentCheck.of(draft).stream())
                .toList();
    }

    private static Map<String, JsonNode> tried(ModuleEntity module, Map<String, JsonNode> changes) {
        var wanted = new HashMap<>(module.parameters());
        wanted.putAll(changes);
        wanted.values().removeIf(value -> value == null || value.isNull());
        return wanted;
    }

    private Map<String, JsonNode> knownFrom(Tenant tenant, Template template) {
        var known = new HashMap<>(templates.trade(tenant.trade()).defaultsFor(template));
        var name = Json.tree(tenant.name());
        template.parameter(Parameter.COMPANY_NAME)
                .filter(parameter -> ValueCheck.check(parameter, name).isEmpty())
                .ifPresent(parameter -> known.put(parameter.key(), name));
        return known;
    }

    private static Map<String, JsonNode> changed(Map<String, JsonNode> from, Map<String, JsonNode> to) {
        var different = new LinkedHashMap<>(from);
        different.entrySet().removeIf(e -> e.getValue().equals(to.get(e.getKey())));
        return different;
    }
}
