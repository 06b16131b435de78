package org.guizhang.search.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.guizhang.search.Hit;
import org.guizhang.search.internal.text.ChineseText;
import org.guizhang.search.internal.text.EnglishText;
import org.guizhang.search.internal.text.PinyinText;
import org.guizhang.search.internal.text.TermOccurrence;

/**
 * Marks in texts what a question found there, by whatever way it was found: words, values, synonyms, sounds, pinyin and its
 * initials; single characters only where nothing longer is. Cuts out the part where most of it is.
 */
final class Highlighter {
    private static final int BEFORE = 20;

    private final Map<String, Set<String>> terms = new HashMap<>();

    Highlighter(Query question) {
        question.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query query, Term... found) {
                for (var term : found) {
                    terms.computeIfAbsent(term.field(), f -> new HashSet<>()).add(term.text());
                }
            }
        });
    }

    /** The text in runs; at most {@code length} characters of it, around the most marks, when it is longer. */
    List<Hit.Segment> mark(String text, int length) {
        var marked = matches(text);
        int start = text.length() <= length ? 0 : window(marked, text.length(), length);
        int end = Math.min(text.length(), start + length);
        // Never cut a character outside the basic plane in two.
        if (start > 0 && Character.isLowSurrogate(text.charAt(start))) {
            start--;
        }
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        var segments = new ArrayList<Hit.Segment>();
        if (start > 0) {
            segments.add(new Hit.Segment("…", false));
        }
        int at = start;
        while (at < end) {
            boolean match = marked.get(at);
            int next = Math.min(end, match ? marked.nextClearBit(at) : next(marked, at, end));
            segments.add(new Hit.Segment(text.substring(at, next), match));
            at = next;
        }
        if (end < text.length()) {
            segments.add(new Hit.Segment("…", false));
        }
        return List.copyOf(segments);
    }

    /** How much of a text is marked, 0 to 1. */
    float share(String text) {
        return text.isEmpty() ? 0 : (float) matches(text).cardinality() / text.length();
    }

    private static int next(BitSet marked, int at, int end) {
        int set = marked.nextSetBit(at);
        return set < 0 ? end : set;
    }

    /** Where the window with the most marked characters begins: a little before the first of them. */
    private static int window(BitSet marked, int size, int length) {
        int best = 0;
        int most = -1;
        for (int mark = marked.nextSetBit(0); mark >= 0; mark = marked.nextSetBit(marked.nextClearBit(mark))) {
            int start = Math.max(0, Math.min(mark - BEFORE, size - length));
            int count = marked.get(start, start + length).cardinality();
            if (count > most) {
                most = count;
                best = start;
            }
        }
        return best;
    }

    private BitSet matches(String text) {
        var marked = new BitSet(text.length());
        var singles = new BitSet(text.length());
        mark(DocumentFields.ZH, text, marked, singles);
        mark(DocumentFields.EN, text, marked, singles);
        mark(DocumentFields.PINYIN, text, marked, singles);
        mark(DocumentFields.INITIALS, text, marked, singles);
        return marked.isEmpty() ? singles : marked;
    }

    private void mark(String field, String text, BitSet marked, BitSet singles) {
        var asked = terms.getOrDefault(field, Set.of());
        if (asked.isEmpty()) {
            return;
        }
        for (var occurrence : read(field, text, asked.stream().anyMatch(TermOccurrence::isValue))) {
            if (asked.contains(occurrence.term())) {
                var bits = occurrence.kind() == TermOccurrence.Kind.SINGLE ? singles : marked;
                bits.set(occurrence.start(), occurrence.end());
            }
        }
    }

    private static List<TermOccurrence> read(String field, String text, boolean values) {
        return switch (field) {
            case DocumentFields.ZH -> ChineseText.terms(text, values);
            case DocumentFields.EN -> EnglishText.terms(text, values);
            case DocumentFields.PINYIN -> PinyinText.terms(text);
            default -> PinyinText.initials(text);
        };
    }
}
