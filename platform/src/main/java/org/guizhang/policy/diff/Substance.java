package org.guizhang.policy.diff;

import java.util.Set;
import org.guizhang.shared.Message;
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
        /** What a word means, or what is said about the rules. */
        MEANING,
        /** Where something stands, or in which order. */
        PLACE,
        /** A parameter, or a number in a sentence. */
        NUMBER,
        /** What a violation leads to. */
        PENALTY,
        /** Whom it is about. */
        ADDRESSEE
    }

    /** The thing and what of it is touched, in words. */
    public Text named() {
        var reasons = touches.stream()
                .sorted()
                .map(touch -> Message.of("substance." + touch))
                .toList();
        return Message.of("substance.named", what, reasons).both();
    }

    /** The same, found in all that has changed since an edition. */
    public Substance since(String number) {
        return new Substance(Message.of("substance.since", what, number).both(), touches);
    }
}
