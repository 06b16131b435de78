package org.guizhang.search.internal.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** A Chinese text as it is read aloud: pairs of syllables and single ones, in all readings of its characters. */
public final class PinyinText {
    /** What joins the syllables of a pair, so that {@code xi'an} is not {@code xian}. */
    private static final char JOINT = '\'';

    private static final int INITIALS = 3;

    private PinyinText() {}

    /** The term of two neighbouring syllables. */
    public static String pair(String one, String other) {
        return one + JOINT + other;
    }

    /** Pairs of syllables and single syllables. */
    public static List<TermOccurrence> terms(String text) {
        var folded = Folding.fold(text);
        var terms = new ArrayList<TermOccurrence>(2 * folded.length());
        for (int at = 0; at < folded.length(); at++) {
            var readings = Readings.of(folded.charAt(at));
            for (var reading : readings) {
                terms.add(new TermOccurrence(TermOccurrence.Kind.SINGLE, reading, at, at + 1));
            }
            if (at > 0) {
                for (var before : Readings.of(folded.charAt(at - 1))) {
                    for (var reading : readings) {
                        terms.add(new TermOccurrence(TermOccurrence.Kind.PAIR, pair(before, reading), at - 1, at + 1));
                    }
                }
            }
        }
        return terms;
    }

    /** The first letters of every two and three neighbouring characters: {@code xj}, {@code xjj}. */
    public static List<TermOccurrence> initials(String text) {
        var folded = Folding.fold(text);
        var terms = new ArrayList<TermOccurrence>(2 * folded.length());
        for (int start = 0; start < folded.length(); start++) {
            var runs = List.of("");
            for (int end = start; end < folded.length() && end < start + INITIALS; end++) {
                runs = longer(runs, folded.charAt(end));
                if (end > start) {
                    for (var run : runs) {
                        terms.add(new TermOccurrence(TermOccurrence.Kind.PAIR, run, start, end + 1));
                    }
                }
            }
        }
        return terms;
    }

    private static List<String> longer(List<String> runs, char character) {
        var longer = new LinkedHashSet<String>();
        for (var reading : Readings.of(character)) {
            for (var run : runs) {
                longer.add(run + reading.charAt(0));
            }
        }
        return List.copyOf(longer);
    }
}
