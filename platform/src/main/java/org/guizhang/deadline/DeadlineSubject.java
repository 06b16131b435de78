package org.guizhang.deadline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a clock is about, or what has stopped one.
 *
 * @param kind in the word of whoever keeps it, such as {@code record}
 * @param id there
 * @param address its page in the application; null where it has none
 */
public record DeadlineSubject(
        @Schema(example = "submission") String kind,
        String id,

        @Schema(example = "checks/0193a1c2-0000-7000-8000-000000000000") @Nullable
        String address) {}
