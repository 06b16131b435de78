package org.guizhang.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a record whole, as it is stored.
 *
 * @param content what was handed in, by whom, on which edition, with its signatures; without what the caller does not see
 * @param masked JSON pointers into the answers of what is left out
 * @param digest SHA-256 of what is stored, in canonical JSON
 * @param previous digest of the version before
 */
public record RecordVersion(
        UUID record,
        int version,
        ObjectNode content,
        List<String> masked,
        String digest,
        @Nullable String previous) {}
