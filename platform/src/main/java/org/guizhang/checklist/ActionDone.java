package org.guizhang.checklist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A failure was put right, says whoever has done it. Fired in the transaction that stores it, each time it is said anew.
 *
 * @param site null: the business as a whole
 */
public record ActionDone(
        UUID module,
        UUID edition,
        String checklist,
        String item,
        UUID finding,
        @Nullable UUID site,
        UUID by,
        Instant at) {}
