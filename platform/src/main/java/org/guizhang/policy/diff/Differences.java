package org.guizhang.policy.diff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.edition.Editions;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.template.TemplateVersion;
import org.guizhang.template.Templates;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** Compares editions of a module, and its draft with what is in force. */
@ApplicationScoped
@Transactional
public class Differences {
    @Inject
    ModuleDrafts modules;

    @Inject
    Editions editions;

    @Inject
    EditionRegister rows;

    @Inject
    Templates templates;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Two states of a module and what differs.
     *
     * @param from null where nothing was in force
     * @param to null for the draft
     */
    public record Compared(@Nullable Edition from, @Nullable Edition to, Difference difference) {}

    /**
     * Compares two states of a module that the caller may read.
     *
     * @param from null for the edition in force
     * @param to null for the draft, which only those who may see drafts can ask for
     */
    @Requires(Permission.READ_HANDBOOK)
    public Compared of(UUID module, @Nullable UUID from, @Nullable UUID to) {
        modules.find(module);
        var before = from == null ? inForce(module) : edition(module, from);
        if (to == null && !caller.get().may(Permission.READ_POLICY)) {
            throw new Forbidden(Message.of("problem.forbidden"));
        }
        var after = to == null ? null : edition(module, to);
        var content = after == null ? modules.draft(modules.find(module)) : after.content();
        return new Compared(
                before == null ? null : before.edition(),
                after == null ? null : after.edition(),
                before == null ? Comparison.first(content) : between(before.content(), content));
    }

    /**
     * Compares the draft with what it would change: the edition in force until it begins. Editions whose day has not come
     * and that would never begin are no part of that; what they say and the draft repeats is a change, too.
     *
     * @param start when the draft would begin; null is now. Throws {@link org.guizhang.shared.Rejected} where it is past
     */
    @Requires(Permission.READ_POLICY)
    public Compared draft(UUID module, @Nullable Instant start) {
        var now = clock.instant();
        var draft = modules.draft(modules.find(module));
        var basis = EffectivePeriod.basis(rows.timeline(module), EffectiveFrom.moment(start, now), now);
        var before = rows.text(basis);
        return new Compared(basis, null, before == null ? Comparison.first(draft) : between(before, draft));
    }

    /** What differs between two documents of one module, whichever versions of the template they come from. */
    @Requires(Permission.READ_HANDBOOK)
    public Difference between(Resolved before, Resolved after) {
        return Comparison.of(before, after, lineage(before, after));
    }

    private Lineage lineage(Resolved before, Resolved after) {
        var old = before.content().template();
        var fresh = after.content().template();
        var order = TemplateVersion.parse(old.version()).compareTo(TemplateVersion.parse(fresh.version()));
        if (!old.id().equals(fresh.id()) || order == 0) {
            return Lineage.SAME;
        }
        return order < 0
                ? Lineage.along(templates.succession(old.id(), old.version(), fresh.version()))
                : Lineage.against(templates.succession(old.id(), fresh.version(), old.version()));
    }

    private Editions.@Nullable Published inForce(UUID module) {
        var now = clock.instant();
        return editions.list(module).stream()
                .filter(edition -> !edition.effectiveFrom().isAfter(now))
                .findFirst()
                .filter(edition -> !edition.kind().ends())
                .map(edition -> editions.get(edition.id()))
                .orElse(null);
    }

    private Editions.Published edition(UUID module, UUID id) {
        var found = editions.get(id);
        if (!found.edition().moduleId().equals(module)) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        return found;
    }
}
