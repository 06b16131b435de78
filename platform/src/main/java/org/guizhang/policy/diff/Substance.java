package org.guizhang.policy.diff;

import java.util.Set;
import org.guizhang.shared.Text;

/**
 * A thing of which more has changed than its wording: not to be called editorial without a reason.
 *
 * @param what as people call it: a clause with its number, a parameter, a form
 * @param touches why
 */
public record Substance(Text what, Set<Touch> touches) {
    /** What a change touches beside the wording. */
    public enum Touch {
        /** Most of the text is another one, or it came or went. */
        LARGE,
        /** What somebody has to do, must not do, or may rely on. */
        DUTY,
        /** A parameter, or a number in a sentence. */
        NUMBER,
        /** What a violation leads to. */
        PENALTY,
        /** Whom it is about. */
        ADDRESSEE
    }
}
