package org.guizhang.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;

/**
 * Who works on a draft at this moment. A courtesy, not a lock: two may write, and the revision keeps either from
 * overwriting the other. Kept in memory of this node, and forgotten {@link #STAY} after the last sign of life.
 */
@ApplicationScoped
public class EditorPresence {
    /** How long a sign of life counts; longer than two heartbeats of a browser. */
    public static final Duration STAY = Duration.ofMinutes(11);

    @Inject
    CurrentCaller caller;

    @Inject
    Modules modules;

    @Inject
    Clock clock;

    private final ConcurrentHashMap<Key, Here> here = new ConcurrentHashMap<>();

    private record Key(UUID tenant, UUID module, UUID person) {}

    /** Somebody at work; {@code since} the first sign of life of this stay, {@code seen} the last. */
    public record Here(UUID personId, String name, Instant since, Instant seen) {}

    /** Somebody's stay, for a screen: its signs of life and its end may come without a caller. */
    public final class Stay {
        private final Key key;
        private final String name;

        private Stay(Key key, String name) {
            this.key = key;
            this.name = name;
        }

        /** A sign of life. */
        public void touch() {
            var now = clock.instant();
            here.merge(
                    key,
                    new Here(key.person(), name, now, now),
                    (before, fresh) -> isHere(before, now) ? new Here(key.person(), name, before.since(), now) : fresh);
            here.values().removeIf(other -> !isHere(other, now));
        }

        /** The person stops working on it. */
        public void leave() {
            here.remove(key);
        }
    }

    /** The caller comes to work on a draft of the own business, or gives another sign of life. */
    @Requires(Permission.EDIT_POLICY)
    public Stay enter(UUID moduleId) {
        modules.get(moduleId);
        var who = caller.get();
        var stay = new Stay(new Key(who.tenantId(), moduleId, who.personId()), who.name());
        stay.touch();
        return stay;
    }

    /** The others who work on it, longest first. */
    @Requires(Permission.READ_POLICY)
    public List<Here> others(UUID moduleId) {
        var who = caller.get();
        var now = clock.instant();
        return here.entrySet().stream()
                .filter(entry -> entry.getKey().tenant().equals(who.tenantId())
                        && entry.getKey().module().equals(moduleId)
                        && !entry.getKey().person().equals(who.personId())
                        && isHere(entry.getValue(), now))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Here::since))
                .toList();
    }

    private static boolean isHere(Here person, Instant now) {
        return person.seen().plus(STAY).isAfter(now);
    }
}
