package org.guizhang.thing;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which things to list; null leaves a side open.
 *
 * @param words stand in the name, whatever their case, or are the code; all where they are blank
 * @param site stand there; those of the whole business stand at none
 * @param closed whether only closed ones; null: both
 * @param expiring only open ones of which a day has passed, or passes within so many days
 */
public record ThingFilter(
        String words,
        @Nullable String kind,
        @Nullable UUID site,
        @Nullable Boolean closed,
        @Nullable Integer expiring,
        @Nullable Set<UUID> among) {
    /** Days ahead that one may look. */
    public static final int MAX_EXPIRING = 3650;

    public static final ThingFilter OPEN = new ThingFilter("", null, null, false, null, null);

    public static ThingFilter among(Set<UUID> ids) {
        return new ThingFilter("", null, null, null, null, ids);
    }

    public static ThingFilter ofKind(String kind, String words) {
        return new ThingFilter(words, kind, null, false, null, null);
    }
}
