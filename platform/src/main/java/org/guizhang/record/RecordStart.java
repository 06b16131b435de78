package org.guizhang.record;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record that somebody begins.
 *
 * @param site null: the only one there is, or that the caller works at; none otherwise
 * @param thing of the register of things: goes into the first field for its kind
 * @param from the record it follows from: goes into the field that names its form
 * @param id made by a client that works without a network; the same again changes nothing
 */
public record RecordStart(
        @Schema(required = true) @Nullable UUID module,

        @Schema(required = true, maxLength = 100, example = "complaint") @Nullable
        String form,

        @Nullable UUID site,
        @Nullable UUID thing,
        @Nullable UUID from,
        @Nullable UUID id) {}
