package org.guizhang.template.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * The two escapes of YAML 1.2 that the parser does not know, {@code \L} (U+2028) and {@code \P} (U+2029). They are
 * written as numbers before it reads the text. They mean something in double quotes alone, which only the parser can tell,
 * so elsewhere they are put back into what it has read.
 */
final class YamlEscapes {
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\([LP])");
    private static final List<String> FORMS = List.of("\\U0000", "\\u");

    private final @Nullable String form;

    private YamlEscapes(@Nullable String form) {
        this.form = form;
    }

    /** Looks for a way to write them that the text does not have already. */
    static YamlEscapes of(String text) {
        if (!text.contains("\\L") && !text.contains("\\P")) {
            return new YamlEscapes(null);
        }
        Optional<String> free = FORMS.stream()
                .filter(form -> !text.contains(form + "2028") && !text.contains(form + "2029"))
                .findFirst();
        return new YamlEscapes(free.orElse(null));
    }

    String replaced(String text) {
        return form == null
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                found.group(1) + form + (found.group(2).equals("L") ? "2028" : "2029")));
    }

    /** A scalar as it was written, unless it stood in double quotes. */
    ScalarEvent restored(ScalarEvent scalar) {
        if (form == null || scalar.isDQuoted() || !scalar.getValue().contains(form)) {
            return scalar;
        }
        var value = scalar.getValue().replace(form + "2028", "\\L").replace(form + "2029", "\\P");
        return new ScalarEvent(
                scalar.getAnchor(),
                scalar.getTag(),
                scalar.getImplicit(),
                value,
                scalar.getScalarStyle(),
                scalar.getStartMark(),
                scalar.getEndMark());
    }
}
