package org.guizhang.tenant.legal;

import java.util.Locale;
import java.util.Objects;
import org.guizhang.shared.Languages;
import org.jspecify.annotations.Nullable;

/**
 * A wording with its words, in Markdown as the operator has written them. At least one language is there.
 *
 * @param zh in Chinese; null where the operator has none
 * @param en in English; null where the operator has none
 */
public record LegalText(
        LegalVersion version, @Nullable String zh, @Nullable String en) {

    /** Which language a reader of {@code locale} gets: the own one, or the one there is. */
    public Locale language(Locale locale) {
        var english = Languages.isEnglish(locale) ? en != null : zh == null;
        return english ? Languages.ENGLISH : Languages.CHINESE;
    }

    /** The words in that language. */
    public String in(Locale locale) {
        return Objects.requireNonNull(Languages.isEnglish(language(locale)) ? en : zh);
    }
}
