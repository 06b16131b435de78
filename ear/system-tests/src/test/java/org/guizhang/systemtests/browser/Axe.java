package org.guizhang.systemtests.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * What axe-core finds wrong with a page; every rule it has by default is on, and so is the one that wants what is read on a
 * button in what is said of it: whoever speaks to the machine says what stands there.
 */
final class Axe {
    /** The rules about colours, which cost most. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String TOLD = """
            async (context, options) => (await axe.run(context, {resultTypes: ['violations'], ...options}))
                .violations.flatMap(rule =>
                rule.nodes.map(node => rule.id + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 160)
                    + ' ' + node.any.concat(node.all, node.none).map(check => check.message).join('; ')))
            """;
    private static final String ALL_BUT = "rules => (" + TOLD
            + ")(document, {rules: {'label-content-name-mismatch': {enabled: true},"
            + " ...Object.fromEntries(rules.map(r => [r, {enabled: false}]))}})";
    private static final String COLOURS_OF = "([rules, kinds]) => (" + TOLD
            + ")({include: kinds.map(kind => window.gzPlaces.get(kind))}, {runOnly: rules})";
    private static final String LIBRARY = library();

    private Axe() {}

    /** One line for each violation; of colours, those of places that were not looked at before. */
    static List<String> violations(Page page) {
        var found = new ArrayList<>(run(page, ALL_BUT, COLOURS));
        found.addAll(colours(page, Colours.of(page).unseen("light")));
        return List.copyOf(found);
    }

    /** Those of colours alone, at places that were just found. */
    static List<String> colours(Page page, List<Number> kinds) {
        return kinds.isEmpty() ? List.of() : run(page, COLOURS_OF, List.of(COLOURS, kinds));
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, String script, Object argument) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(LIBRARY);
        }
        return (List<String>) page.evaluate(script, argument);
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
