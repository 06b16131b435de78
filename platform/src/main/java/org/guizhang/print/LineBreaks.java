package org.guizhang.print;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/**
 * Breaks a paragraph into lines where Unicode (UAX #14) and GB/T 15834 (5.1) allow it: no line begins with a closing or
 * joining mark or ends with an opening one, and no word or number is torn. Spaces at the end of a line stay on it. What
 * is wider than a line by itself is cut between characters.
 */
final class LineBreaks {
    /** Besides what Unicode says: the marks of GB/T 15834 that join what is before and after. */
    private static final String NEVER_FIRST = "，。、；：！？）》」』】〉〕］｝”’·・‧～–-/／%％‰℃°,.;:!?)]}";

    private static final String NEVER_LAST = "（《「『【〈〔［｛“‘([{/／";

    private final String text;
    private final float room;
    private final double[] widthUpTo;
    private final List<String> lines = new ArrayList<>();
    private int start;

    private LineBreaks(String text, float room, IntToDoubleFunction width) {
        this.text = text;
        this.room = room;
        widthUpTo = new double[text.length() + 1];
        for (var i = 0; i < text.length(); ) {
            var codePoint = text.codePointAt(i);
            var next = i + Character.charCount(codePoint);
            for (var part = i + 1; part <= next; part++) {
                widthUpTo[part] = widthUpTo[i] + width.applyAsDouble(codePoint);
            }
            i = next;
        }
    }

    /**
     * @param text without line feeds
     * @param room width of a line
     * @param width of a character, in the same measure
     */
    static List<String> of(String text, Locale language, float room, IntToDoubleFunction width) {
        var breaks = new LineBreaks(text, room, width);
        breaks.run(language);
        return breaks.lines;
    }

    private void run(Locale language) {
        var candidate = 0;
        for (var place : places(language)) {
            if (candidate > start && !fits(place)) {
                end(candidate);
            }
            if (!fits(place)) {
                cut(place);
            }
            candidate = place;
        }
        end(text.length());
    }

    private List<Integer> places(Locale language) {
        var iterator = BreakIterator.getLineInstance(ULocale.forLocale(language));
        iterator.setText(text);
        var places = new ArrayList<Integer>();
        for (var place = iterator.next(); place != BreakIterator.DONE; place = iterator.next()) {
            if (place == text.length() || allowed(place)) {
                places.add(place);
            }
        }
        return places;
    }

    private boolean allowed(int place) {
        var last = lastSeen(0, place);
        return NEVER_FIRST.indexOf(text.charAt(place)) < 0
                && (last == 0 || NEVER_LAST.indexOf(text.charAt(last - 1)) < 0);
    }

    private boolean fits(int end) {
        var last = lastSeen(start, end);
        return widthUpTo[last] - widthUpTo[start] <= room;
    }

    /** Where spaces before a place begin. */
    private int lastSeen(int from, int place) {
        var last = place;
        while (last > from && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private void cut(int end) {
        var iterator = BreakIterator.getCharacterInstance(ULocale.ROOT);
        iterator.setText(text);
        while (!fits(end)) {
            var last = iterator.following(start);
            for (var next = last; next != BreakIterator.DONE && fits(next); next = iterator.next()) {
                last = next;
            }
            end(last);
        }
    }

    private void end(int place) {
        lines.add(text.substring(start, place));
        start = place;
    }
}
