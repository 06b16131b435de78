package org.guizhang.search.internal.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A question typed on a Latin keyboard, split into syllables. */
public final class PinyinQuestion {
    private static final Pattern LETTERS = Pattern.compile("[a-zü' ]*[a-zü][a-zü' ]*");
    private static final Pattern INITIALS = Pattern.compile("[b-df-hj-np-tw-z][a-z]{1,9}");
    private static final int LONGEST = 6;
    private static final int MAX_LETTERS = 120;
    private static final int SHORTEST = 5;
    /** Each slip is split anew. */
    private static final int LONGEST_WITH_SLIP = 20;

    private PinyinQuestion() {}

    /**
     * The words of a question that consists of nothing but letters, each in the ways it may be split into syllables: one, the
     * fewest, so that {@code xian} is one syllable; where there is none, those of what one slip of the finger makes of it.
     *
     * @return empty if a word is no pinyin
     */
    public static List<List<List<String>>> words(String typed) {
        var letters = typed.strip().toLowerCase(Locale.ROOT);
        if (letters.length() > MAX_LETTERS || !LETTERS.matcher(letters).matches()) {
            return List.of();
        }
        var words = new ArrayList<List<List<String>>>();
        for (var word : letters.replace('ü', 'v').split("[ ']+")) {
            if (!word.isEmpty()) {
                var splits = splits(word);
                if (splits.isEmpty()) {
                    return List.of();
                }
                words.add(splits);
            }
        }
        return words;
    }

    private static List<List<String>> splits(String word) {
        var whole = split(word);
        if (!whole.isEmpty() || word.length() < SHORTEST || word.length() > LONGEST_WITH_SLIP) {
            return whole.isEmpty() ? List.of() : List.of(whole);
        }
        return Slips.of(word).stream()
                .sorted()
                .map(PinyinQuestion::split)
                .filter(split -> !split.isEmpty() && split.size() <= word.length() / 2)
                .toList();
    }

    /** Whether it may be the first letters of a word's syllables. */
    public static boolean mayBeInitials(String typed) {
        return INITIALS.matcher(typed.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** The other ways to cut two neighbouring syllables that have the same letters: {@code fan'gan} for {@code fang'an}. */
    public static List<String> cuts(String one, String other) {
        var letters = one + other;
        var cuts = new ArrayList<String>();
        for (int at = 1; at < letters.length(); at++) {
            var first = letters.substring(0, at);
            var second = letters.substring(at);
            if (at != one.length() && Readings.SYLLABLES.contains(first) && Readings.SYLLABLES.contains(second)) {
                cuts.add(PinyinText.pair(first, second));
            }
        }
        return cuts;
    }

    /** The pairs that one slip of the finger makes of two neighbouring syllables. */
    public static Set<String> slips(String one, String other) {
        var pairs = new HashSet<String>();
        for (var slip : Slips.of(one)) {
            if (Readings.SYLLABLES.contains(slip)) {
                pairs.add(PinyinText.pair(slip, other));
            }
        }
        for (var slip : Slips.of(other)) {
            if (Readings.SYLLABLES.contains(slip)) {
                pairs.add(PinyinText.pair(one, slip));
            }
        }
        return pairs;
    }

    private static List<String> split(String word) {
        int[] fewest = new int[word.length() + 1];
        int[] from = new int[word.length() + 1];
        for (int end = 1; end <= word.length(); end++) {
            fewest[end] = Integer.MAX_VALUE;
            for (int start = Math.max(0, end - LONGEST); start < end; start++) {
                if (fewest[start] != Integer.MAX_VALUE
                        && fewest[start] + 1 < fewest[end]
                        && Readings.SYLLABLES.contains(word.substring(start, end))) {
                    fewest[end] = fewest[start] + 1;
                    from[end] = start;
                }
            }
        }
        if (fewest[word.length()] == Integer.MAX_VALUE) {
            return List.of();
        }
        var split = new ArrayList<String>();
        for (int end = word.length(); end > 0; end = from[end]) {
            split.add(word.substring(from[end], end));
        }
        Collections.reverse(split);
        return split;
    }
}
