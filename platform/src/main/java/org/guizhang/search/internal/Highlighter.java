package org.guizhang.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.guizhang.search.Hit;

/** Marks in a text what the question asked for, and cuts out the part where most of it is. */
final class Highlighter {
    private static final Analyzer ANALYZER = Analyzers.asking();
    private static final int BEFORE = 20;

    private Highlighter() {}

    /** The text in runs; at most {@code length} characters around the first match when it is longer. */
    static List<Hit.Segment> mark(String field, String text, Set<String> terms, int length) {
        var marked = matches(field, text, terms);
        int first = Math.max(0, marked.nextSetBit(0));
        int start = text.length() <= length ? 0 : Math.max(0, Math.min(first - BEFORE, text.length() - length));
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

    private static int next(BitSet marked, int at, int end) {
        int set = marked.nextSetBit(at);
        return set < 0 ? end : set;
    }

    private static BitSet matches(String field, String text, Set<String> terms) {
        var marked = new BitSet(text.length());
        if (terms.isEmpty()) {
            return marked;
        }
        try (var tokens = ANALYZER.tokenStream(field, text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (terms.contains(term.toString())) {
                    marked.set(offset.startOffset(), offset.endOffset());
                }
            }
            tokens.end();
            return marked;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
