package org.guizhang.tenant.legal;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wording in force that an account has not taken note of yet.
 *
 * @param before the wording it knows last; null: none
 */
public record LegalNews(LegalText now, @Nullable LegalText before) {

    /**
     * The words known last, in the language in which a reader of {@code locale} gets those of now; empty where there are
     * none in it, for words of two languages are not compared.
     */
    public Optional<String> before(Locale locale) {
        var language = now.language(locale);
        return before == null || !before.language(language).equals(language)
                ? Optional.empty()
                : Optional.of(before.in(language));
    }
}
