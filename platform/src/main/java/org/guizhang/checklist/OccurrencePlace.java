package org.guizhang.checklist;

import java.util.UUID;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an occurrence is made for; without anything, the business as a whole.
 *
 * @param area a part of the site
 * @param person for whom alone it is made
 * @param thing what of the register it is about
 */
public record OccurrencePlace(
        @Nullable Part site,
        @Nullable Part area,
        @Nullable Doer person,
        @Nullable Registered thing) {

    /** A site or an area. */
    public record Part(UUID id, Text name) {}

    /**
     * A thing of the register.
     *
     * @param code what stands on its label
     */
    public record Registered(UUID id, String name, String code) {}
}
