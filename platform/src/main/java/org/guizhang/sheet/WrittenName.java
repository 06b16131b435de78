package org.guizhang.sheet;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/** Names as a list may write them: 店 长, 店長 and 店长 are one, as are ＣＡＳＨＩＥＲ and cashier. */
public final class WrittenName {
    private static final Transliterator SIMPLIFY = Transliterator.getInstance("Traditional-Simplified");

    private WrittenName() {}

    /** The same for all ways to write a name: without space, in one width and case, in simplified characters. */
    public static String fold(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
                .toLowerCase(Locale.ROOT);
        return SIMPLIFY.transliterate(plain);
    }
}
