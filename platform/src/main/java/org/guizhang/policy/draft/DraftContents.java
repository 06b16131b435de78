package org.guizhang.policy.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guizhang.policy.PolicyAction;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.check.RelationCheck;
import org.guizhang.policy.draft.internal.ContentCheck;
import org.guizhang.policy.draft.internal.ModuleEntity;
import org.guizhang.policy.draft.internal.ModuleStore;
import org.guizhang.policy.edition.Snapshot;
import org.guizhang.policy.resolve.ParameterValues;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Rejected;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateOrigin;
import org.guizhang.template.TemplateVersion;
import org.guizhang.template.Templates;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/** Whole drafts, to be carried out of a business and into one. */
@ApplicationScoped
@Transactional
public class DraftContents {
    @Inject
    Templates templates;

    @Inject
    ModuleStore store;

    @Inject
    ModuleDrafts modules;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    DraftAuthors authors;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<ModuleActivated> activated;

    /** The drafts of the tenant, by template; those of modules that were given up are not among them. */
    @Requires(Permission.READ_POLICY)
    public List<DraftContent> list() {
        return store.all().stream()
                .filter(module -> !module.isRepealed())
                .map(DraftContents::content)
                .sorted(Comparator.comparing(DraftContent::template))
                .toList();
    }

    /**
     * A draft as {@link #put} would store it.
     *
     * @throws Rejected naming everything that is wrong by its pointer into the draft
     */
    @Requires(Permission.READ_POLICY)
    public DraftContent check(DraftContent given) {
        var versions = templates.versions(given.template());
        var own = TemplateOrigin.of(given.template()) == TemplateOrigin.OWN;
        if (versions.isEmpty()) {
            throw Rejected.field("/template", own ? "own-template-unknown" : "template-unknown", given.template());
        }
        var known = versions.stream().map(TemplateVersion::toString).toList();
        if (!known.contains(given.version())) {
            throw Rejected.field(
                    "/version",
                    own ? "own-template-version-unknown" : "template-version-unknown",
                    String.join(", ", known),
                    given.version());
        }
        var template = templates.get(given.template(), given.version());
        var checked = ContentCheck.check(template, given);
        fit(template, checked);
        return checked;
    }

    /** Values must not contradict one another, unless they do so already: what was carried out can come in again. */
    private void fit(Template template, DraftContent wanted) {
        var broken = ContentCheck.broken(template, wanted);
        if (broken.isEmpty()) {
            return;
        }
        var same = store.all().stream()
                .filter(module -> module.templateId().equals(wanted.template()))
                .anyMatch(module -> module.templateVersion().equals(wanted.version())
                        && RelationCheck.broken(template, module.parameters(), module.amendments())
                                .containsAll(broken));
        if (!same) {
            ParameterValues.contradictions(template, wanted.parameters(), broken)
                    .check();
        }
    }

    /**
     * Makes the tenant's draft of a template this one, activating the template where it is not active, or not any more.
     * What says the same as before keeps its author and time. Answers whether anything has changed.
     *
     * @param bringing whether the positions of a template that is activated are to come with it
     */
    @Requires(Permission.EDIT_POLICY)
    public boolean put(DraftContent given, boolean bringing) {
        var wanted = check(given);
        var there = store.all().stream()
                .filter(m -> m.templateId().equals(wanted.template()))
                .findFirst();
        var before = there.map(DraftContents::content);
        var takenUp = there.filter(ModuleEntity::isRepealed).map(store::lock);
        takenUp.ifPresent(this::takeUp);
        if (before.filter(wanted::isSame).isPresent()) {
            return takenUp.isPresent();
        }
        var module = there.map(store::lock).orElseGet(() -> begin(wanted));
        var was = there.isEmpty() ? Snapshot.NOTHING : module.content();
        module.replaceDraft(wanted.version(), wanted.parameters(), amendments(module, wanted), clock.instant());
        store.flush();
        authors.wrote(module, was);
        trail.fire(new AuditedAction(
                PolicyAction.MODULE_REPLACED, "module", module.id().toString(), before.orElse(null), wanted));
        if (there.isEmpty()) {
            activated.fire(new ModuleActivated(modules.read(module), modules.draft(module), bringing));
        }
        return true;
    }

    private void takeUp(ModuleEntity module) {
        module.repeal(null);
        store.flush();
        trail.fire(new AuditedAction(
                PolicyAction.MODULE_TAKEN_UP, "module", module.id().toString(), null, null));
    }

    private ModuleEntity begin(DraftContent wanted) {
        var module =
                new ModuleEntity(ids.next(), wanted.template(), wanted.version(), wanted.parameters(), clock.instant());
        store.add(module);
        return module;
    }

    private List<Amendment> amendments(ModuleEntity module, DraftContent wanted) {
        var before = module.amendments();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var after = new ArrayList<Amendment>();
        for (var entry : wanted.amendments()) {
            var there = before.stream()
                    .filter(a -> a.change().slot().equals(entry.change().slot()))
                    .findFirst();
            var same = there.filter(a -> entry(a).isSame(entry));
            after.add(same.orElseGet(() -> new Amendment(
                    there.map(Amendment::id).orElseGet(ids::next),
                    entry.change(),
                    entry.reason(),
                    caller.get().personId(),
                    caller.get().name(),
                    now)));
        }
        return after;
    }

    private static DraftContent content(ModuleEntity module) {
        return new DraftContent(
                module.templateId(),
                module.templateVersion(),
                module.parameters(),
                module.amendments().stream().map(DraftContents::entry).toList());
    }

    private static DraftContent.Entry entry(Amendment amendment) {
        return new DraftContent.Entry(amendment.change(), amendment.reason());
    }
}
