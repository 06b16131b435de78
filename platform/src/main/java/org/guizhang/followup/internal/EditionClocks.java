package org.guizhang.followup.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.template.artefact.Artefacts;
import org.guizhang.tenant.CurrentCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The time limits of editions. They are dear to read and immutable, so a node keeps those of the editions that are asked for. */
@ApplicationScoped
public class EditionClocks {
    private static final Logger LOG = LoggerFactory.getLogger(EditionClocks.class);
    private static final int KEPT = 200;

    @Inject
    EditionRegister editions;

    @Inject
    CurrentCaller caller;

    private record Key(UUID tenant, UUID edition) {}

    private final Cache<Key, ClockRules> made =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public ClockRules of(UUID edition) {
        var key = new Key(caller.get().tenantId(), edition);
        var there = made.getIfPresent(key);
        if (there == null) {
            var part = editions.get(edition);
            there = readable(part.edition(), part.content());
            made.put(key, there);
        }
        return there;
    }

    /** An edition of years ago that cannot be read must not keep a business from handing in. */
    static ClockRules readable(Edition edition, Resolved content) {
        var template = content.content().template().id();
        try {
            return new ClockRules(
                    edition.moduleId(),
                    edition.id(),
                    template,
                    Artefacts.of(content.document()).deadlines());
        } catch (RuntimeException unreadable) {
            LOG.error("The deadlines of edition {} cannot be read and are left out", edition.id(), unreadable);
            return new ClockRules(edition.moduleId(), edition.id(), template, Map.of());
        }
    }
}
