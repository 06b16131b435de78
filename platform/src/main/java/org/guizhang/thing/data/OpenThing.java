package org.guizhang.thing.data;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing that is not closed.
 *
 * @param kind id of its kind, such as {@code restaurant-operations/chiller}
 * @param site where it stands; null: it belongs to the whole business
 * @param area the part of that site; null: anywhere there
 */
public record OpenThing(
        UUID id, String kind, @Nullable UUID site, @Nullable UUID area) {}
