package org.guizhang.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number format (ECMA-376 part 1, 18.8.31), as far as it makes other words of a number: days, and digits that are filled up
 * with zeros or stand between letters, such as {@code "A-"0000}. Whatever else numbers are shown like, they are read as they are.
 *
 * @param id of those that need no code, 14 to 22 and, in Chinese workbooks, 27 to 36 and 50 to 58 are days
 */
record CellFormat(@Nullable Integer id, @Nullable String code) {
    private static final int MAX_CODE = 64;
    private static final Pattern ASIDE = Pattern.compile("\\[[^\\]]*\\]|[_*].");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\\\(.)");
    private static final Pattern DAY = Pattern.compile("[^0#]*(?:[yY]|[mM][^hHsS0#]*[dD]|[dD][^hHsS0#]*[mM])[^0#]*");
    private static final Pattern DIGITS = Pattern.compile("[^0#?.,%@a-zA-Z]*0[^#?.,%@a-zA-Z]*");
    private static final Pattern WHOLE = Pattern.compile("\\d+");

    /** Letters that mean themselves stand in this part of Unicode while a code is looked at. */
    private static final int KEPT = 0xE000;

    private static final int LAST_KEPT = KEPT + Byte.MAX_VALUE;

    boolean isDay() {
        if (code == null || code.isEmpty()) {
            return id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58);
        }
        return code.length() <= MAX_CODE
                && DAY.matcher(LITERAL.matcher(section(code)).replaceAll("")).matches();
    }

    /** A number in plain digits, as it is shown. */
    String shown(String plain) {
        if (code == null || code.length() > MAX_CODE || !WHOLE.matcher(plain).matches()) {
            return plain;
        }
        var kept = LITERAL.matcher(section(code))
                .replaceAll(found -> keep(found.group(1) == null ? found.group(2) : found.group(1)));
        return DIGITS.matcher(kept).matches() ? filled(kept, plain) : plain;
    }

    /** The one for numbers above zero, without colours, conditions and gaps. */
    private static String section(String code) {
        var end = code.indexOf(';');
        return ASIDE.matcher(end < 0 ? code : code.substring(0, end)).replaceAll("");
    }

    /** From the right, digit by digit; what is left over of the number stands before the first. */
    private static String filled(String format, String plain) {
        var shown = new StringBuilder();
        var digit = plain.length();
        var first = format.indexOf('0');
        for (var at = format.length() - 1; at >= 0; at--) {
            if (format.charAt(at) != '0') {
                shown.append(meant(format.charAt(at)));
                continue;
            }
            shown.append(digit > 0 ? plain.charAt(--digit) : '0');
            while (at == first && digit > 0) {
                shown.append(plain.charAt(--digit));
            }
        }
        return shown.reverse().toString().strip();
    }

    private static String keep(String letters) {
        var kept = new StringBuilder();
        letters.chars().forEach(letter -> kept.append((char) (letter <= Byte.MAX_VALUE ? KEPT + letter : letter)));
        return kept.toString();
    }

    private static char meant(char letter) {
        return letter >= KEPT && letter <= LAST_KEPT ? (char) (letter - KEPT) : letter;
    }
}
