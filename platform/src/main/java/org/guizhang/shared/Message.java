package org.guizhang.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * A sentence for people, named by its key in {@code guizhang/messages} and its arguments, and put into words only
 * where it leaves the system. Arguments may be {@link Text} or {@link Message} themselves, or several of them, which are
 * listed as the language does it.
 */
public record Message(String key, List<Object> arguments) {
    private static final String BUNDLE = "guizhang.messages";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** What somebody has said, or what is in words already, as it is. */
    public static Message said(Object words) {
        return of("as-said", words);
    }

    /** These as they stand, in the manner of the language: A、B; A, B. */
    public static Message list(Collection<?> several) {
        return of("list", several);
    }

    /** The sentence in the reader's language; an unknown key is a fault of ours and fails. */
    public String in(Locale locale) {
        var language = Languages.isEnglish(locale) ? Locale.ENGLISH : Locale.CHINESE;
        var words = arguments.stream().map(a -> words(a, language)).toArray();
        return Sentences.say(sentence(key, language), language, words);
    }

    private static String sentence(String key, Locale language) {
        var bundle = ResourceBundle.getBundle(BUNDLE, language, Message.class.getClassLoader(), EXACT);
        if (!bundle.containsKey(key)) {
            throw new MissingResourceException("No sentence for " + key, BUNDLE, key);
        }
        return bundle.getString(key);
    }

    /** The sentence in both languages, for what is stored or sent before anybody reads it. */
    @JsonValue
    public Text both() {
        return new Text(in(Languages.CHINESE), in(Languages.ENGLISH));
    }

    private static Object words(Object argument, Locale locale) {
        if (argument instanceof Text text) {
            return text.in(locale);
        }
        if (argument instanceof Message message) {
            return message.in(locale);
        }
        if (argument instanceof Collection<?> several) {
            return several.stream()
                    .map(one -> words(one, locale).toString())
                    .collect(Collectors.joining(sentence("list.comma", locale)));
        }
        return argument instanceof Number ? argument : argument.toString();
    }
}
