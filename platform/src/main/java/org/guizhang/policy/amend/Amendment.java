package org.guizhang.policy.amend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Json;
import org.jspecify.annotations.Nullable;

/**
 * A change of a business, with who made it and why. Resolution reads the change alone.
 *
 * @param reason why; needed for taking away and switching off
 * @param author the name at that time
 */
public record Amendment(UUID id, Change change, @Nullable String reason, UUID authorId, String author, Instant at) {
    public static final int MAX_REASON = 500;
    /** How many a module may have. */
    public static final int MAX = 2000;

    private static final TypeReference<List<Amendment>> LIST = new TypeReference<>() {};

    /** Reads a list as it was stored, in the order of application; each slot is in it once. */
    public static List<Amendment> parse(String json) {
        try {
            return Slots.once(Json.MAPPER.readValue(json, LIST));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether whoever makes this change has to say why. */
    public static boolean needsReason(Change change) {
        return change instanceof Change.Remove || (change instanceof Change.Switch wanted && !wanted.on());
    }
}
