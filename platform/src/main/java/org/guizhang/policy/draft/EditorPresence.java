package org.guizhang.policy.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.draft.internal.EditorStays;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who works on a draft at this moment, on whichever node. A courtesy, not a lock: two may write, and the revision keeps
 * either from overwriting the other. Forgotten {@link #STAY} after the last sign of life.
 */
@ApplicationScoped
public class EditorPresence {
    /** How long a sign of life counts; longer than two heartbeats of a browser. */
    public static final Duration STAY = Duration.ofMinutes(11);

    private static final Logger LOG = LoggerFactory.getLogger(EditorPresence.class);

    @Inject
    CurrentCaller caller;

    @Inject
    Modules modules;

    @Inject
    EditorStays stays;

    /** Somebody at work; {@code since} the first sign of life of this stay, {@code seen} the last. */
    public record Here(UUID personId, String name, Instant since, Instant seen) {}

    /** Somebody's stay, for a screen: its signs of life and its end may come without a caller. */
    public static final class Stay {
        private final EditorStays stays;
        private final EditorStays.Key key;

        private Stay(EditorStays stays, EditorStays.Key key) {
            this.stays = stays;
            this.key = key;
        }

        /** A sign of life. One that cannot be noted is missed and nothing else: the next comes. */
        public void touch() {
            attempt(() -> stays.touch(key));
        }

        /** The person stops working on it. Where that cannot be noted, it ends by itself. */
        public void leave() {
            attempt(() -> stays.leave(key));
        }

        private static void attempt(Runnable sign) {
            try {
                sign.run();
            } catch (RuntimeException failed) {
                LOG.warn("Who edits could not be noted", failed);
            }
        }
    }

    /** The caller comes to work on a draft of the own business, or gives another sign of life. */
    @Requires(Permission.EDIT_POLICY)
    public Stay enter(UUID moduleId) {
        modules.check(moduleId);
        var who = caller.get();
        var key = new EditorStays.Key(who.tenantId(), moduleId, who.personId());
        stays.touch(key);
        return new Stay(stays, key);
    }

    /** The others who work on it, longest first. */
    @Requires(Permission.READ_POLICY)
    public List<Here> others(UUID moduleId) {
        var who = caller.get();
        return stays.others(new EditorStays.Key(who.tenantId(), moduleId, who.personId()));
    }
}
