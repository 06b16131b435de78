package org.guizhang.acknowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.guizhang.policy.diff.Difference;
import org.guizhang.policy.edition.Edition;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What has changed for the caller since they signed last.
 *
 * @param title of the rules
 * @param signed the edition they signed last; null where they have signed none
 * @param signedAt when; null likewise
 * @param inForce the edition in force; null where the rules are not in force any more
 * @param difference from the one to the other; everything is new where nothing was signed
 */
public record SinceSigned(
        Text title,
        State state,
        @Nullable Edition signed,
        @Nullable Instant signedAt,
        @Nullable Edition inForce,
        Difference difference) {

    /** What to say about it in a word. */
    public enum State {
        /** Nothing was signed: all of it is new. */
        @JsonProperty("never")
        NEVER,
        /** It is as it was signed. */
        @JsonProperty("same")
        SAME,
        @JsonProperty("changed")
        CHANGED,
        /** What was signed begins later; until then the edition before it is in force. */
        @JsonProperty("ahead")
        AHEAD,
        /** The rules are not in force any more. */
        @JsonProperty("ended")
        ENDED
    }
}
