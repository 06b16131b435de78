package org.guizhang.search.internal.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/**
 * What readers take for the same is the same: full and half width, capitals, traditional and simplified characters. A
 * character becomes one character, so that places in the folded text are places in the text.
 */
public final class Folding {
    private static final char[] TABLE = table();

    private Folding() {}

    /** The text folded; as long as it was. */
    public static String fold(String text) {
        var folded = text.toCharArray();
        for (int at = 0; at < folded.length; at++) {
            folded[at] = TABLE[folded[at]];
        }
        return new String(folded);
    }

    /** Whether any part of a text is written without spaces between words. */
    public static boolean hasHan(String text) {
        return text.chars().anyMatch(character -> isHan((char) character));
    }

    /** Whether it is written without spaces between words: Chinese, and the scripts that pair likewise. */
    static boolean isHan(char character) {
        return character >= '\u3400' && character <= '\u9fff'
                || character >= '\u3040' && character <= '\u30ff'
                || character >= '\uac00' && character <= '\ud7a3'
                || character >= '\uf900' && character <= '\ufaff'
                || Character.isSurrogate(character)
                || character == '〇';
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        // The transliterator is shared and locked: asked here once for all, never by a question.
        var simplify = Transliterator.getInstance("Traditional-Simplified");
        for (int code = 0; code < table.length; code++) {
            table[code] = folded((char) code, simplify);
        }
        return table;
    }

    private static char folded(char character, Transliterator simplify) {
        if (Character.isSurrogate(character)) {
            return character;
        }
        var same = one(Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC), character);
        if (Character.UnicodeScript.of(same) == Character.UnicodeScript.HAN) {
            same = one(simplify.transliterate(String.valueOf(same)), same);
        }
        return Character.toLowerCase(same);
    }

    private static char one(String folded, char otherwise) {
        return folded.length() == 1 ? folded.charAt(0) : otherwise;
    }
}
