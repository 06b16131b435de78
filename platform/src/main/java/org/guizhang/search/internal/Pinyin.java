package org.guizhang.search.internal;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Titles as typed on a Latin keyboard: {@code xianjin} or {@code xj} finds 现金缴存单. */
final class Pinyin {
    private static final Transliterator LATIN =
            Transliterator.getInstance("Han-Latin/Names; NFD; [:Nonspacing Mark:] Remove; Lower");
    private static final int MAX_CHARACTERS = 60;

    private Pinyin() {}

    /** Full spelling and initials from every character on, so that a prefix of a term is any run inside the title. */
    static List<String> terms(String title) {
        var syllables = syllables(title);
        var terms = new ArrayList<String>();
        for (int start = 0; start < syllables.size(); start++) {
            var rest = syllables.subList(start, syllables.size());
            terms.add(String.join("", rest));
            var initials = new StringBuilder();
            rest.forEach(syllable -> initials.append(syllable.charAt(0)));
            terms.add(initials.toString());
        }
        return terms;
    }

    /** Whether a question looks like pinyin: two or more Latin letters and nothing else but spaces. */
    static boolean looksLike(String question) {
        return question.matches("[a-zA-Z](?:[a-zA-Z ]*[a-zA-Z])");
    }

    static String term(String question) {
        return question.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static List<String> syllables(String title) {
        var found = new ArrayList<String>();
        title.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .limit(MAX_CHARACTERS)
                .forEach(c -> found.add(latin(Character.toString(c))));
        return found;
    }

    private static String latin(String character) {
        synchronized (LATIN) {
            return LATIN.transliterate(character).strip();
        }
    }
}
