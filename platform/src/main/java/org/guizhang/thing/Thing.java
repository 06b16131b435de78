package org.guizhang.thing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something a form or a schedule is about, such as one supplier.
 *
 * @param kind id of its kind, such as {@code restaurant-operations/supplier}
 * @param site where it stands; null: it belongs to the whole business
 * @param area the part of that site; null: anywhere there
 * @param code stands on its label; 8 letters and digits, the business's own
 * @param fields its values by the fields of its kind; personal ones as {@value #MASK} where the reader may only read it
 * @param expires the days that end something, in the order of the kind; none of a closed thing
 * @param closedAt null: it is open
 * @param manageable whether the reader may change it
 */
public record Thing(
        UUID id,
        String kind,
        @Nullable UUID site,
        @Nullable UUID area,
        String name,
        String code,
        Map<String, JsonNode> fields,
        List<Expiry> expires,
        @Nullable Instant closedAt,
        boolean manageable,
        int revision) {
    public static final int MAX_NAME = 80;
    /** Things of a business, closed ones too. */
    public static final int MAX_THINGS = 50_000;
    /** Stands in place of what is personal and not the reader's business. */
    public static final String MASK = "***";

    /**
     * A day after which something is not valid any more.
     *
     * @param blocks whether the thing cannot be chosen any more then
     */
    public record Expiry(String field, LocalDate day, Standing standing, boolean blocks) {}

    /** How a day stands to today. */
    public enum Standing {
        VALID,
        /** Within the time its kind asks to be reminded before. */
        SOON,
        EXPIRED
    }

    /** A thing as it is entered. */
    public record Entry(
            @Schema(required = true, example = "restaurant-operations/supplier") @Nullable
            String kind,

            @Nullable UUID site,
            @Nullable UUID area,

            @Schema(required = true, maxLength = MAX_NAME, example = "Green Valley Foods") @Nullable
            String name,

            @Schema(description = "Values by the fields of the kind.") @Nullable
            Map<String, JsonNode> fields) {}

    public boolean closed() {
        return closedAt != null;
    }

    /** Whether one of its days has passed. */
    public boolean expired() {
        return expires.stream().anyMatch(one -> one.standing() == Standing.EXPIRED);
    }
}
