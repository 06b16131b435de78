package org.guizhang.search.internal.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Numbers as people write them: 1,000, 一千, 3万, two hundred. */
public final class Numerals {
    /** A number in digits, with or without separators, and perhaps 万 behind it. */
    public static final String DIGITS = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";

    public static final String HAN = "[零〇一二两三四五六七八九十百千万亿]+";
    static final String ENGLISH;

    private static final String HAN_DIGITS = "零一二三四五六七八九";
    private static final Map<Character, Long> HAN_UNITS =
            Map.of('十', 10L, '百', 100L, '千', 1000L, '万', 10_000L, '亿', 100_000_000L);
    private static final Map<String, Integer> WORDS = new HashMap<>();

    static {
        var small =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                                + " seventeen eighteen nineteen twenty")
                        .split(" ");
        for (int value = 0; value < small.length; value++) {
            WORDS.put(small[value], value);
        }
        var tens = "thirty forty fifty sixty seventy eighty ninety hundred".split(" ");
        for (int value = 0; value < tens.length; value++) {
            WORDS.put(tens[value], 30 + 10 * value);
        }
        var any = String.join("|", WORDS.keySet()) + "|thousand";
        ENGLISH = "(?:" + any + ")(?:[ -](?:and )?(?:" + any + "))*";
    }

    private Numerals() {}

    /** The value of what one of the patterns of this class found. */
    public static BigDecimal value(String written) {
        char first = written.charAt(0);
        if (Character.isDigit(first)) {
            return new BigDecimal(written.replace(",", ""));
        }
        return BigDecimal.valueOf(first < 128 ? english(written) : han(written));
    }

    private static long han(String written) {
        long total = 0;
        long section = 0;
        long digit = -1;
        long before = 0;
        for (char character : written.toCharArray()) {
            var unit = HAN_UNITS.get(character);
            if (unit == null) {
                int value = character == '两' ? 2 : character == '〇' ? 0 : HAN_DIGITS.indexOf(character);
                // Digits one after the other are read one by one, as in 二〇二六.
                digit = digit > 0 && before == 0 || digit == 0 && section == 0 && total == 0
                        ? digit * 10 + value
                        : value;
                before = 0;
            } else if (unit < 10_000) {
                section += (digit <= 0 ? 1 : digit) * unit;
                digit = -1;
                before = unit;
            } else {
                section += Math.max(digit, 0);
                total = (total + Math.max(section, 1)) * unit;
                section = 0;
                digit = -1;
                before = unit;
            }
            if (total < 0 || section < 0 || digit > Integer.MAX_VALUE) {
                return 0;
            }
        }
        return total + section + Math.max(digit, 0);
    }

    private static long english(String written) {
        long total = 0;
        long section = 0;
        for (var word : written.split("[ -]")) {
            if (word.equals("thousand")) {
                total += Math.max(section, 1) * 1000;
                section = 0;
            } else if (word.equals("hundred")) {
                section = Math.max(section, 1) * 100;
            } else {
                section += WORDS.getOrDefault(word, 0);
            }
            section = Math.min(section, Integer.MAX_VALUE);
            total = Math.min(total, Integer.MAX_VALUE);
        }
        return total + section;
    }
}
