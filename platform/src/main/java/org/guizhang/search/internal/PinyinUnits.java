package org.guizhang.search.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.guizhang.search.internal.QuestionUnit.Variant;
import org.guizhang.search.internal.text.PinyinQuestion;
import org.guizhang.search.internal.text.PinyinText;
import org.guizhang.search.internal.text.TermOccurrence.Kind;

/** The syllables of a question in pinyin, or their first letters, as an index knows them. */
final class PinyinUnits {
    private static final int INITIALS = 3;
    private static final float CUT_OTHERWISE = 0.9f;
    private static final int MOST_SLIPS = 6;

    private final QuestionTerms terms;
    private int slips;

    PinyinUnits(QuestionTerms terms) {
        this.terms = terms;
    }

    /** Of words, each in the ways it may be split into syllables: the way that is known best counts. */
    List<QuestionUnit> syllables(List<List<List<String>>> words) {
        var syllables = new ArrayList<String>();
        for (var splits : words) {
            syllables.addAll(
                    splits.stream().max(Comparator.comparingDouble(this::known)).orElseThrow());
        }
        var units = new ArrayList<QuestionUnit>();
        for (int at = 0; at < syllables.size(); at++) {
            var syllable = syllables.get(at);
            var single = QuestionTerms.variant(DocumentFields.PINYIN, syllable, 1f);
            units.add(terms.unit(Kind.SINGLE, List.of(single), 1f));
            if (at > 0) {
                units.add(terms.unit(Kind.PAIR, pair(syllables.get(at - 1), syllable), 1f));
            }
        }
        return QuestionTerms.rarest(units);
    }

    /** Of first letters: all in one part, in their order. */
    List<QuestionUnit> initials(String letters) {
        int size = Math.min(INITIALS, letters.length());
        var all = new ArrayList<Term>();
        for (int at = 0; at + size <= letters.length(); at++) {
            all.add(new Term(DocumentFields.INITIALS, letters.substring(at, at + size)));
        }
        return List.of(terms.unit(Kind.PAIR, List.of(new Variant(all, 1f)), 1f));
    }

    /** The share of its pairs that the index has; between equals, the pairs that more documents have. */
    private double known(List<String> syllables) {
        double known = 0;
        for (int at = 1; at < syllables.size(); at++) {
            var pair = PinyinText.pair(syllables.get(at - 1), syllables.get(at));
            int often = terms.frequency(new Term(DocumentFields.PINYIN, pair));
            known += often == 0 ? 0 : 1 + often / (often + 100.0);
        }
        return known / syllables.size();
    }

    private List<Variant> pair(String one, String other) {
        var variants = new ArrayList<Variant>();
        variants.add(QuestionTerms.variant(DocumentFields.PINYIN, PinyinText.pair(one, other), 1f));
        for (var cut : PinyinQuestion.cuts(one, other)) {
            variants.add(QuestionTerms.variant(DocumentFields.PINYIN, cut, CUT_OTHERWISE));
        }
        if (variants.stream().noneMatch(terms::has) && slips++ < MOST_SLIPS) {
            for (var slip : PinyinQuestion.slips(one, other)) {
                variants.add(QuestionTerms.variant(
                        DocumentFields.PINYIN, slip, terms.weights().slip()));
            }
        }
        return variants;
    }
}
