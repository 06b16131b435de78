package org.guizhang.policy.diff;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A run of words that stayed, came or went. */
public record Piece(Op op, String words) {
    /** What became of the words. */
    public enum Op {
        @JsonProperty("same")
        SAME,
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED
    }
}
