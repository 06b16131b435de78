package org.guizhang.transcribe.internal;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.transcribe.Proposal.Lines;

/** Words of the original that belong together, and where they stood. */
final class Excerpt {
    /** A part of a line, in characters. */
    record Span(int line, int from, int to) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();

    static Excerpt of(String words, Span span) {
        var excerpt = new Excerpt();
        excerpt.text.append(words.strip());
        var blank = words.length() - words.stripLeading().length();
        excerpt.spans.add(new Span(span.line(), Math.min(span.from() + blank, span.to()), span.to()));
        return excerpt;
    }

    /** The same place with other words, such as cells with their heads. */
    static Excerpt of(String words, List<Span> spans) {
        var excerpt = new Excerpt();
        excerpt.text.append(words);
        excerpt.spans.addAll(spans);
        return excerpt;
    }

    /** Goes on with more words after a mark that stands between. */
    void append(String between, Excerpt more) {
        if (!text.isEmpty() && !more.text.isEmpty()) {
            text.append(between);
        }
        text.append(more.text);
        spans.addAll(more.spans);
    }

    /** Whether its first characters stand in one line. */
    boolean isOneLineUpTo(int end) {
        return end <= spans.get(0).to() - spans.get(0).from();
    }

    /** Its first characters, in other words. */
    Excerpt beginning(int end, String words) {
        var first = spans.get(0);
        return of(words, List.of(new Span(first.line(), first.from(), first.from() + end)));
    }

    /** What comes after its first characters. */
    Excerpt from(int begin) {
        var first = spans.get(0);
        var rest = new ArrayList<>(spans);
        rest.set(0, new Span(first.line(), first.from() + begin, first.to()));
        return of(text.substring(begin), rest);
    }

    /** The last of its signs that is no white space; a blank where it has none. */
    char last() {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    char first() {
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    String text() {
        return text.toString();
    }

    List<Span> spans() {
        return spans;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    Lines lines() {
        return new Lines(spans.get(0).line(), spans.get(spans.size() - 1).line());
    }
}
