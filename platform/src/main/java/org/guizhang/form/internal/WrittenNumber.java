package org.guizhang.form.internal;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people type it: in the digits of any script, with the points, commas and minus signs of any keyboard. What
 * could be two numbers is refused with the reason; nothing is guessed.
 *
 * @param value null if it cannot be read
 * @param reason the rule that it breaks; null if it can
 */
record WrittenNumber(@Nullable BigDecimal value, @Nullable String reason) {
    private static final int LONGEST = 60;
    private static final Set<Integer> POINTS = Set.of((int) '.', (int) '．', (int) '。', (int) '｡', 0x066B);
    private static final Set<Integer> COMMAS = Set.of((int) ',', (int) '，', 0x066C, (int) '﹐');
    private static final Set<Integer> MINUSES =
            Set.of((int) '-', 0x2212, 0xFF0D, 0x2010, 0x2011, 0x2012, 0x2013, 0xFE63);
    private static final Set<Integer> PLUSES = Set.of((int) '+', (int) '＋');

    private static final Pattern PLAIN = Pattern.compile("-?([0-9]+([.][0-9]+)?|[.][0-9]+)");
    private static final Pattern GROUPED = Pattern.compile("-?[1-9][0-9]{0,2}(,[0-9]{3})+([.][0-9]+)?");
    private static final Pattern ONE_COMMA = Pattern.compile("-?[0-9]+,[0-9]+");
    private static final Pattern ONE_GROUP = Pattern.compile("-?[1-9][0-9]{0,2},[0-9]{3}");

    static WrittenNumber read(String typed) {
        var plain = plain(typed);
        if (plain.length() > LONGEST) {
            return new WrittenNumber(null, "number");
        }
        if (PLAIN.matcher(plain).matches()) {
            return new WrittenNumber(new BigDecimal(plain), null);
        }
        if (ONE_GROUP.matcher(plain).matches()) {
            return new WrittenNumber(null, "number-comma");
        }
        if (GROUPED.matcher(plain).matches()) {
            return new WrittenNumber(new BigDecimal(plain.replace(",", "")), null);
        }
        if (ONE_COMMA.matcher(plain).matches()) {
            return new WrittenNumber(new BigDecimal(plain.replace(',', '.')), null);
        }
        return new WrittenNumber(null, plain.indexOf(' ') >= 0 ? "number-space" : "number");
    }

    /** Without space around, in ASCII; inner space is one blank. */
    private static String plain(String typed) {
        var plain = new StringBuilder();
        typed.codePoints().map(WrittenNumber::plain).forEach(plain::appendCodePoint);
        var tidy = plain.toString().strip();
        return tidy.startsWith("+") ? tidy.substring(1) : tidy;
    }

    private static int plain(int point) {
        if (Character.digit(point, 10) >= 0) {
            return '0' + Character.digit(point, 10);
        }
        if (Character.isSpaceChar(point) || Character.isWhitespace(point)) {
            return ' ';
        }
        return POINTS.contains(point)
                ? '.'
                : COMMAS.contains(point) ? ',' : MINUSES.contains(point) ? '-' : PLUSES.contains(point) ? '+' : point;
    }
}
