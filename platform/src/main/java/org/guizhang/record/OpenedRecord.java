package org.guizhang.record;

import java.time.Instant;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a record stands that was opened for something, without a word of what is in it.
 *
 * @param state null: a draft
 * @param over whether nothing is left to be done to it
 * @param seen whether the caller may read it
 */
public record OpenedRecord(
        UUID id,
        UUID module,
        String form,
        Text title,
        @Nullable String serial,
        RecordForm.@Nullable FormState state,
        boolean over,
        boolean isVoid,
        RecordPerson author,
        Instant begun,
        boolean seen) {}
