package org.guizhang.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.guizhang.policy.internal.EditionRows;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** What publishing a draft would put into the books, for whoever wants to know what follows from it. Stores nothing. */
@ApplicationScoped
@Transactional
public class Prospects {
    @Inject
    Modules modules;

    @Inject
    Publications publications;

    @Inject
    EditionRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * The draft of a module as an edition.
     *
     * @param from when it would begin; null is now. Throws {@link Rejected} where it is past
     */
    @Requires(Permission.READ_POLICY)
    public EditionPublished of(UUID moduleId, @Nullable Instant from, boolean material) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (from != null && from.isBefore(now)) {
            throw Rejected.field("/effectiveFrom", "past");
        }
        var begins = from == null ? now : from.truncatedTo(ChronoUnit.MICROS);
        var content = modules.draft(modules.find(moduleId));
        var earlier = rows.ofModule(moduleId);
        var latest = earlier.isEmpty() ? null : earlier.get(0);
        var counts = latest == null || material;
        var edition = new Edition(
                ids.next(),
                moduleId,
                Editions.next(latest, counts),
                Edition.Kind.PUBLISHED,
                null,
                content.digest(),
                "",
                counts,
                begins,
                now,
                caller.get().name(),
                null,
                null);
        return new EditionPublished(edition, content, publications.before(begins, earlier), earlier);
    }
}
