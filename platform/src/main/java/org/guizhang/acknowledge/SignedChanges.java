package org.guizhang.acknowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guizhang.acknowledge.internal.AddressedPositions;
import org.guizhang.acknowledge.internal.Signatures;
import org.guizhang.acknowledge.internal.SignedText;
import org.guizhang.acknowledge.internal.Timeline;
import org.guizhang.policy.diff.Comparison;
import org.guizhang.policy.diff.Concern;
import org.guizhang.policy.diff.Difference;
import org.guizhang.policy.diff.Differences;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the caller was shown when signing last with what is in force: clauses of a position that came later are
 * new, whichever edition brought them. Drafts and editions to come are no part of it.
 */
@ApplicationScoped
@Transactional
public class SignedChanges {
    @Inject
    Signatures signatures;

    @Inject
    EditionRegister texts;

    @Inject
    Differences differences;

    @Inject
    AddressedPositions workers;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * What has changed of a module's rules since the caller signed them. Throws {@link NotFound} where nothing is in
     * force that the caller has not signed either.
     *
     * @param mine whether to leave out what concerns only positions that the caller does not hold today
     */
    @Requires(Permission.READ_HANDBOOK)
    public SinceSigned of(UUID module, boolean mine) {
        var last = signatures.last(List.of(module), caller.get().personId()).get(module);
        var timeline = new Timeline(texts.timeline(module), clock.instant());
        var now = timeline.inForce().map(this::part).orElse(null);
        var signed =
                last == null ? null : part(timeline.get(last.acknowledgement().edition()));
        var shown = now == null ? signed : now;
        if (shown == null) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        var template = shown.content().content().template().id();
        var positions = workers.positionsOf(caller.get().personId()).getOrDefault(template, Set.of());
        var known = last == null || signed == null ? null : SignedText.of(signed.content(), last.shown(), positions);
        var state = timeline.standing(signed == null ? null : signed.edition());
        var all = state == SinceSigned.State.AHEAD || now == null ? Difference.NOTHING : difference(known, now);
        if (state == SinceSigned.State.CHANGED && all.isEmpty()) {
            state = SinceSigned.State.SAME;
        }
        return new SinceSigned(
                shown.content().title(),
                state,
                signed == null ? null : signed.edition(),
                last == null ? null : last.acknowledgement().signedAt(),
                now == null ? null : now.edition(),
                mine && now != null ? Concern.of(all, known, now.content(), positions) : all);
    }

    private Handbook.Part part(Edition edition) {
        return new Handbook.Part(
                edition, Objects.requireNonNull(texts.contents(List.of(edition)).get(edition.id())));
    }

    private Difference difference(@Nullable Resolved known, Handbook.Part now) {
        var all = known == null ? Comparison.first(now.content()) : differences.between(known, now.content());
        return all.forReaders();
    }
}
