package org.guizhang.templates;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.template.Template;

/** The clauses of the source regulation: what each has to become, and what carries it. */
final class Inventory {
    /** Which lists of a template may carry a row of a kind. */
    static final Map<String, List<String>> CARRIERS = Map.ofEntries(
            Map.entry("rule", List.of("chapters", "records")),
            Map.entry("duty", List.of("chapters")),
            Map.entry("prohibition", List.of("chapters")),
            Map.entry("commitment", List.of("chapters")),
            Map.entry("position", List.of("positions")),
            Map.entry("record", List.of("records")),
            Map.entry("checklist", List.of("checklists")),
            Map.entry("deadline", List.of("deadlines")),
            Map.entry("penalty", List.of("penalties")),
            Map.entry("phrase", List.of("phrases")),
            Map.entry("classification", List.of("classifications")));

    private Inventory() {}

    /** A clause of the source; {@code what} is what it says. */
    record Row(String id, String template, String kind, String what) {}

    /** Something with a key that names a row among its sources; {@code list} is the list of the template it is in. */
    record Carrier(String list, String key) {}

    static List<Row> rows() {
        try (var in = Inventory.class.getResourceAsStream("/inventory.tsv")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[3], cells[4]))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What carries a row in its template. */
    static Set<Carrier> carriers(Template template, String row) {
        var found = new LinkedHashSet<Carrier>();
        var document = template.source().document();
        document.fields().forEachRemaining(list -> {
            var keys = new ArrayList<String>();
            collect(list.getValue(), row, keys);
            keys.forEach(key -> found.add(new Carrier(list.getKey(), key)));
        });
        return found;
    }

    /** All rows that anything in a template names. */
    static Set<String> named(JsonNode node) {
        var named = new LinkedHashSet<String>();
        node.findValues("sources").forEach(list -> list.forEach(row -> named.add(row.asText())));
        return named;
    }

    private static void collect(JsonNode node, String row, List<String> keys) {
        for (var source : node.path("sources")) {
            if (source.asText().equals(row)) {
                keys.add(node.path("key").asText());
            }
        }
        node.forEach(child -> collect(child, row, keys));
    }
}
