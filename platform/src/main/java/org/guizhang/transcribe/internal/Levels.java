package org.guizhang.transcribe.internal;

import java.util.List;
import org.guizhang.transcribe.NumberScheme;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers are chapters and which clauses.
 *
 * @param chapter null where only headings without numbers are
 * @param clause null where each chapter says so by the first number in it
 */
record Levels(@Nullable NumberScheme chapter, @Nullable NumberScheme clause) {
    /** Of the lines with a number, how many have to read like headings for it to be one of chapters. */
    private static final double HEADINGS = 0.6;

    static Levels of(List<Entry> entries) {
        var schemes = Paragraphs.schemes(entries);
        var articles = schemes.contains(NumberScheme.ARTICLE) ? NumberScheme.ARTICLE : null;
        for (var sure : List.of(NumberScheme.CHAPTER, NumberScheme.SECTION)) {
            if (schemes.contains(sure)) {
                return new Levels(sure, articles);
            }
        }
        if (articles != null) {
            return new Levels(
                    schemes.stream()
                            .filter(scheme -> scheme != articles && leadTo(entries, scheme, articles))
                            .findFirst()
                            .orElse(null),
                    articles);
        }
        var top = top(entries, schemes);
        if (top == null || !readLikeHeadings(entries, top)) {
            return new Levels(null, null);
        }
        return new Levels(top, null);
    }

    /** The scheme that the others stand below: it begins once, theirs again and again. */
    private static @Nullable NumberScheme top(List<Entry> entries, List<NumberScheme> schemes) {
        if (schemes.isEmpty()) {
            return null;
        }
        var highest = schemes.get(0);
        var first = entries.stream()
                .filter(entry -> !entry.row() && entry.marker() != null)
                .map(entry -> java.util.Objects.requireNonNull(entry.marker()).scheme())
                .findFirst()
                .orElse(highest);
        return begins(entries, highest) > 1 && begins(entries, first) == 1 ? first : highest;
    }

    private static long begins(List<Entry> entries, NumberScheme scheme) {
        return entries.stream()
                .filter(entry -> !entry.row() && entry.has(scheme))
                .filter(entry ->
                        java.util.Objects.requireNonNull(entry.marker()).last() == 1)
                .count();
    }

    /** Whether most lines of a scheme are headings with something other than the next of them below. */
    private static boolean readLikeHeadings(List<Entry> entries, NumberScheme scheme) {
        int all = 0;
        int headings = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).row() && entries.get(i).has(scheme)) {
                all++;
                var below = i + 1 < entries.size() && !entries.get(i + 1).has(scheme);
                headings += below && entries.get(i).isHeading() ? 1 : 0;
            }
        }
        return headings >= all * HEADINGS;
    }

    private static boolean leadTo(List<Entry> entries, NumberScheme scheme, NumberScheme articles) {
        int all = 0;
        int leading = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).row() && entries.get(i).has(scheme)) {
                all++;
                leading += i + 1 < entries.size()
                                && entries.get(i).isHeading()
                                && entries.get(i + 1).has(articles)
                        ? 1
                        : 0;
            }
        }
        return leading > 0 && leading >= all * HEADINGS;
    }
}
