package org.guizhang.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.guizhang.search.internal.QuestionUnit.Variant;
import org.guizhang.search.internal.text.ChineseText;
import org.guizhang.search.internal.text.EnglishText;
import org.guizhang.search.internal.text.Occurrence;
import org.guizhang.search.internal.text.Occurrence.Kind;
import org.guizhang.search.internal.text.PinyinQuestion;
import org.guizhang.search.internal.text.PinyinText;
import org.guizhang.search.internal.text.Slips;

/**
 * The words of a question as an index knows them: each with its other writings, and weighed by how rare it is there. What is
 * found nowhere as it was typed is looked for by its sound, and with one slip of the finger.
 */
final class QuestionUnits {
    /** So many words of a question count, the rarest: a pasted page costs no more than a long question. */
    static final int MAX = 96;

    private final IndexReader reader;
    private final Synonyms synonyms;
    private final Weights weights;
    private final Map<Term, Integer> frequencies = new HashMap<>();
    private final int documents;

    QuestionUnits(IndexReader reader, Synonyms synonyms, Weights weights) {
        this.reader = reader;
        this.synonyms = synonyms;
        this.weights = weights;
        this.documents = Math.max(1, reader.numDocs());
    }

    /** Of a question that has Chinese characters. */
    List<QuestionUnit> chinese(String typed) {
        return words(typed, distinct(ChineseText.terms(typed)));
    }

    List<QuestionUnit> english(String typed) {
        return words(typed, distinct(EnglishText.terms(typed)));
    }

    /** Of words, each in the ways it may be split into syllables: the way that is known best counts. */
    List<QuestionUnit> pinyin(List<List<List<String>>> words) {
        var syllables = new ArrayList<String>();
        for (var splits : words) {
            syllables.addAll(splits.size() == 1 ? splits.get(0) : best(splits));
        }
        var units = new ArrayList<QuestionUnit>();
        for (int at = 0; at < syllables.size(); at++) {
            var syllable = syllables.get(at);
            unit(units, Kind.SINGLE, List.of(variant(DocumentFields.PINYIN, syllable, 1f)));
            if (at > 0) {
                unit(units, Kind.PAIR, pair(syllables.get(at - 1), syllable));
            }
        }
        return rarest(units);
    }

    private List<String> best(List<List<String>> splits) {
        return splits.stream()
                .max(Comparator.comparingDouble(this::known))
                .orElseThrow();
    }

    /** The share of its pairs that the index has; between equals, the pairs that more documents have. */
    private double known(List<String> syllables) {
        double known = 0;
        for (int at = 1; at < syllables.size(); at++) {
            int often = frequency(new Term(DocumentFields.PINYIN, PinyinText.pair(syllables.get(at - 1), syllables.get(at))));
            known += often == 0 ? 0 : 1 + (double) often / (1 + documents);
        }
        return known / syllables.size();
    }

    /** Of the first letters of syllables: all in one part, in their order. */
    List<QuestionUnit> initials(String letters) {
        var terms = new ArrayList<Term>();
        int size = Math.min(3, letters.length());
        for (int at = 0; at + size <= letters.length(); at++) {
            terms.add(new Term(DocumentFields.INITIALS, letters.substring(at, at + size)));
        }
        var units = new ArrayList<QuestionUnit>();
        unit(units, Kind.PAIR, List.of(new Variant(terms, 1f)));
        return units;
    }

    private List<QuestionUnit> words(String typed, Collection<Occurrence> occurrences) {
        var others = synonyms.in(typed);
        var cuts = org.guizhang.search.internal.text.Words.cuts(typed);
        var units = new ArrayList<QuestionUnit>();
        for (var occurrence : occurrences) {
            var variants = new ArrayList<Variant>();
            typed(occurrence, variants);
            for (var other : others) {
                if (covers(other, occurrence)) {
                    var field = other.english() ? DocumentFields.EN : DocumentFields.ZH;
                    variants.add(new Variant(
                            other.terms().stream().map(t -> new Term(field, t)).toList(), weights.synonym()));
                }
            }
            unit(units, occurrence.kind(), variants, occurrence.kind() == Kind.PAIR && cuts.get(occurrence.start() + Character.charCount(typed.codePointAt(occurrence.start()))) ? weights.cross() : 1f);
        }
        return rarest(units);
    }

