package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.guizhang.search.SearchFilter;
import org.guizhang.search.SearchSuggestion;
import org.guizhang.search.internal.text.Folding;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What to ask for, while somebody types; one statement for a key stroke. */
@ApplicationScoped
public class SuggestionFinder {
    private static final Logger LOG = LoggerFactory.getLogger(SuggestionFinder.class);
    private static final int LOOKED_AT = 12;

    @Inject
    CurrentCaller caller;

    @Inject
    Indexes indexes;

    @Inject
    Indexer indexer;

    @Inject
    OwnSynonyms synonyms;

    @Inject
    Readers readers;

    @Inject
    HitCheck check;

    @Inject
    Clock clock;

    public List<SearchSuggestion> find(String typed, Locale language, int most) {
        var terms = readers.asking();
        var found = typed.isEmpty() ? null : titles(typed, terms);
        var said = check.withQuestions(
                found == null ? List.of() : found.guarded(),
                clock.instant(),
                caller.get().personId(),
                typed,
                terms);
        // One thing to ask for once, whoever offers it, what the person has asked oneself first.
        Map<String, SearchSuggestion> all = new LinkedHashMap<>();
        said.questions().forEach(one -> all.putIfAbsent(AskedLately.tidy(one.text()), one));
        if (found != null) {
            for (var row : found.rows()) {
                if (said.readable().contains(row.guarded())) {
                    for (var one : of(row.document(), typed, language)) {
                        all.putIfAbsent(AskedLately.tidy(one.text()), one);
                    }
                }
            }
        }
        return all.values().stream().limit(most).toList();
    }

    /** What a thing is called, and the first way to ask for it in which the words stand. */
    private static List<SearchSuggestion> of(Document row, String typed, Locale language) {
        var side = Languages.isEnglish(language) ? ".english" : ".zh";
        var offered = new ArrayList<SearchSuggestion>();
        offered.add(new SearchSuggestion("title", row.get("title" + side)));
        var words = Folding.fold(AskedLately.tidy(typed));
        for (var asked : row.getValues("asked" + side)) {
            if (Folding.fold(asked).contains(words)) {
                offered.add(0, new SearchSuggestion("asked", asked));
                break;
            }
        }
        return offered;
    }

    /** Null where there is nothing that can be asked: no suggestion is worth an error while somebody types. */
    private @Nullable Found titles(String typed, Set<String> terms) {
        var tenant = caller.get().tenantId();
        var slot = indexes.slot(tenant);
        try {
            var index = slot.hold();
            if (index == null) {
                indexer.wake(tenant);
                return null;
            }
            try {
                var request = new IndexRequest(
                        typed,
                        synonyms.of(tenant, index.applied()),
                        SearchFilter.ALL,
                        terms,
                        caller.get().personId(),
                        clock.instant(),
                        LOOKED_AT,
                        null,
                        IndexRequest.TYPING);
                return index.search(searcher -> Found.in(searcher, index.workplace(), request));
            } catch (IOException | IndexOutOfBoundsException | IllegalStateException failed) {
                if (failed instanceof RuntimeException fault && !index.isDamage(fault)) {
                    throw fault;
                }
                slot.discard(index, indexes.background());
                indexer.wake(tenant);
                return null;
            } finally {
                index.release(indexes.background());
            }
        } catch (IOException failed) {
            LOG.warn("The search index of tenant {} cannot be opened", tenant, failed);
            return null;
        }
    }
}
