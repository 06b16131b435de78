package org.guizhang.search.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.guizhang.policy.edition.internal.EditionDocuments;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.search.SearchDocument;
import org.guizhang.template.EverydayWords;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateFiles;

/**
 * The newest version of every delivered template at its defaults, as documents of the search.
 *
 * @param id of the template
 * @param sources by row of the inventory: the addresses of what was made from it, as {@code kind:key}
 */
record DeliveredDocuments(
        String id, List<SearchDocument> documents, EverydayWords words, Map<String, Set<String>> sources) {
    static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");

    private static final Map<String, String> KINDS = Map.of(
            "checklists", EditionDocuments.CHECKLIST,
            "records", EditionDocuments.FORM,
            "deadlines", EditionDocuments.DEADLINE,
            "penalties", EditionDocuments.PENALTY);

    private static final List<DeliveredDocuments> ALL = read();

    /** Those that have rules of their own: the empty template has none. */
    static List<DeliveredDocuments> all() {
        return ALL;
    }

    static String address(SearchDocument document) {
        return document.kind() + ":" + document.key();
    }

    private static List<DeliveredDocuments> read() {
        var newest = new TreeMap<String, Template>();
        for (var source :
                TemplateFiles.load(DeliveredDocuments.class.getClassLoader()).templates()) {
            var template = Template.parse(source.json());
            newest.merge(
                    template.id(),
                    template,
                    (one, other) -> one.version().compareTo(other.version()) > 0 ? one : other);
        }
        return newest.values().stream()
                .map(DeliveredDocuments::of)
                .filter(delivered -> delivered.documents.size() > 20)
                .toList();
    }

    private static DeliveredDocuments of(Template template) {
        var resolved = Resolver.resolve(template, Map.of());
        var words = EverydayWords.of(template.id());
        var module = UUID.nameUUIDFromBytes(template.id().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var documents = EditionDocuments.of(resolved, words, module, template.id(), NOW.minusSeconds(60), null);
        var sources = new HashMap<String, Set<String>>();
        var document = resolved.document();
        for (var chapter : document.path("chapters")) {
            for (var clause : chapter.path("clauses")) {
                note(
                        sources,
                        clause,
                        EditionDocuments.CLAUSE + ":" + clause.path("key").asText());
            }
        }
        KINDS.forEach((list, kind) -> document.path(list)
                .forEach(entry ->
                        note(sources, entry, kind + ":" + entry.path("key").asText())));
        for (var set : document.path("phrases")) {
            for (var phrase : set.path("phrases")) {
                var address = EditionDocuments.PHRASE + ":" + set.path("key").asText() + "/"
                        + phrase.path("key").asText();
                note(sources, set, address);
                var collection = EditionDocuments.PHRASE + ":" + set.path("key").asText();
                sources.computeIfAbsent(collection, c -> new HashSet<>()).add(address);
                note(sources, phrase, address);
            }
        }
        return new DeliveredDocuments(template.id(), documents, words, sources);
    }

    private static void note(Map<String, Set<String>> sources, JsonNode node, String address) {
        var lists = new ArrayList<JsonNode>(node.findValues("sources"));
        lists.forEach(list -> list.forEach(row ->
                sources.computeIfAbsent(row.asText(), r -> new HashSet<>()).add(address)));
    }
}
