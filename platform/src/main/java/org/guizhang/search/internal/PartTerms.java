package org.guizhang.search.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.guizhang.search.internal.text.TermOccurrence;

/** The terms of one field of a document, each with the part it stands in, and how much stands in each part. */
final class PartTerms {
    private record At(int part, String term) {}

    private final List<At> terms = new ArrayList<>();

    void add(int part, List<TermOccurrence> occurrences) {
        for (var occurrence : occurrences) {
            terms.add(new At(part, occurrence.term()));
        }
    }

    /** In the order of the parts; read once. */
    TokenStream stream() {
        terms.sort(Comparator.comparingInt(At::part));
        return new Stream(Collections.unmodifiableList(terms));
    }

    /** What the terms come to, weighed by their kind. */
    static float length(List<TermOccurrence> occurrences) {
        float length = 0;
        for (var occurrence : occurrences) {
            length += occurrence.kind().weight();
        }
        return length;
    }

    private static final class Stream extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final List<At> terms;
        private int next;
        private int position = -1;

        Stream(List<At> terms) {
            this.terms = terms;
        }

        @Override
        public boolean incrementToken() {
            if (next == terms.size()) {
                return false;
            }
            clearAttributes();
            var at = terms.get(next++);
            term.append(at.term);
            increment.setPositionIncrement(at.part - position);
            position = at.part;
            return true;
        }
    }
}
