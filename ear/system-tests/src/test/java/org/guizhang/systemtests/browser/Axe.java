package org.guizhang.systemtests.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What axe-core finds wrong with a page; every rule it has by default is on. */
final class Axe {
    private static final String RUN = """
            async only => (await axe.run(document, {resultTypes: ['violations'], ...(only ? {runOnly: only} : {})}))
                .violations.flatMap(rule =>
                rule.nodes.map(node => rule.id + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 160)
                    + ' ' + node.any.concat(node.all, node.none).map(check => check.message).join('; ')))
            """;
    private static final String LIBRARY = library();

    private Axe() {}

    /** One line for each violation. */
    static List<String> violations(Page page) {
        return run(page, null);
    }

    /** Those of colours alone: for a page that has been looked at in the other look. */
    static List<String> contrastViolations(Page page) {
        return run(page, List.of("color-contrast", "link-in-text-block"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, @Nullable List<String> only) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(LIBRARY);
        }
        return (List<String>) page.evaluate(RUN, only);
    }

    private static String library() {
        var about = new Properties();
        try (var properties = resource("/META-INF/maven/org.webjars.npm/axe-core/pom.properties")) {
            about.load(properties);
            var version = about.getProperty("version");
            try (var source = resource("/META-INF/resources/webjars/axe-core/" + version + "/axe.min.js")) {
                return new String(source.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Axe.class.getResourceAsStream(name), name);
    }
}
