package org.guizhang.launcher;

/** Guizhang cannot start. The message is the one sentence that is shown: what is wrong and what to do about it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }
}
