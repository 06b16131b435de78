package org.guizhang.ui.shell;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guizhang.shared.Languages;

/** The words on the screens: {@code guizhang/ui_zh.properties} and {@code ui_en.properties}. */
public final class Messages {
    static final String BUNDLE = "guizhang.ui";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** {@code {0}}, or one word for a single thing and one for several: {@code {0:clause|clauses}}. */
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)(?::([^|}]*)\\|([^}]*))?}");

    private Messages() {}

    /** The words for {@code key} in the reader's language, {@code {0}}, {@code {1:clause|clauses}} … replaced by the arguments. */
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
        return Optional.of(HOLE.matcher(bundle.getString(key)).replaceAll(hole -> {
            var index = Integer.parseInt(hole.group(1));
            if (index >= arguments.length) {
                return Matcher.quoteReplacement(hole.group());
            }
            var argument = String.valueOf(arguments[index]);
            var one = hole.group(2);
            return Matcher.quoteReplacement(one == null ? argument : argument.equals("1") ? one : hole.group(3));
        }));
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
