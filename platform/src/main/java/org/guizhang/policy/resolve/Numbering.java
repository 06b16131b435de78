package org.guizhang.policy.resolve;

import org.guizhang.policy.resolve.internal.ChineseNumber;
import org.guizhang.shared.Text;

/** How chapters, clauses and items are numbered in print: 第一章, 第十二条, （一）, 1. — computed, never stored in a template. */
public final class Numbering {
    private static final String[] ROMAN_TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
    private static final String[] ROMAN_ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    private static final int LETTERS = 26;

    private Numbering() {}

    public static Text chapter(int number) {
        return new Text("第" + ChineseNumber.of(number) + "章", "Chapter " + number);
    }

    public static Text clause(int number) {
        return new Text("第" + ChineseNumber.of(number) + "条", "Article " + number);
    }

    /**
     * The marker of an item.
     *
     * @param depth 0 for items of a clause, 1 for items of those, 2 for the last
     * @param number from 1
     */
    public static Text item(int depth, int number) {
        return switch (depth) {
            case 0 -> new Text("（" + ChineseNumber.of(number) + "）", "(" + number + ")");
            case 1 -> new Text(number + ".", "(" + letters(number) + ")");
            default -> new Text("（" + number + "）", "(" + roman(number) + ")");
        };
    }

    private static String letters(int number) {
        var rest = number - 1;
        var last = String.valueOf((char) ('a' + rest % LETTERS));
        return rest < LETTERS ? last : letters(rest / LETTERS) + last;
    }

    private static String roman(int number) {
        return number < 100 ? ROMAN_TENS[number / 10] + ROMAN_ONES[number % 10] : String.valueOf(number);
    }
}
