package org.guizhang.search.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guizhang.search.internal.text.ChineseText;
import org.guizhang.search.internal.text.EnglishText;
import org.guizhang.search.internal.text.Folding;
import org.guizhang.search.internal.text.TermOccurrence;
import org.guizhang.search.internal.text.WordList;

/**
 * Words for one thing, in either language: whoever asks for one is shown the others, a little later. Made once of all groups
 * that count for a business, and asked by every question. Immutable.
 */
public final class Synonyms {
    public static final Synonyms NONE = of(List.of());

    /** Another word for what stands between two places of a question, by its terms. */
    record Other(int start, int end, boolean english, List<String> terms) {}

    private static final int LONGEST = 12;

    /** By word as it is looked up: Chinese folded, English as stems. */
    private final Map<String, Set<String>> others = new HashMap<>();

    private Synonyms(List<List<String>> groups) {
        for (var group : groups) {
            for (var word : group) {
                others.computeIfAbsent(key(word), w -> new LinkedHashSet<>())
                        .addAll(group.stream()
                                .filter(other -> !other.equals(word))
                                .toList());
            }
        }
        others.remove("");
    }

    /** Words of general language, for every business. */
    public static List<List<String>> general() {
        return WordList.lines("general-words.txt").stream()
                .map(line -> List.of(line.split(" ")))
                .toList();
    }

    /** Groups of words; a word may stand in several, and gets the words of all. */
    public static Synonyms of(List<List<String>> groups) {
        return new Synonyms(groups);
    }

    /** Other words for words of a question. */
    List<Other> in(String typed) {
        if (others.isEmpty()) {
            return List.of();
        }
        var folded = Folding.fold(typed);
        var found = new ArrayList<Other>();
        int at = 0;
        while (at < folded.length()) {
            int end = chinese(folded, at, found);
            at = Math.max(end, at + 1);
        }
        english(EnglishText.terms(typed), found);
        return found;
    }

    /** The longest word that begins at a place; behind it, the search goes on. */
    private int chinese(String folded, int start, List<Other> found) {
        for (int end = Math.min(folded.length(), start + LONGEST); end > start; end--) {
            var word = folded.substring(start, end);
            if (others.containsKey(word) && isChinese(word)) {
                add(word, start, end, found);
                return end;
            }
        }
        return start;
    }

    private void english(List<TermOccurrence> stems, List<Other> found) {
        var words = stems.stream()
                .filter(stem -> stem.kind() == TermOccurrence.Kind.WORD)
                .toList();
        for (int from = 0; from < words.size(); from++) {
            var key = new StringBuilder();
            for (int to = from; to < words.size() && to < from + 4; to++) {
                key.append(to == from ? "" : " ").append(words.get(to).term());
                if (others.containsKey(key.toString())) {
                    add(key.toString(), words.get(from).start(), words.get(to).end(), found);
                }
            }
        }
    }

    private void add(String key, int start, int end, List<Other> found) {
        for (var other : others.getOrDefault(key, Set.of())) {
            boolean english = !isChinese(other);
            var terms = (english ? EnglishText.terms(other) : ChineseText.terms(other))
                    .stream()
                            .filter(term -> english || other.length() == 1 || term.kind() != TermOccurrence.Kind.SINGLE)
                            .map(TermOccurrence::term)
                            .distinct()
                            .toList();
            if (!terms.isEmpty()) {
                found.add(new Other(start, end, english, terms));
            }
        }
    }

    private static String key(String word) {
        return isChinese(word)
                ? Folding.fold(word)
                : EnglishText.terms(word).stream()
                        .filter(stem -> stem.kind() == TermOccurrence.Kind.WORD)
                        .map(TermOccurrence::term)
                        .collect(Collectors.joining(" "));
    }

    private static boolean isChinese(String word) {
        return word.codePoints().anyMatch(c -> c > 0x2e80);
    }
}
