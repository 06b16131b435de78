package org.guizhang.policy.resolve.internal;

/** Chinese numerals, as regulations number their chapters and clauses. */
public final class ChineseNumber {
    public static final int MAX = 9999;
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"千", "百", "十", ""};

    private ChineseNumber() {}

    /** Writes 1 to {@link #MAX}: 十, 十二, 二十, 一百零五, 一百一十. Anything else is an {@link IllegalArgumentException}. */
    public static String of(int number) {
        if (number < 1 || number > MAX) {
            throw new IllegalArgumentException("No numeral for " + number);
        }
        var written = new StringBuilder();
        var gap = false;
        for (int place = 0, unit = 1000; place < UNITS.length; place++, unit /= 10) {
            var digit = number / unit % 10;
            if (digit == 0) {
                gap = !written.isEmpty();
                continue;
            }
            if (gap) {
                written.append(DIGITS.charAt(0));
                gap = false;
            }
            var bareTen = unit == 10 && digit == 1 && written.isEmpty();
            if (!bareTen) {
                written.append(DIGITS.charAt(digit));
            }
            written.append(UNITS[place]);
        }
        return written.toString();
    }
}
