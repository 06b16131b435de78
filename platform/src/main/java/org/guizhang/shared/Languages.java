package org.guizhang.shared;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the product; Chinese is the first and the fallback. */
public final class Languages {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;
    private static final List<Locale> OFFERED = List.of(Locale.CHINESE, Locale.ENGLISH);

    private Languages() {}

    public static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** Picks the language for a stored tag such as {@code zh} or {@code en}. */
    public static Locale ofTag(@Nullable String tag) {
        return tag != null && isEnglish(Locale.forLanguageTag(tag)) ? ENGLISH : CHINESE;
    }

    /** {@code zh} or {@code en}. */
    public static String tag(Locale locale) {
        return isEnglish(locale) ? "en" : "zh";
    }

    /** Picks the language for an {@code Accept-Language} header (RFC 9110); Chinese when absent or malformed. */
    public static Locale ofHeader(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return CHINESE;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(header), OFFERED);
            return found == null ? CHINESE : ofTag(found.getLanguage());
        } catch (IllegalArgumentException malformed) {
            return CHINESE;
        }
    }
}
