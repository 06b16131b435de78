package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    void noNumberIsWrittenOut(Template template) throws IOException {
        var exceptions = exceptions();
        var found = new ArrayList<String>();
        walk("", template.source().document(), (pointer, text) -> {
            var bare = Placeholders.replace(text, placeholder -> "");
            var excused = exceptions.stream().anyMatch(e -> e.covers(template.id(), pointer));
            if (DIGIT.matcher(bare).find() && !excused) {
                found.add(template.id() + " " + pointer + ": " + text);
            }
        });

        assertThat(found).isEmpty();
    }

    @Test
    void everyExceptionHasAReason() throws IOException {
        assertThat(exceptions())
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.reason()).hasSizeGreaterThan(20));
    }

    private interface Visitor {
        void text(String pointer, String text);
    }

    private static void walk(String pointer, JsonNode node, Visitor visitor) {
        if (node.path("zh").isTextual()) {
            visitor.text(pointer + "/zh", node.path("zh").asText());
            visitor.text(pointer + "/en", node.path("en").asText());
            return;
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(pointer + "/" + i, node.get(i), visitor);
        }
        node.fields().forEachRemaining(member -> walk(pointer + "/" + member.getKey(), member.getValue(), visitor));
    }

    private static List<Excuse> exceptions() throws IOException {
        try (var in = NumbersTest.class.getResourceAsStream("/numbers-allowed.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(c -> new Excuse(Pattern.compile(c[0]), Pattern.compile(c[1]), c[2]))
                    .toList();
        }
    }
}
