package org.guizhang.policy.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guizhang.policy.check.DocumentCheck;
import org.guizhang.policy.check.Finding;
import org.guizhang.policy.check.RelationCheck;
import org.guizhang.policy.draft.internal.ModuleStore;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.NotFound;
import org.guizhang.template.Template;
import org.guizhang.template.Templates;
import org.guizhang.tenant.ForFeatures;

/** Modules with their drafts, for rooms that work on them within what their own callers may do, in their transaction. */
@ApplicationScoped
@ForFeatures
public class ModuleDrafts {
    @Inject
    ModuleStore store;

    @Inject
    Templates templates;

    @Inject
    EditionRegister editions;

    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    /** Throws {@link NotFound} where the business has no such module. */
    public ModuleDraft find(UUID id) {
        return store.find(id);
    }

    /** The module, locked to the end of the transaction, whatever its draft. */
    public ModuleDraft lock(UUID id) {
        return store.lock(id);
    }

    /** The same where it may be gone. */
    public Optional<ModuleDraft> lockIfThere(UUID id) {
        return store.lockIfThere(id).map(Function.identity());
    }

    /** The module, locked to the end of the transaction, if its draft may be worked on and is as it was. */
    public ModuleDraft lock(UUID id, int revision) {
        var module = store.lock(id);
        guard(module, revision);
        return module;
    }

    /** All of the tenant, in the order of their activation. */
    public List<? extends ModuleDraft> all() {
        return store.all();
    }

    /** Throws {@link Conflict} where the draft stands still, or somebody else has changed it since {@code revision}. */
    public static void guard(ModuleDraft module, int revision) {
        ModuleStore.guard(module, revision);
    }

    /** What somebody is told who was overtaken. */
    public static Conflict stale() {
        return ModuleStore.stale();
    }

    /** Writes what was changed; whoever was overtaken since the draft was read is told so. */
    public void flush() {
        store.flush();
    }

    public Template template(ModuleDraft module) {
        return templates.get(module.templateId(), module.templateVersion());
    }

    public Module read(ModuleDraft module) {
        return read(module, editions.timeline(module.id()));
    }

    public List<Module> read(List<? extends ModuleDraft> modules) {
        var newest = editions.newest(clock.instant());
        return modules.stream()
                .map(m -> read(m, newest.getOrDefault(m.id(), List.of())))
                .toList();
    }

    /** @param newestFirst at least the newest edition and the newest that has begun */
    public Module read(ModuleDraft module, List<Edition> newestFirst) {
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
    public Resolved draft(ModuleDraft module) {
        return drafts.of(module);
    }

    /** What to mend in a draft before it is published, what blocks first. */
    public List<Finding> findings(ModuleDraft module, Resolved draft) {
        var template = template(module);
        var values = ParameterValues.check(template, module.parameters());
        return Stream.concat(
                        RelationCheck.findings(template, values, module.amendments()).stream(),
                        DocumentCheck.of(draft).stream())
                .toList();
    }
}
