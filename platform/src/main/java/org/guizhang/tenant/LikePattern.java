package org.guizhang.tenant;

import java.util.Locale;

/** What people type, as a pattern of SQL's {@code like} with {@code escape '!'} on text in small letters. */
public final class LikePattern {
    private LikePattern() {}

    /** Finds the words anywhere; its signs stand for themselves. Everything where they are blank. */
    public static String around(String words) {
        return "%"
                + words.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
    }
}
