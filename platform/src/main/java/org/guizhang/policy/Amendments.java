package org.guizhang.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.AmendmentCheck;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.internal.ModuleEntity;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Deed;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
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
    Modules modules;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    DraftAuthors authors;

    @Inject
    Clock clock;

    @Inject
    Event<Deed> deeds;

    /** A change made, and the module with it. */
    public record Made(Amendment amendment, Module module) {}

    /**
     * Makes a change; one of the same kind to the same target takes the place of the one before.
     *
     * @param reason why; needed for taking away and switching off
     * @param revision of the draft it starts from; {@link Conflict} when somebody else has changed it since
     * @throws org.guizhang.shared.Rejected naming everything that is wrong: locks of the template, unknown targets,
     *     content that breaks the format, what would be left without what it names
     */
    @Requires(Permission.EDIT_POLICY)
    public Made make(UUID moduleId, Change change, @Nullable String reason, int revision) {
        var module = modules.find(moduleId);
        Modules.guard(module, revision);
        var before = module.amendments();
        var amendment = amendment(change, reason, before);
        var after = fitted(modules.template(module), before, amendment);
        store(module, after, "module.amended", replaced(before, amendment), amendment);
        return new Made(amendment, modules.read(module));
    }

    /** Takes a change back; {@link Conflict} when another one builds on it. */
    @Requires(Permission.EDIT_POLICY)
    public Module takeBack(UUID moduleId, UUID amendmentId, int revision) {
        return takeBack(moduleId, Set.of(amendmentId), revision);
    }

    /** Takes several changes back at once, or none of them; {@link Conflict} when another one builds on one of them. */
    @Requires(Permission.EDIT_POLICY)
    public Module takeBack(UUID moduleId, Set<UUID> amendmentIds, int revision) {
        var module = modules.find(moduleId);
        var before = module.amendments();
        var gone = before.stream().filter(a -> amendmentIds.contains(a.id())).toList();
        if (gone.size() != amendmentIds.size()) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        Modules.guard(module, revision);
        var after = new ArrayList<>(before);
        after.removeAll(gone);
        var violations = AmendmentCheck.violations(modules.template(module), after);
        if (!violations.isEmpty()) {
            var first = violations.keySet().iterator().next();
            var target =
                    after.stream().filter(a -> a.id().equals(first)).findFirst().orElseThrow();
            throw new Conflict(
                    Message.of("problem.amendment-needed", target.change().target()));
        }
        change(module, after);
        gone.forEach(amendment -> deeds.fire(
                new Deed("module.amendment-taken-back", "module", module.id().toString(), amendment, null)));
        return modules.read(module);
    }

    /** The draft as readers would see it with one more change; nothing is stored. Wrong ones as in {@link #make}. */
    @Requires(Permission.READ_POLICY)
    public Resolved preview(UUID moduleId, Change change) {
        var module = modules.find(moduleId);
        var template = modules.template(module);
        var amendment = amendment(change, "?", module.amendments());
        var after = fitted(template, module.amendments(), amendment);
        return Resolver.resolve(template, ParameterValues.check(template, module.parameters()), after);
    }

    private Amendment amendment(Change wanted, @Nullable String reason, List<Amendment> before) {
        var violations = new Violations();
        if (wanted instanceof Change.Add add && add.into() == null) {
            violations.add("/change/into", "required");
        } else if (!(wanted instanceof Change.Add) && wanted.target() == null) {
            violations.add("/change/target", "required");
        }
        var why = reason == null || reason.isBlank() ? null : violations.text("/reason", reason, Amendment.MAX_REASON);
        if (why == null && Amendment.needsReason(wanted)) {
            violations.add("/reason", "required");
        }
        violations.check();
        var change = wanted instanceof Change.Add add && add.key() == null ? add.withKey(free(add, before)) : wanted;
        var there = before.stream()
                .filter(a -> a.change().slot().equals(change.slot()))
                .findFirst();
        return new Amendment(
                there.map(Amendment::id).orElseGet(ids::next),
                change,
                why,
                caller.get().personId(),
                caller.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** The next number that no own thing has; of steps, the occurrence in the content. */
    private static String free(Change.Add add, List<Amendment> before) {
        if (add.into().endsWith("/steps")) {
            return add.content().path("occurrence").asText();
        }
        int last = 0;
        for (var amendment : before) {
            if (amendment.change() instanceof Change.Add other
                    && other.key() != null
                    && other.key().matches(Change.OWN + "[0-9]{1,6}")) {
                last = Math.max(last, Integer.parseInt(other.key().substring(Change.OWN.length())));
            }
        }
        return Change.OWN + (last + 1);
    }

    /**
     * The list with a change in it, checked. It stays where the one before of its slot was; where it does not fit there
     * any more, because it names something that came later, it goes to the end.
     */
    private static List<Amendment> fitted(Template template, List<Amendment> before, Amendment amendment) {
        var inPlace = with(before, amendment);
        try {
            AmendmentCheck.check(template, inPlace, amendment);
            return inPlace;
        } catch (Rejected refused) {
            var last = new ArrayList<>(inPlace);
            last.remove(amendment);
            last.add(amendment);
            if (last.equals(inPlace)
                    || !AmendmentCheck.violations(template, last).isEmpty()) {
                throw refused;
            }
            return last;
        }
    }

    private static List<Amendment> with(List<Amendment> before, Amendment amendment) {
        var after = new ArrayList<>(before);
        var there = replaced(before, amendment);
        if (there == null) {
            if (before.size() >= Amendment.MAX) {
                throw new Conflict(Message.of("problem.amendments-full", Amendment.MAX));
            }
            after.add(amendment);
        } else {
            after.set(before.indexOf(there), amendment);
        }
        return after;
    }

    private static @Nullable Amendment replaced(List<Amendment> before, Amendment amendment) {
        return before.stream()
                .filter(a -> a.id().equals(amendment.id()))
                .findFirst()
                .orElse(null);
    }

    private void store(ModuleEntity module, List<Amendment> after, String deed, @Nullable Amendment was, Amendment is) {
        change(module, after);
        deeds.fire(new Deed(deed, "module", module.id().toString(), was, is));
    }

    private void change(ModuleEntity module, List<Amendment> after) {
        var was = module.content();
        module.amend(after, clock.instant());
        modules.flush();
        authors.wrote(module, was);
    }
}
