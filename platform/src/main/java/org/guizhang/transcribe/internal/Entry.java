package org.guizhang.transcribe.internal;

import org.guizhang.transcribe.NumberScheme;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, with the number it begins with.
 *
 * @param marker null where it begins with none
 * @param heading 1 to 9 where it has a style of headings, else 0
 * @param row whether it is a row of a table
 */
record Entry(@Nullable Marker marker, Excerpt words, int heading, boolean row) {
    /** Han characters of a heading, two of others being as wide as one. */
    private static final int MAX_HEADING = 30;

    private static final String ENDS = "。；;，,：:！!？?、.";

    String text() {
        return words.text();
    }

    boolean has(NumberScheme scheme) {
        return marker != null && marker.scheme() == scheme;
    }

    /** Whether it reads like a heading: short, and no sentence. */
    boolean isHeading() {
        return !row && isHeading(text());
    }

    static boolean isHeading(String text) {
        return !text.isEmpty()
                && LineText.width(text) <= 2 * MAX_HEADING
                && text.indexOf('。') < 0
                && text.indexOf('；') < 0
                && text.indexOf('\n') < 0
                && ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** Whether words announce what follows them. */
    static boolean announces(@Nullable Excerpt words) {
        return words != null && (words.last() == '：' || words.last() == ':');
    }
}
