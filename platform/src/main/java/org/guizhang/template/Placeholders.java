package org.guizhang.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The placeholders of a text: {@code {{key}}} for a parameter's value, {@code {{kind:key}}} for the title of an
 * artefact or the number of a clause.
 */
public final class Placeholders {
    /** What may stand before the colon. */
    public static final List<String> KINDS =
            List.of("record", "checklist", "deadline", "penalty", "phrases", "position", "clause", "thing");

    /** A duration as how often: {@code {{every:interval}}} is 每月, every month. From format 2 on. */
    public static final String EVERY = "every:";

    /** A number as how many times: {@code {{times:visits}}} is 两次, twice. From format 2 on. */
    public static final String TIMES = "times:";

    private static final Pattern FORM = Pattern.compile("\\{\\{([^{}]*)}}");

    private Placeholders() {}

    /** What stands between the braces, in order, such as {@code closing-time} or {@code record:cash-deposit}. */
    public static List<String> in(String text) {
        return FORM.matcher(text).results().map(r -> r.group(1)).toList();
    }

    /** The text with every placeholder replaced. */
    public static String replace(String text, Function<String, String> words) {
        return FORM.matcher(text).replaceAll(r -> Matcher.quoteReplacement(words.apply(r.group(1))));
    }

    /** The text cut at its placeholders: plain pieces and placeholders in turn, as {@code piece} makes them. */
    public static <T> List<T> split(String text, Function<String, T> plain, Function<String, T> placeholder) {
        var pieces = new ArrayList<T>();
        var matcher = FORM.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                pieces.add(plain.apply(text.substring(from, matcher.start())));
            }
            pieces.add(placeholder.apply(matcher.group(1)));
            from = matcher.end();
        }
        if (from < text.length()) {
            pieces.add(plain.apply(text.substring(from)));
        }
        return pieces;
    }

    /** Whether it names a parameter. */
    public static boolean isParameter(String placeholder) {
        return parameter(placeholder).indexOf(':') < 0;
    }

    /** The parameter that a placeholder names; one that names something else as it is. */
    public static String parameter(String placeholder) {
        return placeholder.startsWith(EVERY) || placeholder.startsWith(TIMES)
                ? placeholder.substring(placeholder.indexOf(':') + 1)
                : placeholder;
    }
}
