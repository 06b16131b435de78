package org.guizhang.checklist.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says, as it is kept.
 *
 * @param value null where there is none
 */
record Given(
        @Nullable JsonNode value,
        boolean notApplicable,
        @Nullable String note,
        List<String> photos) {
    static final Given NOTHING = new Given(null, false, null, List.of());
}
