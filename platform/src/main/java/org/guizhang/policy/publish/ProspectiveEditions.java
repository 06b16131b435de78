package org.guizhang.policy.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.draft.ModuleDrafts;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionPublished;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** What publishing a draft would put into the books, for whoever wants to know what follows from it. Stores nothing. */
@ApplicationScoped
@Transactional
public class ProspectiveEditions {
    @Inject
    ModuleDrafts modules;

    @Inject
    EditionRegister rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * What a publication would be.
     *
     * @param publication as it would be told, with the text it changes
     * @param basis the edition in force until it begins, null where nothing is
     * @param overruled editions whose day has not come, and that would never begin; newest first
     */
    public record Prospect(
            EditionPublished publication, @Nullable Edition basis, List<Edition> overruled) {}

    /**
     * The draft of a module as an edition.
     *
     * @param from when it would begin; null is now. Throws {@link org.guizhang.shared.Rejected} where it is past
     */
    @Requires(Permission.READ_POLICY)
    public Prospect of(UUID moduleId, @Nullable Instant from, boolean material) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var begins = EffectiveFrom.moment(from, now);
        var content = modules.draft(modules.find(moduleId));
        var earlier = rows.timeline(moduleId);
        var latest = earlier.isEmpty() ? null : earlier.get(0);
        var counts = latest == null || material;
        var edition = new Edition(
                ids.next(),
                moduleId,
                Publications.next(latest, counts),
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
        var basis = EffectivePeriod.basis(earlier, begins, now);
        return new Prospect(
                new EditionPublished(edition, content, rows.text(basis), earlier),
                basis,
                EffectivePeriod.overruled(earlier, begins, now));
    }
}
