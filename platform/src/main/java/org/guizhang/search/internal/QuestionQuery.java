package org.guizhang.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Documents that have any word of a question, ranked by how much of it they cover, by how like a title or a way to ask for
 * them it is, and where its words stand. Scores are at most some 2, whatever the question and the index.
 */
final class QuestionQuery extends Query {
    private final List<QuestionUnit> units;
    private final Weights weights;

    QuestionQuery(List<QuestionUnit> units, Weights weights) {
        this.units = List.copyOf(units);
        this.weights = weights;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new Weight(this) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext leaf) throws IOException {
                var terms = postings(leaf);
                return terms.isEmpty() ? null : new QuestionScorer(this, leaf.reader(), units, terms, weights, boost);
            }

            @Override
            public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
                var scorer = scorer(leaf);
                return scorer != null && scorer.iterator().advance(document) == document
                        ? Explanation.match(scorer.score(), "words covered, and likeness")
                        : Explanation.noMatch("none of the words");
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private Map<Term, PostingsEnum> postings(LeafReaderContext leaf) throws IOException {
        var found = new LinkedHashMap<Term, PostingsEnum>();
        for (var unit : units) {
            for (var variant : unit.variants()) {
                for (var term : variant.terms()) {
                    if (!found.containsKey(term)) {
                        var postings = leaf.reader().postings(term, PostingsEnum.POSITIONS);
                        if (postings != null) {
                            found.put(term, postings);
                        }
                    }
                }
            }
        }
        return found;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        var terms = new ArrayList<Term>();
        units.forEach(unit -> unit.variants().forEach(variant -> terms.addAll(variant.terms())));
        visitor.consumeTerms(this, terms.toArray(Term[]::new));
    }

    @Override
    public String toString(String field) {
        return units.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QuestionQuery query && units.equals(query.units);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), units);
    }
}
