package org.guizhang.tenant.owndata;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody's erasure is.
 *
 * @param askedAt since when the person has wanted it; null where they have not said so
 * @param erasedAt since when nobody is told who it was; null before
 * @param duties what stands against it
 */
public record Erasure(@Nullable Instant askedAt, @Nullable Instant erasedAt, List<OpenDuty> duties) {
    public Erasure {
        duties = List.copyOf(duties);
    }
}
