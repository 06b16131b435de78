package org.guizhang.ui.shell;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Sentences;

/** The words on the screens: {@code guizhang/ui_zh.properties} and {@code ui_en.properties}. */
public final class Messages {
    static final String BUNDLE = "guizhang.ui";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The words for {@code key} in the reader's language, with its arguments put in as {@link Sentences} does it. */
    public static String t(String key, Object... arguments) {
        return in(locale(), key, arguments);
    }

    /** The same in a given language, for what is written outside a page. An unknown key is a fault and fails. */
    public static String in(Locale locale, String key, Object... arguments) {
        return find(locale, key, arguments)
                .orElseThrow(() -> new MissingResourceException("No words for " + key, BUNDLE, key));
    }

    /** The words for a key that may be missing, such as one made from a code of another feature. */
    public static Optional<String> find(Locale locale, String key, Object... arguments) {
        var bundle = bundle(locale);
        if (!bundle.containsKey(key)) {
            return Optional.empty();
        }
        return Optional.of(Sentences.say(bundle.getString(key), bundle.getLocale(), arguments));
    }

    /** The reader's language. */
    public static Locale locale() {
        var ui = UI.getCurrent();
        return ui == null ? Languages.CHINESE : Languages.ofTag(Languages.tag(ui.getLocale()));
    }

    static ResourceBundle bundle(Locale locale) {
        var language = Languages.isEnglish(locale) ? Locale.ENGLISH : Locale.CHINESE;
        return ResourceBundle.getBundle(BUNDLE, language, Messages.class.getClassLoader(), EXACT);
    }
}
