package org.guizhang.checklist;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A checklist that somebody starts.
 *
 * @param checklist key of one that the module's edition in force has
 * @param schedule key of one that goes by an event; null: by hand
 * @param site null: the business as a whole
 * @param area of the site
 * @param person for whom alone it is
 * @param thing an open one of the register that it is about; its place is where it stands
 */
public record OccurrenceStart(
        @Schema(required = true) @Nullable UUID module,

        @Schema(required = true, example = "closing-check") @Nullable
        String checklist,

        @Schema(example = "departure") @Nullable String schedule,
        @Nullable UUID site,
        @Nullable UUID area,
        @Nullable UUID person,
        @Nullable UUID thing) {}
