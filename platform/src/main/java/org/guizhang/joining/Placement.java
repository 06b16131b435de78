package org.guizhang.joining;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who comes in is to hold from that day on.
 *
 * @param position null: nothing yet
 * @param site null: the whole business, or its only site
 */
public record Placement(@Nullable UUID position, @Nullable UUID site) {
    /** Nothing yet, nowhere yet. */
    public static final Placement NONE = new Placement(null, null);
}
