package org.guizhang.search.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.guizhang.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of finds ends: after which score and document, of which question, at which moment. What begins or ends
 * between two pages moves nothing from one to the other.
 */
record SearchCursor(int question, Instant at, float score, String id) {
    private static final int HEAD = Integer.BYTES + Long.BYTES + Float.BYTES;

    String written() {
        var name = id.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(HEAD + name.length)
                .putInt(question)
                .putLong(at.toEpochMilli())
                .putFloat(score)
                .put(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The cursor of the same question; null where there is none; {@link Rejected} if it is none, or another question's. */
    static @Nullable SearchCursor read(@Nullable String written, int question) {
        if (written == null) {
            return null;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(written));
            if (bytes.remaining() > HEAD && bytes.getInt() == question) {
                var at = Instant.ofEpochMilli(bytes.getLong());
                var score = bytes.getFloat();
                var id = StandardCharsets.UTF_8.decode(bytes).toString();
                if (Float.isFinite(score)) {
                    return new SearchCursor(question, at, score, id);
                }
            }
        } catch (IllegalArgumentException malformed) {
            throw Rejected.field("/cursor", "cursor");
        }
        throw Rejected.field("/cursor", "cursor");
    }
}
