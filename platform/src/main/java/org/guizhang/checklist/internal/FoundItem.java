package org.guizhang.checklist.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.template.artefact.ChecklistType.Item;
import org.jspecify.annotations.Nullable;

/**
 * A failed item as it is written.
 *
 * @param times of its failures at the place within the time its checklist names
 * @param corrector who corrects it, as a row names a position; null: nothing has to be done
 * @param person who alone corrects it; null: whoever holds that position
 * @param verifier who looks at that; null: whoever supervises the site
 * @param due until when it is corrected; null: without a time
 */
record FoundItem(
        UUID id,
        Item item,
        Given given,
        int times,
        @Nullable String corrector,
        @Nullable UUID person,
        @Nullable String verifier,
        @Nullable Instant due) {

    /** When the first of several is due that has a time. */
    static Optional<Instant> earliest(List<FoundItem> found) {
        return found.stream().map(FoundItem::due).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }
}
