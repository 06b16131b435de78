package org.guizhang.template.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import org.guizhang.template.IsoDuration;
import org.jspecify.annotations.Nullable;

/**
 * How secret papers are, who has them and for how long.
 *
 * @param custodian key of a position
 * @param field the date field since which they are kept; null unless {@code since} says so
 */
public record Keeping(
        Level level,
        @Nullable String custodian,
        @Nullable IsoDuration time,
        Since since,
        @Nullable String field) {
    /** 公开、内部、机密、绝密. */
    public enum Level {
        PUBLIC,
        INTERNAL,
        SECRET,
        TOP_SECRET
    }

    /** When the time of keeping begins. */
    public enum Since {
        MADE,
        CLOSED,
        FIELD
    }

    static Keeping of(JsonNode written) {
        var from = written.path("retentionFrom");
        return new Keeping(
                Written.choice(written, "classification", Level.class, Level.INTERNAL),
                Written.optionalWord(written, "custodian"),
                Written.duration(written, "retention"),
                from.isObject() ? Since.FIELD : Written.choice(written, "retentionFrom", Since.class, Since.MADE),
                Written.optionalWord(from, "field"));
    }
}
