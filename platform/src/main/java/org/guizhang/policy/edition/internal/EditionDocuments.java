package org.guizhang.policy.edition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.search.Asked;
import org.guizhang.search.Facets;
import org.guizhang.search.SearchDocument;
import org.guizhang.shared.Text;
import org.guizhang.template.EverydayWords;
import org.jspecify.annotations.Nullable;

/**
 * What an edition says and brings, as it is found: its clauses, and each checklist, form, deadline, penalty and phrase. Items
 * of a checklist are found as lines of it, so that twenty of them never stand before the clause that they carry out. Pure:
 * the same edition and words, the same documents.
 */
public final class EditionDocuments {
    public static final String CLAUSE = "clause";
    public static final String CHECKLIST = "checklist";
    public static final String FORM = "form";
    public static final String DEADLINE = "deadline";
    public static final String PENALTY = "penalty";
    public static final String PHRASE = "phrase";

    private final Resolved content;
    private final EverydayWords words;
    private final UUID module;
    private final String guard;
    private final Instant from;
    private final @Nullable Instant until;
    private final JsonNode document;
    private final ArtefactTitles titles;
    private final List<SearchDocument> found = new ArrayList<>();

    private EditionDocuments(
            Resolved content, EverydayWords words, UUID module, String guard, Instant from, @Nullable Instant until) {
        this.content = content;
        this.words = words;
        this.module = module;
        this.guard = guard;
        this.from = from;
        this.until = until;
        this.document = content.document();
        this.titles = new ArtefactTitles(document);
    }

    /**
     * All documents of an edition.
     *
     * @param words how people ask for what its template says
     * @param guard see {@link SearchDocument#guard()}
     * @param until null: for ever
     */
    public static List<SearchDocument> of(
            Resolved content, EverydayWords words, UUID module, String guard, Instant from, @Nullable Instant until) {
        var documents = new EditionDocuments(content, words, module, guard, from, until);
        documents.clauses();
        documents.artefacts("checklists", CHECKLIST, Set.of("position"));
        documents.artefacts("records", FORM, Set.of("filledBy"));
        documents.artefacts("deadlines", DEADLINE, Set.of("responsible"));
        documents.artefacts("penalties", PENALTY, Set.of("position"));
        documents.phrases();
        return List.copyOf(documents.found);
    }

    private void clauses() {
        var written = document.path("chapters");
        for (var chapter : content.chapters()) {
            for (int at = 0; at < chapter.clauses().size(); at++) {
                var clause = chapter.clauses().get(at);
                var carried = clause.carriedOutBy();
                var related = new LinkedHashSet<Text>(titles.of("positions", clause.addressees()));
                related.addAll(titles.carrying(clause.key()));
                related.addAll(titles.of("records", carried.records()));
                related.addAll(titles.of("checklists", carried.checklists()));
                related.addAll(titles.of("deadlines", carried.deadlines()));
                related.addAll(titles.of("penalties", carried.penalties()));
                var node = written.path(chapter.number() - 1).path("clauses").path(at);
                found.add(new SearchDocument(
                        CLAUSE,
                        clause.key(),
                        guard,
                        // Counted through the regulation, as it is printed, and within its chapter, as people count.
                        chapter.number() + "." + clause.number() + " " + chapter.number() + "." + (at + 1),
                        clause.heading(),
                        joined(content.title(), chapter.title()),
                        clause.wholeText(),
                        ArtefactTitles.lines(related),
                        asked("clauses", clause.key(), node),
                        Facets.of(module.toString(), chapter.key(), new HashSet<>(clause.addressees())),
                        from,
                        until));
            }
        }
    }

    private void artefacts(String list, String kind, Set<String> who) {
        for (var node : document.path(list)) {
            var key = node.path("key").asText();
            var positions = new LinkedHashSet<String>();
            who.forEach(member -> ArtefactText.keys(node.path(member), positions));
            var related = new LinkedHashSet<Text>(titles.of("positions", positions));
            related.addAll(titles.of("clauses", ArtefactTitles.clauses(node)));
            add(kind, key, ArtefactText.title(node), content.title(), node, list, key, related, positions);
        }
    }

    private void phrases() {
        for (var set : document.path("phrases")) {
            var context = joined(content.title(), ArtefactText.title(set));
            for (var node : set.path("phrases")) {
                var key = node.path("key").asText();
                var related = new LinkedHashSet<Text>(titles.of("clauses", ArtefactTitles.clauses(node)));
                var collection = set.path("key").asText();
                // Ways to ask may be those of the whole collection.
                boolean own = !words.asked("phrases", key).zh().isEmpty();
                add(
                        PHRASE,
                        collection + "/" + key,
                        ArtefactText.situation(node),
                        context,
                        node,
                        "phrases",
                        own ? key : collection,
                        related,
                        Set.of());
            }
        }
    }

    private void add(
            String kind,
            String address,
            Text title,
            Text context,
            JsonNode node,
            String list,
            String key,
            Set<Text> related,
            Set<String> positions) {
        found.add(new SearchDocument(
                kind,
                address,
                guard,
                "",
                title,
                context,
                ArtefactText.of(node),
                ArtefactTitles.lines(related),
                asked(list, key, node),
                Facets.of(module.toString(), "", positions),
                from,
                until));
    }

    /** What is delivered beside the template, and what the edition itself says. */
    private Asked asked(String list, String key, JsonNode node) {
        var delivered = words.asked(list, key);
        var zh = new ArrayList<String>(delivered.zh());
        var en = new ArrayList<String>(delivered.en());
        node.path("asked").path("zh").forEach(way -> zh.add(way.asText()));
        node.path("asked").path("en").forEach(way -> en.add(way.asText()));
        return new Asked(zh, en);
    }

    private static Text joined(Text one, Text other) {
        return new Text(one.zh() + " · " + other.zh(), one.en() + " · " + other.en());
    }
}
