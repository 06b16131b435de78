package org.guizhang.verifier;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes values of {@link JsonText} as RFC 8785 wants: one value, one text. */
final class CanonicalJson {
    /** Every double is told apart by so many digits. */
    private static final int MOST_DIGITS = 17;

    private CanonicalJson() {}

    static String write(Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> object) {
            var sorted = new TreeMap<String, Object>();
            object.forEach((name, member) -> sorted.put((String) name, member));
            var before = "{";
            for (var member : sorted.entrySet()) {
                out.append(before);
                quote(member.getKey(), out);
                out.append(':');
                write(member.getValue(), out);
                before = ",";
            }
            out.append(sorted.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> array) {
            var before = "[";
            for (var element : array) {
                out.append(before);
                write(element, out);
                before = ",";
            }
            out.append(array.isEmpty() ? "[]" : "]");
        } else if (value instanceof String text) {
            quote(text, out);
        } else if (value instanceof Double number) {
            out.append(number(number));
        } else {
            out.append(value == JsonText.NULL ? "null" : value);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }

    /** As ECMAScript writes it: the fewest digits that give the same double, with an exponent only where it must. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        var exact = new BigDecimal(Math.abs(value));
        var shortest = exact;
        for (var digits = 1; digits <= MOST_DIGITS; digits++) {
            shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shortest.doubleValue() == Math.abs(value)) {
                break;
            }
        }
        var digits = shortest.stripTrailingZeros().unscaledValue().toString();
        var point = digits.length() - shortest.stripTrailingZeros().scale();
        return (value < 0 ? "-" : "") + placed(digits, point);
    }

    /** @param point where the decimal point is, counted in digits from the left */
    private static String placed(String digits, int point) {
        var count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        var exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        return digits.charAt(0) + (count == 1 ? "" : "." + digits.substring(1)) + exponent;
    }
}
