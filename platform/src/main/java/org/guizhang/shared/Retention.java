package org.guizhang.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * Something technical that is kept for a time alone. Every bean of this type is found and asked again and again, on every
 * node; a feature forgets by such a class what nobody needs any more, and nothing that says who did what.
 */
public interface Retention {
    /** The word of the setting {@code guizhang.keep.<kind>}, which may say another time than {@link #preset}. */
    String kind();

    /** How long it is kept after it has ended. */
    Duration preset();

    /**
     * Forgets what has ended before, in all businesses and in the running transaction; nodes that do so at once take
     * different rows.
     *
     * @param atMost so many rows at a time, so that nobody waits for a long deletion
     * @return how many it were; fewer than {@code atMost} where no more are left
     */
    int forget(Instant before, int atMost);
}
