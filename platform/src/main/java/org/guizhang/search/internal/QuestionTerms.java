package org.guizhang.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.guizhang.search.internal.QuestionUnit.Variant;
import org.guizhang.search.internal.text.TermOccurrence.Kind;

/** What an index knows of the terms of one question: which there are, and how rare they are. */
final class QuestionTerms {
    /** So many words of a question count, the rarest: a pasted page costs no more than a long question. */
    static final int MAX = 96;

    private final IndexReader reader;
    private final Weights weights;
    private final Map<Term, Integer> frequencies = new HashMap<>();
    private final int documents;

    QuestionTerms(IndexReader reader, Weights weights) {
        this.reader = reader;
        this.weights = weights;
        this.documents = Math.max(1, reader.maxDoc());
    }

    Weights weights() {
        return weights;
    }

    static Variant variant(String field, String term, float weight) {
        return new Variant(List.of(new Term(field, term)), weight);
    }

    /** A word with those of its variants that there are; {@code times} it counts beside its kind. */
    QuestionUnit unit(Kind kind, List<Variant> variants, float times) {
        var there = variants.stream()
                .filter(variant -> frequency(variant) > 0)
                .sorted(Comparator.comparing(Variant::weight).reversed())
                .toList();
        int most = there.stream().mapToInt(this::frequency).max().orElse(0);
        double rarity = Math.log(1 + (documents - most + 0.5) / (most + 0.5));
        float base = kind == Kind.SINGLE ? weights.single() : kind.weight();
        return new QuestionUnit((float) (times * base * Math.pow(rarity, weights.rarity())), kind.weight(), there);
    }

    /** The rarest of many words; of those that are nowhere, no more than the others leave room for. */
    static List<QuestionUnit> rarest(List<QuestionUnit> units) {
        if (units.size() <= MAX) {
            return units;
        }
        return units.stream()
                .sorted(Comparator.comparing(
                                (QuestionUnit unit) -> unit.variants().isEmpty() ? 0 : unit.weight())
                        .reversed())
                .limit(MAX)
                .toList();
    }

    boolean has(Variant variant) {
        return frequency(variant) > 0;
    }

    /** In how many documents a term stands. */
    int frequency(Term term) {
        return frequencies.computeIfAbsent(term, this::read);
    }

    /** In how many documents all its terms may stand together, at most. */
    private int frequency(Variant variant) {
        return variant.terms().stream().mapToInt(this::frequency).min().orElse(0);
    }

    private int read(Term term) {
        try {
            return reader.docFreq(term);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
