package org.guizhang.verifier;

/** A file does not hold. The message is the sentence for people: what does not hold, and what to do about it. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    Refused(String key, Object... arguments) {
        super(Sentences.say(key, arguments));
        sentence = Sentences.say(key, arguments);
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
