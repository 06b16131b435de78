package org.guizhang.search.internal;

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
import org.guizhang.search.Hits;
import org.guizhang.search.internal.text.Folding;
import org.guizhang.search.internal.text.PinyinQuestion;

/**
 * What a person typed, as a query of an index. Never fails on any input: there is no syntax to get wrong. Any word is enough
 * to be found; the more of them, the better it ranks.
 */
final class SearchQuery {
    /** More than any likeness of words: who cites a clause wants that clause. */
    private static final float CITED = 8f;

    private static final float MENTIONED = 0.3f;

    private final Query words;

    SearchQuery(IndexReader reader, String typed, Synonyms synonyms) {
        this(reader, typed, synonyms, Weights.USUAL);
    }

    SearchQuery(IndexReader reader, String typed, Synonyms synonyms, Weights weights) {
        var cut = typed.length() <= Hits.MAX_QUERY ? typed : typed.substring(0, Hits.MAX_QUERY);
        var any = new BooleanQuery.Builder()
                .add(
                        new DisjunctionMaxQuery(readings(cut, new QuestionTerms(reader, weights), synonyms), 0f),
                        Occur.SHOULD);
        float boost = ClauseNumbers.littleElse(cut) ? CITED : MENTIONED;
        for (var cited : ClauseNumbers.cited(cut)) {
            var clause = new TermQuery(new Term(DocumentFields.NUMBER, cited));
            any.add(new BoostQuery(new ConstantScoreQuery(clause), boost), Occur.SHOULD);
            boost /= 2;
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

    /** What the letters may be: Chinese with whatever else is in it; or else English, pinyin, or first letters of it. */
    private static List<Query> readings(String typed, QuestionTerms terms, Synonyms synonyms) {
        var words = new QuestionUnits(terms, synonyms);
        if (Folding.hasHan(typed)) {
            return List.of(new QuestionQuery(words.chinese(typed), terms.weights()));
        }
        var readings = new ArrayList<Query>();
        readings.add(new QuestionQuery(words.english(typed), terms.weights()));
        var pinyin = new PinyinUnits(terms);
        var syllables = PinyinQuestion.words(typed);
        if (!syllables.isEmpty()) {
            readings.add(new QuestionQuery(pinyin.syllables(syllables), terms.weights()));
        }
        if (PinyinQuestion.mayBeInitials(typed)) {
            readings.add(new QuestionQuery(pinyin.initials(Folding.fold(typed.strip())), terms.weights()));
        }
        return readings;
    }
}
