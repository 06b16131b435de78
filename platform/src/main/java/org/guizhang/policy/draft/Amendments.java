package org.guizhang.policy.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.policy.PolicyAction;
import org.guizhang.policy.amend.AffectedElement;
import org.guizhang.policy.amend.AmendedList;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.AmendmentCheck;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.amend.OwnKeys;
import org.guizhang.policy.amend.Targets;
import org.guizhang.policy.draft.internal.ModuleEntity;
import org.guizhang.policy.draft.internal.ModuleStore;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.guizhang.template.Template;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** A business's own changes to a template, in the draft of its module. */
@ApplicationScoped
@Transactional
public class Amendments {
    @Inject
    ModuleStore store;

    @Inject
    ModuleDrafts modules;

    @Inject
    Drafts drafts;

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

    /** A change made, and the module with it. */
    public record Made(Amendment amendment, Module module) {}

    /** The same as {@link #make(UUID, Change, String, Set, int)} for what takes nothing along. */
    @Requires(Permission.EDIT_POLICY)
    public Made make(UUID moduleId, Change change, @Nullable String reason, int revision) {
        return make(moduleId, change, reason, Set.of(), revision);
    }

    /**
     * Makes a change; one of the same kind to the same target takes the place of the one before, but for additions: an
     * own thing never takes the place of another.
     *
     * @param reason why; needed for taking away and switching off
     * @param along the targets of all that {@link #along} names
     * @param revision of the draft it starts from; {@link Conflict} when somebody else has changed it since
     * @throws org.guizhang.shared.Rejected naming everything that is wrong: locks of the template, unknown targets,
     *     content that breaks the format, what would be left without what it names
     */
    @Requires(Permission.EDIT_POLICY)
    public Made make(UUID moduleId, Change change, @Nullable String reason, Set<String> along, int revision) {
        var module = store.find(moduleId);
        ModuleStore.guard(module, revision);
        var before = module.amendments();
        var template = modules.template(module);
        var amendment = amendment(template, change, reason, before);
        allowed(AffectedElement.of(template, before, amendment.change()), along);
        var after = AmendedList.with(template, before, amendment);
        store(module, after, PolicyAction.MODULE_AMENDED, AmendedList.replaced(before, amendment), amendment);
        return new Made(amendment, modules.read(module));
    }

    /**
     * Adds many own things at once, all or none, with one entry in the trail.
     *
     * @param things makes them in the order in which they are added, each with a key that is free
     * @param facts what the trail says of them
     * @param revision as in {@link #make}
     * @throws org.guizhang.shared.Rejected naming everything that is wrong, as {@code /changes/<index>/change/…}
     */
    @Requires(Permission.EDIT_POLICY)
    public Module addAll(
            UUID moduleId, Function<OwnKeys, List<Change.Add>> things, Map<String, ?> facts, int revision) {
        var module = store.find(moduleId);
        ModuleStore.guard(module, revision);
        var before = module.amendments();
        var template = modules.template(module);
        var added = things.apply(OwnKeys.of(template, before)).stream()
                .map(add -> signed(ids.next(), add, null))
                .toList();
        if (before.size() + added.size() > Amendment.MAX) {
            throw new Conflict(Message.of("problem.amendments-many", Amendment.MAX, before.size(), added.size()));
        }
        var after = new ArrayList<>(before);
        after.addAll(added);
        var positions = new HashMap<UUID, Integer>();
        added.forEach(amendment -> positions.put(amendment.id(), positions.size()));
        var wrong = new ArrayList<Violation>();
        AmendmentCheck.violations(template, after, positions.keySet())
                .forEach((id, list) -> list.forEach(one -> wrong.add(new Violation(
                        "/changes/" + positions.getOrDefault(id, 0) + one.field(), one.rule(), one.remedy()))));
        if (!wrong.isEmpty()) {
            throw Rejected.of(wrong);
        }
        change(module, after);
        trail.fire(new AuditedAction(
                PolicyAction.MODULE_TRANSCRIBED, "module", module.id().toString(), null, facts));
        return modules.read(module);
    }

    /**
     * Gives an amendment other content, such as other words for an own clause; what it is about stays.
     *
     * @throws org.guizhang.shared.Rejected as {@link #make}, and if the change is about something else
     */
    @Requires(Permission.EDIT_POLICY)
    public Made change(UUID moduleId, UUID amendmentId, Change change, @Nullable String reason, int revision) {
        var module = store.find(moduleId);
        var before = module.amendments();
        var there = before.stream()
                .filter(a -> a.id().equals(amendmentId))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        ModuleStore.guard(module, revision);
        given(change);
        if (!there.change().slot().equals(change.slot())) {
            throw Rejected.field(
                    "/change",
                    "amendment-other",
                    change.target(),
                    there.change().target());
        }
        var amendment = signed(amendmentId, change, why(change, reason));
        var after = AmendedList.with(modules.template(module), before, amendment);
        store(module, after, PolicyAction.MODULE_AMENDED, there, amendment);
        return new Made(amendment, modules.read(module));
    }

