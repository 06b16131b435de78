package org.guizhang.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was disposed of at once.
 *
 * @param digest SHA-256 of the canonical JSON of {@code gone}
 */
public record RecordDisposal(UUID id, String reason, RecordPerson by, Instant at, String digest, List<Gone> gone) {
    /** Records of one disposal. */
    public static final int MOST = 500;

    /**
     * What is left of a record.
     *
     * @param digest of its last version
     */
    public record Gone(UUID record, @Nullable String serial, String digest) {}
}
