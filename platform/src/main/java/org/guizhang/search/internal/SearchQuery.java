package org.guizhang.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.guizhang.search.internal.text.Folding;
import org.guizhang.search.internal.text.PinyinQuestion;

/**
 * What a person typed, as a query of an index. Never fails on any input: there is no syntax to get wrong. Any word is enough
 * to be found; the more of them, the better it ranks.
 */
final class SearchQuery {
    /** More than any likeness of words: who cites a clause wants that clause. */
    private static final float CITED = 4f;

    private final String typed;
    private final Query words;

    SearchQuery(IndexReader reader, String typed, Synonyms synonyms) throws IOException {
        this(reader, typed, synonyms, Weights.USUAL);
    }

    SearchQuery(IndexReader reader, String typed, Synonyms synonyms, Weights weights) throws IOException {
        this.typed = typed;
        var any = new BooleanQuery.Builder()
                .add(
                        new DisjunctionMaxQuery(readings(typed, new QuestionUnits(reader, synonyms, weights), weights), 0f),
                        Occur.SHOULD);
        for (var cited : ClauseNumbers.cited(typed)) {
            var clause = new TermQuery(new Term(DocumentFields.NUMBER, cited));
            any.add(new BoostQuery(new ConstantScoreQuery(clause), CITED), Occur.SHOULD);
        }
        this.words = any.build();
    }

    /** The query for what can be found at {@code now} (epoch milliseconds). */
    Query at(long now) {
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(LongPoint.newRangeQuery("from", Long.MIN_VALUE, now), Occur.FILTER)
                .add(LongPoint.newRangeQuery("until", now + 1, Long.MAX_VALUE), Occur.FILTER)
                .build();
    }

    String typed() {
        return typed;
    }

    /** What the letters may be: Chinese with whatever else is in it; or else English, pinyin, or first letters of it. */
    private static List<Query> readings(String typed, QuestionUnits units, Weights weights) throws IOException {
        if (Folding.hasHan(typed)) {
            return List.of(new QuestionQuery(units.chinese(typed), weights));
        }
        var readings = new ArrayList<Query>();
        readings.add(new QuestionQuery(units.english(typed), weights));
        var syllables = PinyinQuestion.words(typed);
        if (!syllables.isEmpty()) {
            readings.add(new QuestionQuery(units.pinyin(syllables), weights));
        }
        if (PinyinQuestion.mayBeInitials(typed)) {
            readings.add(new QuestionQuery(units.initials(Folding.fold(typed.strip())), weights));
        }
        return readings;
    }
}
