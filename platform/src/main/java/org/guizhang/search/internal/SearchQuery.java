package org.guizhang.search.internal;

import static org.guizhang.search.internal.Analyzers.EN;
import static org.guizhang.search.internal.Analyzers.ZH_PAIRS;
import static org.guizhang.search.internal.Analyzers.ZH_WORDS;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.QueryBuilder;
import org.guizhang.search.Hits;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, as a query. Never fails on any input: there is no syntax to get wrong. Part of the words is
 * enough to be found; all of them, in order, or in a title, rank higher.
 */
final class SearchQuery {
    private static final float PART = 0.6f;
    private static final Analyzer ANALYZER = Analyzers.asking();

    /** Six fields, each asked for the words and for their order, and as many terms as a question has characters. */
    private static final int MAX_TERMS = 6 * 2 * Hits.MAX_QUERY + 1;

    static {
        // Lucene's own limit is below that of a pasted paragraph.
        IndexSearcher.setMaxClauseCount(2 * MAX_TERMS);
    }

    private final Query words;

    SearchQuery(String typed) {
        this.words = words(typed);
    }

    /** The query for what can be found at {@code now} (epoch milliseconds). */
    Query at(long now) {
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(LongPoint.newRangeQuery("from", Long.MIN_VALUE, now), Occur.FILTER)
                .add(LongPoint.newRangeQuery("until", now + 1, Long.MAX_VALUE), Occur.FILTER)
                .build();
    }

    /** The terms asked for in a field, to mark what matched. */
    Set<String> terms(String field) {
        var found = new HashSet<String>();
        words.visit(new QueryVisitor() {
            @Override
            public boolean acceptField(String candidate) {
                return candidate.equals(field);
            }

            @Override
            public void consumeTerms(Query query, Term... terms) {
                for (var term : terms) {
                    found.add(term.text());
                }
            }
        });
        return found;
    }

    private static Query words(String typed) {
        var simplified = Analyzers.simplify(typed);
        var any = new BooleanQuery.Builder();
        field(any, "title" + ZH_PAIRS, simplified, 4f);
        field(any, "title" + ZH_WORDS, simplified, 4f);
        field(any, "title" + EN, typed, 4f);
        field(any, "body" + ZH_PAIRS, simplified, 1f);
        field(any, "body" + ZH_WORDS, simplified, 1.5f);
        field(any, "body" + EN, typed, 1.5f);
        if (Pinyin.looksLike(typed)) {
            add(any, new PrefixQuery(new Term("pinyin", Pinyin.term(typed))), 3f);
        }
        var query = any.build();
        return query.clauses().isEmpty() ? new MatchNoDocsQuery("nothing to look for") : query;
    }

    private static void field(BooleanQuery.Builder any, String field, String text, float boost) {
        var builder = new QueryBuilder(ANALYZER);
        add(any, builder.createMinShouldMatchQuery(field, text, PART), boost);
        add(any, builder.createPhraseQuery(field, text), boost * 2);
    }

    private static void add(BooleanQuery.Builder any, @Nullable Query query, float boost) {
        if (query != null) {
            any.add(new BoostQuery(query, boost), Occur.SHOULD);
        }
    }
}
