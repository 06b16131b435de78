package org.guizhang.search.internal.text;

import java.util.HashSet;
import java.util.Set;

/** What one slip of the finger makes of a word: a letter too many, missing, wrong, or two swapped. */
public final class Slips {
    private static final int SHORTEST = 4;

    private Slips() {}

    /** Of a stem; none of short ones, which would become any other. */
    public static Set<String> ofWord(String stem) {
        return stem.length() < SHORTEST || !stem.matches("[a-z]{1,30}") ? Set.of() : of(stem);
    }

    static Set<String> of(String word) {
        var slips = new HashSet<String>();
        for (int at = 0; at <= word.length(); at++) {
            var head = word.substring(0, at);
            var tail = word.substring(at);
            if (!tail.isEmpty()) {
                slips.add(head + tail.substring(1));
                if (tail.length() > 1) {
                    slips.add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
                }
            }
            for (char letter = 'a'; letter <= 'z'; letter++) {
                slips.add(head + letter + tail);
                if (!tail.isEmpty()) {
                    slips.add(head + letter + tail.substring(1));
                }
            }
        }
        slips.remove(word);
        return slips;
    }
}
