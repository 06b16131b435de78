package org.guizhang.search.internal.text;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How characters are read, as typed on a Latin keyboard: ü is v, and u as well. ICU knows one reading of a character; those
 * that have several are in {@code readings.txt}.
 */
final class Readings {
    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9fff';
    private static final String[][] ALL = all();
    private static final String[] NONE = {};

    /** All syllables there are. */
    static final Set<String> SYLLABLES = syllables();

    private Readings() {}

    /** All readings of a folded character, the commonest first; none of what is no Chinese character. */
    static String[] of(char character) {
        return character >= FIRST && character <= LAST ? ALL[character - FIRST] : NONE;
    }

    private static String[][] all() {
        var latin = Transliterator.getInstance("Han-Latin");
        var all = new String[LAST - FIRST + 1][];
        for (int at = 0; at < all.length; at++) {
            var written =
                    latin.transliterate(String.valueOf((char) (FIRST + at))).strip();
            all[at] = plain(written).toArray(String[]::new);
        }
        for (var line : WordList.lines("readings.txt")) {
            var cells = line.split(" ");
            var readings = new LinkedHashSet<String>();
            Arrays.stream(cells).skip(1).forEach(reading -> readings.addAll(plain(reading)));
            all[cells[0].charAt(0) - FIRST] = readings.toArray(String[]::new);
        }
        return all;
    }

    /** A reading without its tone; two where it has ü, which people type as v or as u. */
    private static List<String> plain(String reading) {
        var marked = Normalizer.normalize(reading, Normalizer.Form.NFD);
        // The dots of ü are two marks from here on; all other marks are tones.
        var typed = marked.replace("u\u0308", "v").replaceAll("\\p{Mn}", "").replace('ü', 'v');
        if (!typed.matches("[a-z]+")) {
            return List.of();
        }
        return typed.contains("v") ? List.of(typed, typed.replace('v', 'u')) : List.of(typed);
    }

    /** Those of characters in everyday use: rare ones have syllables such as {@code ng} that nobody types. */
    private static Set<String> syllables() {
        var everyday = Charset.forName("GB2312").newEncoder();
        var syllables = new HashSet<String>();
        for (char character = FIRST; character <= LAST; character++) {
            if (everyday.canEncode(character)) {
                syllables.addAll(Arrays.asList(of(character)));
            }
        }
        syllables.removeIf(
                syllable -> syllable.length() == 1 && !"aoe".contains(syllable) || !syllable.matches(".*[aeiouv].*"));
        return Set.copyOf(syllables);
    }
}
