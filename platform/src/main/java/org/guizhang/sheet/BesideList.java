package org.guizhang.sheet;

import java.util.List;
import java.util.regex.Pattern;

/** Rows that offices write into a list and that are none of it: sums, who made it and when, headings across all columns. */
final class BesideList {
    private static final int WIDE = 3;
    private static final Pattern SUM = Pattern.compile(
            "(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计|总\\s*人\\s*数|人\\s*数|(?:grand |sub-?)?total|sum)"
                    + "(?:\\s*[(（][^)）]*[)）])?\\s*[:：]?\\s*\\d*\\s*[人名位件个]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTED = Pattern.compile("[总共合计]{1,2}\\s*[:：]?\\s*\\d+\\s*[人名位件个]");
    private static final Pattern NOTE = Pattern.compile("[^:：\\d]{1,12}[:：].*", Pattern.DOTALL);

    private BesideList() {}

    /**
     * Whether a row is none of the list.
     *
     * @param words what stands in it, from left to right
     * @param across how many columns its first cell is merged over
     */
    static boolean is(List<String> words, int across) {
        var first = words.get(0);
        return SUM.matcher(first).matches()
                || COUNTED.matcher(first).matches()
                || words.stream().allMatch(word -> NOTE.matcher(word).matches())
                || (words.size() == 1 && across >= WIDE);
    }
}
