package org.guizhang.tenant.internal;

import com.ibm.icu.text.Transliterator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.guizhang.shared.Ids;

/**
 * Codes of businesses, to be told over the counter and typed on a phone: the initials of the name (of Chinese
 * characters, those of their pinyin), then digits made by chance, such as {@code lwfd4821}.
 */
@ApplicationScoped
public class BusinessCodes {
    private static final int MAX_LETTERS = 5;
    private static final int DIGITS = 4;
    private static final Transliterator LATIN =
            Transliterator.getInstance("Han-Latin/Names; NFD; [:Nonspacing Mark:] Remove; Lower");

    @Inject
    Ids ids;

    /** A code for a name; another one each time, longer from the second {@code attempt} (1, 2, …) on. */
    public String suggest(String name, int attempt) {
        return initials(name) + ids.digits(DIGITS + attempt - 1);
    }

    static String initials(String name) {
        var initials = new StringBuilder();
        for (var word : latin(name).split("[^a-z]+", -1)) {
            if (!word.isEmpty() && initials.length() < MAX_LETTERS) {
                initials.append(word.charAt(0));
            }
        }
        return initials.isEmpty() ? "b" : initials.toString();
    }

    /** In small Latin letters; Chinese characters as pinyin without tones, with blanks between. */
    static String latin(String name) {
        var spaced = new StringBuilder();
        name.codePoints().forEach(c -> {
            var han = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
            spaced.append(han ? " " : "").appendCodePoint(c).append(han ? " " : "");
        });
        synchronized (LATIN) {
            return LATIN.transliterate(spaced.toString()).toLowerCase(Locale.ROOT);
        }
    }
}
