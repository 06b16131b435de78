package org.guizhang.checklist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.outside.OutsideLinks;
import org.jspecify.annotations.Nullable;

/** What somebody outside has done about a failure: by whom, and a note, photos, or both. */
public record OutsideCorrection(
        @Schema(required = true, example = "nobody-made-this") @Nullable
        String secret,

        @Schema(required = true, maxLength = OutsideLinks.MAX_NAME, example = "Master Zhang") @Nullable
        String name,

        @Schema(maxLength = ItemAnswer.MAX_TEXT, example = "Changed the hose.") @Nullable
        String note,

        @Schema(maxItems = ItemAnswer.MAX_PHOTOS) @Nullable List<String> photos) {}
