package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guizhang.template.Placeholders;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A number in a text is a parameter, so that it can be set and so that it drives the checks, too. */
class NumbersTest {
    private static final Pattern DIGIT = Pattern.compile("[0-9０-９]");

    /** A place where digits may stand: lines of {@code numbers-allowed.tsv}, template, JSON pointer, reason. */
    private record Excuse(Pattern template, Pattern pointer, String reason) {
        boolean covers(String id, String at) {
            return template.matcher(id).matches() && pointer.matcher(at).matches();
        }
    }

    static List<Template> templates() {
        return Delivery.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noNumberIsWrittenOut(Template template) {
        var exceptions = exceptions();
        var found = new ArrayList<String>();
        Texts.walk(template.source().document(), (pointer, text) -> {
            var bare = Placeholders.replace(text, placeholder -> "");
            var excused = exceptions.stream().anyMatch(e -> e.covers(template.id(), pointer));
            if (DIGIT.matcher(bare).find() && !excused) {
                found.add(template.id() + " " + pointer + ": " + text);
            }
        });

        assertThat(found).isEmpty();
    }

    @Test
    void everyExceptionHasAReason() {
        assertThat(exceptions())
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.reason()).hasSizeGreaterThan(20));
    }

    private static List<Excuse> exceptions() {
        return Tables.read("/numbers-allowed.tsv").stream()
                .map(c -> new Excuse(Pattern.compile(c[0]), Pattern.compile(c[1]), c[2]))
                .toList();
    }
}
