package org.guizhang.search.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.index.Term;
import org.guizhang.search.internal.QuestionUnit.Variant;
import org.guizhang.search.internal.text.ChineseText;
import org.guizhang.search.internal.text.EnglishText;
import org.guizhang.search.internal.text.PinyinText;
import org.guizhang.search.internal.text.Slips;
import org.guizhang.search.internal.text.TermOccurrence;
import org.guizhang.search.internal.text.TermOccurrence.Kind;
import org.guizhang.search.internal.text.Words;

/**
 * The words of a question, each with its other writings: synonyms, and where it is found nowhere as it was typed, what sounds
 * alike and what one slip of the finger makes of it.
 */
final class QuestionUnits {
    /** So many unknown words are looked for with a slip: it takes hundreds of looks each. */
    private static final int MOST_SLIPS = 6;

    private final QuestionTerms terms;
    private final Synonyms synonyms;
    private int slips;

    QuestionUnits(QuestionTerms terms, Synonyms synonyms) {
        this.terms = terms;
        this.synonyms = synonyms;
    }

    /** Of a question that has Chinese characters. */
    List<QuestionUnit> chinese(String typed) {
        return words(typed, distinct(ChineseText.terms(typed)), Words.cuts(typed));
    }

    List<QuestionUnit> english(String typed) {
        return words(typed, distinct(EnglishText.terms(typed)), new BitSet());
    }

    private List<QuestionUnit> words(String typed, Collection<TermOccurrence> occurrences, BitSet cuts) {
        var others = synonyms.in(typed);
        var units = new ArrayList<QuestionUnit>();
        for (var word : occurrences) {
            var variants = new ArrayList<Variant>();
            typed(word, variants);
            for (var other : others) {
                if (covers(other, word)) {
                    var field = other.english() ? DocumentFields.EN : DocumentFields.ZH;
                    variants.add(new Variant(
                            other.terms().stream()
                                    .map(term -> new Term(field, term))
                                    .toList(),
                            terms.weights().synonym()));
                }
            }
            units.add(terms.unit(
                    word.kind(),
                    variants,
                    apart(word, typed, cuts) ? terms.weights().cross() : 1f));
        }
        return QuestionTerms.rarest(units);
    }

    /** Whether a pair is the end of one word and the beginning of another. */
    private static boolean apart(TermOccurrence pair, String typed, BitSet cuts) {
        return pair.kind() == Kind.PAIR
                && cuts.get(pair.start() + Character.charCount(typed.codePointAt(pair.start())));
    }

    private static boolean covers(Synonyms.Other other, TermOccurrence word) {
        boolean single = word.kind() == Kind.SINGLE;
        return word.start() >= other.start()
                && word.end() <= other.end()
                && (!single || other.end() - other.start() == 1);
    }

    private void typed(TermOccurrence word, List<Variant> variants) {
        var zh = QuestionTerms.variant(DocumentFields.ZH, word.term(), 1f);
        variants.add(zh);
        if (word.kind() == Kind.PAIR && !terms.has(zh)) {
            // A character that sounds alike is what an input method puts in for the right one.
            sounds(word.term(), variants);
        } else if (word.kind() != Kind.PAIR && word.kind() != Kind.SINGLE) {
            var en = QuestionTerms.variant(DocumentFields.EN, word.term(), 1f);
            variants.add(en);
            if (word.kind() == Kind.WORD && !terms.has(zh) && !terms.has(en) && slips++ < MOST_SLIPS) {
                for (var near : Slips.ofWord(word.term())) {
                    variants.add(QuestionTerms.variant(
                            DocumentFields.EN, near, terms.weights().slip()));
                }
            }
        }
    }

    private void sounds(String pair, List<Variant> variants) {
        for (var sound : PinyinText.terms(pair)) {
            if (sound.kind() == Kind.PAIR) {
                variants.add(QuestionTerms.variant(
                        DocumentFields.PINYIN, sound.term(), terms.weights().sound()));
            }
        }
    }

    /** Each term once: who repeats a word asks for it no more. */
    private static Collection<TermOccurrence> distinct(List<TermOccurrence> occurrences) {
        var distinct = new LinkedHashMap<String, TermOccurrence>();
        occurrences.forEach(occurrence -> distinct.putIfAbsent(occurrence.term(), occurrence));
        return distinct.values();
    }
}
