package org.guizhang.policy.upgrade;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.guizhang.shared.Text;

/**
 * Something to know about an upgrade that needs no decision.
 *
 * @param target as changes name it, or the key of a parameter
 * @param name what people call it
 * @param text reason or bound; empty where nothing is to be said
 */
public record UpgradeNotice(Kind kind, String target, Text name, Text text) {
    /** What it is about. */
    public enum Kind {
        /** The template locks what could be changed before. */
        @JsonProperty("lock")
        LOCK,
        /** A parameter has a bound by law that it did not have. */
        @JsonProperty("floor")
        FLOOR,
        /** An own change or value has nothing left to be about. */
        @JsonProperty("gone")
        GONE,
        /** The template says now what the business has said. */
        @JsonProperty("same")
        SAME,
        /** An own change names what has become several things, and leads to the first of them. */
        @JsonProperty("split")
        SPLIT
    }
}
