package org.guizhang.verifier;

/** A file does not hold. The message is the sentence for people. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String key, Object... arguments) {
        super(Sentences.say(key, arguments));
    }
}
