package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.guizhang.search.DocumentSource;
import org.guizhang.search.Hit;
import org.guizhang.search.Hits;
import org.guizhang.search.internal.text.ChineseText;
import org.guizhang.search.internal.text.PinyinText;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;

/** Brings a tenant's index up to the change table, asks it, and checks the hits against the database. */
@ApplicationScoped
public class SearchExecutor {
    private static final int SNIPPET = 120;
    private static final int WHOLE = 200;

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Indexes indexes;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<DocumentSource> sources;

    private record Change(String kind, String subject) {}

    public Hits find(String typed, Locale language, int limit) {
        return indexes.use(caller.get().tenantId(), index -> {
            catchUp(index);
            return index.search(searcher ->
                    ask(searcher, new SearchQuery(searcher.getIndexReader(), typed, Synonyms.NONE), language, limit));
        });
    }

    /** Loads the dictionaries, which takes a second or more, before the first person asks. */
    public void warmUp() {
        ChineseText.terms("制度 rules 1");
        PinyinText.terms("制度");
    }

    private void catchUp(TenantIndex index) throws IOException {
        var sql = database.sql();
        long head = sql.createQuery("select change_seq from tenant_head where tenant_id = :tenant")
                .mapTo(Long.class)
                .findFirst()
                .orElseThrow();
        if (head == index.position()) {
            return;
        }
        synchronized (index) {
            long position = index.position();
            if (position == 0 || position > head) {
                // New, or older data than the index has seen (a restored backup): build it from the database.
                index.clear();
                for (var source : sources) {
                    for (var subject : source.subjects()) {
                        index.replace(source.kind(), subject, source.documents(subject));
                    }
                }
                index.reached(head);
            } else if (position < head) {
                var changes = sql.createQuery(
                                "select distinct kind, subject from document_change where tenant_id = :tenant and seq > :position and seq <= :head")
                        .bind("position", position)
                        .bind("head", head)
                        .mapTo(Change.class)
                        .list();
                for (var change : changes) {
                    index.replace(
                            change.kind, change.subject, source(change.kind).documents(change.subject));
                }
                index.reached(head);
            }
        }
    }

    private Hits ask(IndexSearcher searcher, SearchQuery question, Locale language, int limit) throws IOException {
        var query = question.at(clock.millis());
        var highlighter = new Highlighter(query);
        var found = searcher.search(query, new TopScoreDocCollectorManager(limit, null, Hits.COUNTED));
        var documents = new ArrayList<Document>();
        var guards = new HashMap<String, Set<String>>();
        var stored = searcher.storedFields();
        for (var score : found.scoreDocs) {
            var document = stored.document(score.doc);
            documents.add(document);
            guards.computeIfAbsent(kind(document), k -> new HashSet<>()).add(document.get("guard"));
        }
        guards.replaceAll((kind, asked) -> source(kind).readable(asked));
        var hits = documents.stream()
                .filter(d -> guards.getOrDefault(kind(d), Set.of()).contains(d.get("guard")))
                .map(d -> hit(d, highlighter, language))
                .toList();
        int total = (int) Math.min(found.totalHits.value, Hits.COUNTED) - (documents.size() - hits.size());
        return new Hits(hits, total, found.totalHits.relation != TotalHits.Relation.EQUAL_TO);
    }

    private static Hit hit(Document document, Highlighter highlighter, Locale language) {
        var side = Languages.isEnglish(language) ? ".english" : ".zh";
        var other = Languages.isEnglish(language) ? ".zh" : ".english";
        var subject = document.get("subject");
        var snippet = highlighter.mark(document.get("body" + side), SNIPPET);
        if (snippet.stream().noneMatch(Hit.Segment::match)) {
            // Whoever asks in the other language sees what was found, in that language.
            var found = highlighter.mark(document.get("body" + other), SNIPPET);
            snippet = found.stream().anyMatch(Hit.Segment::match) ? found : snippet;
        }
        return new Hit(
                kind(document),
                subject.substring(subject.indexOf('/') + 1),
                document.get("key"),
                highlighter.mark(document.get("title" + side), WHOLE),
                document.get("context" + side),
                snippet);
    }

    private DocumentSource source(String kind) {
        for (var source : sources) {
            if (source.kind().equals(kind)) {
                return source;
            }
        }
        throw new IllegalStateException("No source offers documents of kind " + kind);
    }

    private static String kind(Document document) {
        return document.get("subject").substring(0, document.get("subject").indexOf('/'));
    }
}
