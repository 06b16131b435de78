package org.guizhang.acknowledge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of those who were asked to sign to list; null leaves a side open.
 *
 * @param words stand in the name or the login, whatever their case; all where they are blank
 * @param state {@code OPEN} or {@code SIGNED}
 * @param position id of a position they hold today; merged ones count as one
 * @param site id of a site they work at today
 */
public record SignerFilter(
        String words,
        Request.@Nullable State state,
        @Nullable UUID position,
        @Nullable UUID site) {
    public static final SignerFilter ALL = new SignerFilter("", null, null, null);

    public static SignerFilter of(Request.@Nullable State state) {
        return new SignerFilter("", state, null, null);
    }
}
