package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;

/** docs/coverage.md is made here, from the newest version of each template. */
class CoveragePageTest {
    private static final Path PAGE = Path.of("../docs/coverage.md");
    private static final String REFRESH = "cp tenant-templates/target/coverage.md docs/coverage.md";

    @Test
    void thePageIsWhatTheBuildMakes() throws IOException {
        var made = Files.createDirectories(Path.of("target")).resolve("coverage.md");
        Files.writeString(made, page());

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/coverage.md is out of date; refresh it in the project's folder with: %s", REFRESH)
                .isEqualTo(page());
    }

    private static String page() {
        var page = new StringBuilder("""
                # Inventory coverage

                What carries each row of the source regulation's inventory, in the newest version of its template, and \
                what the template adds to it. Made by `CoveragePageTest`; after a change: `mvn -pl tenant-templates -am test`, then `%s`.

                """.formatted(REFRESH));
        var newest = newest();
        var rows = Inventory.rows();
        var carried = rows.size()
                - newest.values().stream()
                        .mapToInt(t -> Inventory.missing(t).size())
                        .sum();
        page.append("Carried: %d of %d rows.\n".formatted(carried, rows.size()));
        Inventory.none()
                .forEach((template, reason) -> page.append("\nNo inventory: %s. %s\n".formatted(template, reason)));
        for (var template : newest.values()) {
            page.append("\n## %s %s\n\n".formatted(template.id(), template.version()));
            page.append("| row | kind | what the source says | carried by |\n|---|---|---|---|\n");
            for (var row : Inventory.rows(template)) {
                page.append("| %s | %s | %s | %s |\n".formatted(row.id(), row.kind(), row.what(), by(template, row)));
            }
            page.append("\nAdded by the template:\n\n| what | title | legal basis | how sure |\n|---|---|---|---|\n");
            for (var kind : AdditionsTest.KINDS) {
                for (var entry : Inventory.entries(template, kind)) {
                    if (entry.has("addition")) {
                        page.append(added(kind, entry));
                    }
                }
            }
        }
        page.append("""

                # Windows of every schedule

                The next %d from %s on, as the trade works that starts with the template: when they open, are due, and (in \
                brackets) until when they count as late; `+1d` is the day after. One line where all settings give the \
                same.
                """.formatted(WindowList.NEXT, WindowList.FROM));
        newest.values().forEach(template -> windows(template, page));
        return page.toString();
    }

    private static void windows(Template template, StringBuilder page) {
        page.append("\n## %s %s\n\n".formatted(template.id(), template.version()));
        page.append("| schedule | at | windows |\n|---|---|---|\n");
        var settings = new LinkedHashMap<String, Map<String, List<String>>>();
        for (var listed : WindowList.of(template)) {
            settings.computeIfAbsent(listed.place(), place -> new LinkedHashMap<>())
                    .computeIfAbsent(WindowList.words(listed), words -> new ArrayList<>())
                    .add(listed.setting());
        }
        settings.forEach((place, windows) -> windows.forEach((words, at) -> page.append(
                "| %s | %s | %s |\n".formatted(place, at.size() == 3 ? "all" : String.join(", ", at), words))));
    }

    private static String added(String kind, JsonNode entry) {
        var basis = entry.at("/addition/basis/zh").asText();
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        Inventory.list(kind) + "/" + entry.path("key").asText(),
                        entry.at("/title/zh").asText(),
                        basis.isEmpty() ? "practice of the trade" : basis,
                        basis.isEmpty()
                                ? "–"
                                : entry.at("/addition/checked").asText().replace('-', ' '));
    }

    /** First what is of the kind the row has to become, then what helps it. */
    private static String by(Template template, Inventory.Row row) {
        var own = new ArrayList<Inventory.Carrier>();
        var others = new ArrayList<Inventory.Carrier>();
        for (var carrier : Inventory.carriers(template, row.id())) {
            (Inventory.CARRIERS.get(row.kind()).contains(carrier.list()) ? own : others).add(carrier);
        }
        var words = "**" + words(own) + "**";
        return others.isEmpty() ? words : words + ", " + words(others);
    }

    private static String words(List<Inventory.Carrier> carriers) {
        return carriers.stream().map(c -> c.list() + "/" + c.key()).collect(Collectors.joining(", "));
    }

    private static Map<String, Template> newest() {
        var newest = new LinkedHashMap<String, Template>();
        for (var row : Inventory.rows()) {
            Delivery.templates().stream()
                    .filter(t -> t.id().equals(row.template()))
                    .forEach(t -> newest.put(t.id(), t));
        }
        return newest;
    }
}