    private static boolean covers(Synonyms.Other other, Occurrence word) {
        boolean single = word.kind() == Kind.SINGLE;
        return word.start() >= other.start()
                && word.end() <= other.end()
                && (!single || other.end() - other.start() == 1);
    }

    private void typed(Occurrence word, List<Variant> variants) {
        var zh = variant(DocumentFields.ZH, word.term(), 1f);
        switch (word.kind()) {
            case SINGLE -> variants.add(zh);
            case PAIR -> {
                variants.add(zh);
                if (frequency(zh) == 0) {
                    // A character that sounds alike is what an input method puts in for the right one.
                    sounds(word.term(), variants);
                }
            }
            default -> {
                var en = variant(DocumentFields.EN, word.term(), 1f);
                variants.add(zh);
                variants.add(en);
                if (word.kind() == Kind.WORD && frequency(zh) + frequency(en) == 0) {
                    for (var near : Slips.ofWord(word.term())) {
                        variants.add(variant(DocumentFields.EN, near, weights.slip()));
                    }
                }
            }
        }
    }

    private void sounds(String pair, List<Variant> variants) {
        for (var sound : PinyinText.terms(pair)) {
            if (sound.kind() == Kind.PAIR) {
                variants.add(variant(DocumentFields.PINYIN, sound.term(), weights.sound()));
            }
        }
    }

    private List<Variant> pair(String one, String other) {
        var variants = new ArrayList<Variant>();
        variants.add(variant(DocumentFields.PINYIN, PinyinText.pair(one, other), 1f));
        for (var cut : PinyinQuestion.cuts(one, other)) {
            variants.add(variant(DocumentFields.PINYIN, cut, 0.9f));
        }
        variants.removeIf(variant -> frequency(variant) == 0);
        if (variants.isEmpty()) {
            for (var slip : PinyinQuestion.slips(one, other)) {
                variants.add(variant(DocumentFields.PINYIN, slip, weights.slip()));
            }
        }
        return variants;
    }

    private void unit(List<QuestionUnit> units, Kind kind, List<Variant> variants) {
        unit(units, kind, variants, 1f);
    }

    private void unit(List<QuestionUnit> units, Kind kind, List<Variant> variants, float times) {
        var there = variants.stream()
                .filter(variant -> frequency(variant) > 0)
                .sorted(Comparator.comparing(Variant::weight).reversed())
                .toList();
        int most = 0;
        for (var variant : there) {
            most = Math.max(most, frequency(variant));
        }
        float length = kind == Kind.SINGLE ? weights.single() : kind.weight();
        double rarity = Math.log(1 + (documents - most + 0.5) / (most + 0.5));
        units.add(new QuestionUnit((float) (times * length * Math.pow(rarity, weights.rarity())), kind.weight(), there));
    }

    private List<QuestionUnit> rarest(List<QuestionUnit> units) {
        if (units.size() <= MAX) {
            return units;
        }
        return units.stream()
                .sorted(Comparator.comparing((QuestionUnit unit) -> unit.variants().isEmpty() ? 0 : unit.weight())
                        .reversed())
                .limit(MAX)
                .toList();
    }

    private static Variant variant(String field, String term, float weight) {
        return new Variant(List.of(new Term(field, term)), weight);
    }

    /** In how many documents all its terms may stand together, at most. */
    private int frequency(Variant variant) {
        int least = Integer.MAX_VALUE;
        for (var term : variant.terms()) {
            least = Math.min(least, frequencies.computeIfAbsent(term, this::frequency));
        }
        return least;
    }

    private int frequency(Term term) {
        try {
            return reader.docFreq(term);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each term once: who repeats a word asks for it no more. */
    private static Collection<Occurrence> distinct(List<Occurrence> occurrences) {
        var distinct = new LinkedHashMap<String, Occurrence>();
        occurrences.forEach(occurrence -> distinct.putIfAbsent(occurrence.term(), occurrence));
        return distinct.values();
    }
}
