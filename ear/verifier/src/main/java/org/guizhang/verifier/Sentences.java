package org.guizhang.verifier;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What is said, in the language of the machine: Chinese where that is its own, else English. */
final class Sentences {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.guizhang.verifier.sentences");

    private Sentences() {}

    /** In which of the two languages. */
    static String language() {
        return BUNDLE.getString("language");
    }

    static String say(String key, Object... arguments) {
        return MessageFormat.format(BUNDLE.getString(key), arguments);
    }
}
