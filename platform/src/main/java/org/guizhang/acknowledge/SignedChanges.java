package org.guizhang.acknowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.acknowledge.internal.Signatures;
import org.guizhang.acknowledge.internal.Workers;
import org.guizhang.policy.Differences;
import org.guizhang.policy.EditionTexts;
import org.guizhang.policy.Handbook;
import org.guizhang.policy.diff.Comparison;
import org.guizhang.policy.diff.Concern;
import org.guizhang.policy.diff.Difference;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** Compares what the caller has signed last with what is in force. Drafts and editions to come are no part of it. */
@ApplicationScoped
@Transactional
public class SignedChanges {
    @Inject
    Signatures signatures;

    @Inject
    EditionTexts texts;

    @Inject
    Differences differences;

    @Inject
    Workers workers;

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
        var last = signatures.last(module, caller.get().personId()).map(Signatures.Stored::acknowledgement);
        var signed = last.map(Acknowledgement::edition).map(texts::get).orElse(null);
        var signedAt = last.map(Acknowledgement::signedAt).orElse(null);
        var now = texts.inForce(module).orElse(null);
        if (now == null && signed == null) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        var state = state(signed, now);
        var all = state == SinceSigned.State.AHEAD || now == null ? Difference.NOTHING : difference(signed, now);
        if (state == SinceSigned.State.CHANGED && all.isEmpty()) {
            state = SinceSigned.State.SAME;
        }
        var shown = now == null ? signed : now;
        return new SinceSigned(
                Objects.requireNonNull(shown).content().title(),
                state,
                signed == null ? null : signed.edition(),
                signedAt,
                now == null ? null : now.edition(),
                mine && now != null ? mine(all, signed, now) : all);
    }

    private SinceSigned.State state(Handbook.@Nullable Part signed, Handbook.@Nullable Part now) {
        if (signed == null) {
            return SinceSigned.State.NEVER;
        }
        if (signed.edition().effectiveFrom().isAfter(clock.instant())) {
            return SinceSigned.State.AHEAD;
        }
        return now == null ? SinceSigned.State.ENDED : SinceSigned.State.CHANGED;
    }

    private Difference difference(Handbook.@Nullable Part signed, Handbook.Part now) {
        var all = signed == null
                ? Comparison.first(now.content())
                : differences.between(signed.content(), now.content());
        return all.forReaders();
    }

    private Difference mine(Difference all, Handbook.@Nullable Part signed, Handbook.Part now) {
        var template = now.content().content().template().id();
        var positions = workers.positionsOf(caller.get().personId(), template);
        return Concern.of(all, signed == null ? null : signed.content(), now.content(), positions);
    }
}
