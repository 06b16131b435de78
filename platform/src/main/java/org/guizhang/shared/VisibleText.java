package org.guizhang.shared;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts that read as they are. What nobody sees and nobody means (zero-width spaces, byte order marks, soft hyphens, white
 * space around, other ways to write the same character) is taken out; what would make a text read otherwise than it is
 * (controls, bidirectional overrides, halves of characters) is refused by {@link #isReadable}.
 */
public final class VisibleText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Line ends of other systems, and of Unicode. */
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n|[\r\u0085\u2028\u2029]");

    /** Letters and symbols by their category that show nothing. */
    private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

    /** Scripts that join no letters, so that a joiner beside one of theirs means nothing. */
    private static final Set<UnicodeScript> UNJOINED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.LATIN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK);

    private VisibleText() {}

    /** The text composed (NFC), with line feeds as line ends, without what is ignorable and without white space around. */
    public static String tidy(String text) {
        var points = LINE_ENDS.matcher(text).replaceAll("\n").codePoints().toArray();
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < points.length; i++) {
            if (!isIgnorable(points, i)) {
                kept.appendCodePoint(points[i]);
            }
        }
        return strip(Normalizer.normalize(kept, Normalizer.Form.NFC));
    }

    /** Without white space of any kind at both ends. */
    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && isSpace(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** Whether a person sees anything of it. */
    public static boolean isVisible(String text) {
        return text.codePoints()
                .anyMatch(point -> !isSpace(point)
                        && !BLANK.contains(point)
                        && switch (Character.getType(point)) {
                            case Character.FORMAT,
                                    Character.CONTROL,
                                    Character.SURROGATE,
                                    Character.NON_SPACING_MARK,
                                    Character.ENCLOSING_MARK -> false;
                            default -> true;
                        });
    }

    /** Whether nothing was written, or nothing that a person sees. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || !isVisible(text);
    }

    /** Whether it reads as it is: no controls but line feed and tab, no format characters but joiners, whole characters. */
    public static boolean isReadable(String text) {
        return text.codePoints().allMatch(VisibleText::isReadable);
    }

    private static boolean isReadable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.FORMAT -> point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER;
            case Character.SURROGATE -> false;
            default -> (point & 0xFFFE) != 0xFFFE && (point < 0xFDD0 || point > 0xFDEF);
        };
    }

    private static boolean isIgnorable(int[] points, int at) {
        int point = points[at];
        if (point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER) {
            return !joins(points, at - 1) || !joins(points, at + 1);
        }
        return isIgnorable(point);
    }

    /** Ignorable wherever it stands. */
    private static boolean isIgnorable(int point) {
        return switch (point) {
            case 0x00AD, 0x180E, 0x200B, 0x2060, 0xFEFF -> true;
            default -> false;
        };
    }

    private static boolean joins(int[] points, int at) {
        return at >= 0
                && at < points.length
                && !isSpace(points[at])
                && !Character.isDigit(points[at])
                && Character.getType(points[at]) != Character.FORMAT
                && !UNJOINED.contains(UnicodeScript.of(points[at]));
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }
}
