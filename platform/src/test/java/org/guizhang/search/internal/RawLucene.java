package org.guizhang.search.internal;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.guizhang.search.internal.text.ChineseText;
import org.guizhang.search.internal.text.EnglishText;
import org.guizhang.search.internal.text.TermOccurrence;
import org.guizhang.service.ServerParts;

/** Lucene over the index of a business, and nothing around it: no database, no readers, no facets, no marks. */
final class RawLucene {
    static final String SAME = "Lucene, the same query";
    static final String PLAIN = "Lucene, any word";

    private final IndexSlot slot;
    private final int page;
    private Synonyms synonyms = Synonyms.NONE;

    /** @param page how many of the best are read */
    RawLucene(IndexSlot slot, int page) {
        this.slot = slot;
        this.page = page;
    }

    /** What is asked of a searcher. */
    private interface Wanted {
        Query of(IndexSearcher searcher) throws IOException;
    }

    /** Has the synonyms that count at present. */
    void know(Function<Applied, Synonyms> counting) throws IOException {
        var index = index();
        try {
            synonyms = counting.apply(index.applied());
        } finally {
            index.release(Runnable::run);
        }
    }

    /** What the product makes of a question. */
    int same(String question) throws IOException {
        return best(searcher ->
                new SearchQuery(searcher.getIndexReader(), question, synonyms).at(ServerParts.NOON.toEpochMilli()));
    }

    /** Any of the question's words, as Lucene ranks them. */
    int plain(String question) throws IOException {
        var any = new BooleanQuery.Builder();
        ChineseText.terms(question).forEach(word -> add(any, DocumentFields.ZH, word));
        EnglishText.terms(question).forEach(word -> add(any, DocumentFields.EN, word));
        return best(searcher -> any.build());
    }

    private static void add(BooleanQuery.Builder any, String field, TermOccurrence word) {
        any.add(new TermQuery(new Term(field, word.term())), Occur.SHOULD);
    }

    /** How many of the best there are, with what is stored of them. */
    private int best(Wanted wanted) throws IOException {
        var index = index();
        try {
            return index.search(searcher -> {
                var best = searcher.search(wanted.of(searcher), page).scoreDocs;
                for (var one : best) {
                    Objects.requireNonNull(
                            searcher.storedFields().document(one.doc).get("subject"));
                }
                return best.length;
            });
        } finally {
            index.release(Runnable::run);
        }
    }

    private TenantIndex index() throws IOException {
        return Objects.requireNonNull(slot.hold());
    }
}