    /** What of the business would go along with a change: own things in what is taken out, and things moved there. */
    @Requires(Permission.READ_POLICY)
    public List<AffectedElement> along(UUID moduleId, Change change) {
        var module = store.find(moduleId);
        given(change);
        return AffectedElement.of(modules.template(module), module.amendments(), change);
    }

    /** Takes a change back; {@link Conflict} when another one builds on it. */
    @Requires(Permission.EDIT_POLICY)
    public Module takeBack(UUID moduleId, UUID amendmentId, int revision) {
        return takeBack(moduleId, Set.of(amendmentId), revision);
    }

    /** Takes several changes back at once, or none of them; {@link Conflict} when another one builds on one of them. */
    @Requires(Permission.EDIT_POLICY)
    public Module takeBack(UUID moduleId, Set<UUID> amendmentIds, int revision) {
        var module = store.find(moduleId);
        var before = module.amendments();
        var gone = before.stream().filter(a -> amendmentIds.contains(a.id())).toList();
        if (gone.size() != amendmentIds.size()) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        ModuleStore.guard(module, revision);
        var after = new ArrayList<>(before);
        after.removeAll(gone);
        var violations = AmendmentCheck.violationsOfStored(modules.template(module), after);
        if (!violations.isEmpty()) {
            var first = violations.keySet().iterator().next();
            var target =
                    after.stream().filter(a -> a.id().equals(first)).findFirst().orElseThrow();
            throw new Conflict(Message.of(
                    "problem.amendment-needed",
                    Targets.of(modules.template(module), before)
                            .name(target.change().target())));
        }
        change(module, after);
        gone.forEach(amendment -> trail.fire(new AuditedAction(
                PolicyAction.MODULE_AMENDMENT_TAKEN_BACK, "module", module.id().toString(), amendment, null)));
        return modules.read(module);
    }

    /** The draft as readers would see it with one more change; nothing is stored. Wrong ones as in {@link #make}. */
    @Requires(Permission.READ_POLICY)
    public Resolved preview(UUID moduleId, Change change) {
        var module = store.find(moduleId);
        var template = modules.template(module);
        var amendment = amendment(template, change, "?", module.amendments());
        var after = AmendedList.with(template, module.amendments(), amendment);
        return drafts.resolve(template, module.parameters(), after);
    }

    private Amendment amendment(Template template, Change wanted, @Nullable String reason, List<Amendment> before) {
        given(wanted);
        var why = why(wanted, reason);
        if (wanted instanceof Change.Add add) {
            var keys = OwnKeys.of(template, before);
            var keyed = add.key() == null ? add.withKey(keys.free(add)) : add;
            keys.taken(keyed).ifPresent(taken -> {
                throw Rejected.of(List.of(taken));
            });
            return signed(ids.next(), keyed, why);
        }
        var there = before.stream()
                .filter(a -> a.change().slot().equals(wanted.slot()))
                .reduce((first, last) -> last);
        return signed(there.map(Amendment::id).orElseGet(ids::next), wanted, why);
    }

    private Amendment signed(UUID id, Change change, @Nullable String why) {
        return new Amendment(
                id,
                change,
                why,
                caller.get().personId(),
                caller.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static void given(Change wanted) {
        if (wanted instanceof Change.Add add && add.into() == null) {
            throw Rejected.field("/change/into", "required");
        } else if (!(wanted instanceof Change.Add) && wanted.target() == null) {
            throw Rejected.field("/change/target", "required");
        }
    }

    private static @Nullable String why(Change wanted, @Nullable String reason) {
        var violations = new Violations();
        var why = reason == null || reason.isBlank() ? null : violations.text("/reason", reason, Amendment.MAX_REASON);
        if (why == null && Amendment.needsReason(wanted)) {
            violations.add("/reason", "required");
        }
        violations.check();
        return why;
    }

    /** Refuses to take something along that was not named. */
    private static void allowed(List<AffectedElement> companions, Set<String> along) {
        var unnamed = companions.stream()
                .filter(companion -> !along.contains(companion.target()))
                .toList();
        AffectedElement.targets(unnamed).ifPresent(targets -> {
            throw Rejected.field("/along", "goes-along", AffectedElement.names(unnamed), targets);
        });
    }

    private void store(
            ModuleEntity module, List<Amendment> after, PolicyAction kind, @Nullable Amendment was, Amendment is) {
        change(module, after);
        trail.fire(new AuditedAction(kind, "module", module.id().toString(), was, is));
    }

    private void change(ModuleEntity module, List<Amendment> after) {
        var was = module.content();
        module.amend(after, clock.instant());
        store.flush();
        authors.wrote(module, was);
    }
}
