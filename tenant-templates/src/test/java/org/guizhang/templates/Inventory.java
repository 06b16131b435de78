package org.guizhang.templates;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateVersion;

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

    private static final Map<String, String> KINDS = kinds();

    private Inventory() {}

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("clause", "chapters");
        kinds.put("position", "positions");
        kinds.put("parameter", "parameters");
        kinds.put("checklist", "checklists");
        kinds.put("record", "records");
        kinds.put("deadline", "deadlines");
        kinds.put("penalty", "penalties");
        kinds.put("phrases", "phrases");
        kinds.put("classification", "classifications");
        return kinds;
    }

    /**
     * A clause of the source; {@code what} is what it says, {@code facts} its numbers, counts and times in short,
     * {@code since} the version of the template that was the first to be asked for it.
     */
    record Row(String id, String template, String kind, String what, String facts, String since) {}

    /** An artefact that names a row among its sources or those of its parts; {@code list} is where it is kept. */
    record Carrier(String list, String key, JsonNode node) {}

    static List<Row> rows() {
        return Tables.read("/inventory.tsv").stream()
                .skip(1)
                .map(cells -> new Row(cells[0], cells[1], cells[3], cells[4], cell(cells, 5), cell(cells, 6)))
                .toList();
    }

    /** The templates that carry no inventory, each with the reason. */
    static Map<String, String> none() {
        var none = new LinkedHashMap<String, String>();
        Tables.read("/inventory-none.tsv").forEach(cells -> none.put(cells[0], cells[1]));
        return none;
    }

    /** The rows that a version of a template has to carry. */
    static List<Row> rows(Template template) {
        return rows().stream()
                .filter(row -> row.template().equals(template.id()))
                .filter(row ->
                        row.since().isBlank() || template.version().compareTo(TemplateVersion.parse(row.since())) >= 0)
                .toList();
    }

    private static String cell(String[] cells, int column) {
        return cells.length > column ? cells[column] : "";
    }

    /** The rows of a template that nothing of the kind they ask for carries, in words. */
    static List<String> missing(Template template) {
        return rows(template).stream()
                .filter(row -> carriers(template, row.id()).stream()
                        .noneMatch(c -> CARRIERS.get(row.kind()).contains(c.list())))
                .map(row -> row.id() + " must be carried by a " + row.kind() + ": " + row.what())
                .toList();
    }

    /** What carries a row in its template. */
    static List<Carrier> carriers(Template template, String row) {
        var found = new ArrayList<Carrier>();
        KINDS.forEach((kind, list) -> entries(template, kind).stream()
                .filter(entry -> named(entry).contains(row))
                .forEach(entry -> found.add(new Carrier(list, entry.path("key").asText(), entry))));
        return found;
    }

    /** The list of a template that holds a kind of artefacts. */
    static String list(String kind) {
        return KINDS.get(kind);
    }

    /** All artefacts of a kind. */
    static List<JsonNode> entries(Template template, String kind) {
        var document = template.source().document();
        var found = new ArrayList<JsonNode>();
        if (kind.equals("clause")) {
            document.path("chapters").forEach(chapter -> chapter.path("clauses").forEach(found::add));
        } else {
            document.path(KINDS.get(kind)).forEach(found::add);
        }
        return found;
    }

    /** All rows that anything in a template names. */
    static Set<String> named(JsonNode node) {
        var named = new LinkedHashSet<String>();
        node.findValues("sources").forEach(list -> list.forEach(row -> named.add(row.asText())));
        return named;
    }
}
