package org.guizhang.record;

import org.jspecify.annotations.Nullable;

/**
 * Whether a record is kept whatever its time.
 *
 * @param reason null: its time counts
 */
public record RecordHold(@Nullable String reason) {}
