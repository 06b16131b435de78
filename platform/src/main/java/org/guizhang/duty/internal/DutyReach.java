package org.guizhang.duty.internal;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose roster the caller may have.
 *
 * @param sites null: all
 * @param manages whether that may be changed, too
 */
public record DutyReach(@Nullable Set<UUID> sites, boolean manages) {
    /** Who is on duty for the whole business concerns everybody. */
    public boolean reads(@Nullable UUID site) {
        return sites == null || site == null || sites.contains(site);
    }

    /** The roster of the whole business is for whoever works for all of it. */
    public boolean manages(@Nullable UUID site) {
        return manages && (sites == null || (site != null && sites.contains(site)));
    }
}
