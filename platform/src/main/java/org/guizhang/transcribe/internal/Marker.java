package org.guizhang.transcribe.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guizhang.transcribe.NumberScheme;

/**
 * The number that a line begins with.
 *
 * @param label the number as it is written
 * @param end characters of the line up to its words
 * @param path the number, of decimals each part
 * @param weak whether the same signs may be words of a sentence: it counts where the number before it is there
 */
record Marker(NumberScheme scheme, String label, int end, List<Integer> path, boolean weak) {
    private static final String S = "[\\s\\u3000\\u00a0]";
    private static final String CHINESE = "[零〇一二三四五六七八九十百两]";
    /** Numerals as they stand on cheques and in old regulations, each before the usual one. */
    private static final String FORMAL = "壹一贰二貳二叁三參三肆四伍五陆六陸六柒七捌八玖九拾十佰百兩两";

    private static final String ANY = "([零〇一二三四五六七八九十百两" + FORMAL + "]{1,6}|[0-9]{1,3})";
    /** What goes on after the number of a chapter or clause where the sentence only names it. */
    private static final String NAMED =
            "(?!" + S + "*(?:[的之和与與或，,]|至(?!少)|及(?![时時])|、" + S + "*第|所[列述称稱规規]|[规規]定[的，,。]))";

    /** 第三条之一, which came between the third and the fourth. */
    private static final String INSERTED = "(?:之" + CHINESE + "{1,2}(?=" + S + "|[:、]))?";

    private static final int CIRCLED_ONE = 0x2460;
    private static final int CIRCLED_TWENTY = 0x2473;
    private static final int NEGATIVE_ONE = 0x2776;
    private static final int NEGATIVE_TEN = 0x277F;

    /** A pattern whose first group is the number; a second one, or a note after it, tells it from words. */
    private record Rule(NumberScheme scheme, Pattern pattern, boolean weak) {}

    private static final List<Rule> RULES = List.of(
            rule(NumberScheme.CHAPTER, "第" + S + "*" + ANY + S + "*(?:[章编編篇]|部分)" + NAMED, false),
            rule(NumberScheme.SECTION, "第" + S + "*" + ANY + S + "*[节節]" + NAMED, false),
            rule(NumberScheme.ARTICLE, "第" + S + "*" + ANY + S + "*[条條]" + INSERTED + NAMED, false),
            rule(NumberScheme.CHAPTER, "(?i:chapter|part)" + S + "+([0-9]{1,3})\\b[.:]?", false),
            rule(NumberScheme.SECTION, "(?i:section)" + S + "+([0-9]{1,3})\\b[.:]?", false),
            rule(NumberScheme.ARTICLE, "(?i:article|clause)" + S + "+([0-9]{1,3})\\b[.:]?", false),
            rule(
                    NumberScheme.CHINESE_IN_BRACKETS,
                    "[(〔\\[【]" + S + "*(" + CHINESE + "{1,4})" + S + "*[)〕\\]】][、.]?",
                    false),
            rule(NumberScheme.CHINESE, "(" + CHINESE + "{1,4})" + S + "*[、.:]", false),
            rule(NumberScheme.CHINESE, "(" + CHINESE + "{1,3})" + S + "+(?=\\p{IsHan})", true),
            rule(NumberScheme.NUMBER_IN_BRACKETS, "\\(" + S + "*([0-9]{1,3})" + S + "*\\)[、.]?", false),
            rule(NumberScheme.NUMBER_IN_BRACKETS, "([0-9]{1,3})\\)[、.]?", false),
            rule(NumberScheme.DECIMAL_OF_FOUR, decimals(4), true),
            rule(NumberScheme.DECIMAL_OF_THREE, decimals(3), true),
            rule(NumberScheme.DECIMAL, decimals(2), true),
            rule(NumberScheme.NUMBER, "([0-9]{1,3})" + S + "*[.、](?![0-9])", false),
            rule(NumberScheme.NUMBER, "([0-9]{1,2})(?:" + S + "*:|" + S + "+)(?=[\\p{IsHan}A-Z])", true),
            rule(NumberScheme.CIRCLED, "([①-⑳❶-❿])[、.]?", false),
            rule(NumberScheme.LETTER, "([a-zA-Z])[.、)](?=[^a-zA-Z0-9.]|" + S + ")", true),
            rule(NumberScheme.BULLET, "([•●◆■▪◇□➢✓√▶])", false),
            rule(NumberScheme.BULLET, "([·○*–—-])" + S + "+", false));

    private static String decimals(int parts) {
        return "([0-9]{1,3}(?:\\.[0-9]{1,3}){" + (parts - 1) + "})(?!\\.?[0-9])[.、:]?(?=" + S
                + "|[\\p{IsHan}(《“\"【A-Z]|$)";
    }

    private static Rule rule(NumberScheme scheme, String pattern, boolean weak) {
        return new Rule(scheme, Pattern.compile("^" + S + "*" + pattern + S + "*[:、]?" + S + "*"), weak);
    }

    /** The number at the beginning of a line, if there is one. */
    static Optional<Marker> of(String line) {
        var plain = folded(line);
        for (var rule : RULES) {
            var match = rule.pattern.matcher(plain);
            if (match.find()) {
                return Optional.of(new Marker(
                        rule.scheme, line.substring(0, match.end()).strip(), match.end(), path(match), rule.weak));
            }
        }
        return Optional.empty();
    }

    int last() {
        return path.get(path.size() - 1);
    }

    private static List<Integer> path(Matcher match) {
        var number = match.group(1);
        if (number.indexOf('.') > 0) {
            return List.of(number.split("\\.")).stream().map(Integer::valueOf).toList();
        }
        int first = number.codePointAt(0);
        if (first >= CIRCLED_ONE && first <= CIRCLED_TWENTY) {
            return List.of(first - CIRCLED_ONE + 1);
        }
        if (first >= NEGATIVE_ONE && first <= NEGATIVE_TEN) {
            return List.of(first - NEGATIVE_ONE + 1);
        }
        if (number.length() == 1 && Character.isLetter(first) && first < 0x80) {
            return List.of(Character.toLowerCase(first) - 'a' + 1);
        }
        return List.of(
                number.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(number) : ofChinese(number));
    }

    /** Chinese numerals below a thousand; digits one after the other, as in 一二, are read so. Signs of lists are 0. */
    static int ofChinese(String words) {
        int sum = 0;
        int digit = 0;
        boolean units = false;
        for (int i = 0; i < words.length(); i++) {
            var sign = usual(words.charAt(i));
            int value = "零一二三四五六七八九".indexOf(sign == '〇' ? '零' : sign == '两' ? '二' : sign);
            if (sign == '十' || sign == '百') {
                sum += (digit == 0 ? 1 : digit) * (sign == '十' ? 10 : 100);
                digit = 0;
                units = true;
            } else if (value < 0) {
                return 0;
            } else {
                digit = units || i == 0 || digit == 0 ? value : digit * 10 + value;
            }
        }
        return sum + digit;
    }

    private static char usual(char sign) {
        int at = FORMAL.indexOf(sign);
        return at >= 0 && at % 2 == 0 ? FORMAL.charAt(at + 1) : sign;
    }

    /** The same length, with digits, letters, brackets and points as ASCII has them. */
    private static String folded(String line) {
        var plain = new StringBuilder(line);
        for (int i = 0; i < plain.length() && i < 40; i++) {
            var sign = plain.charAt(i);
            if (sign > 0xFF00 && sign < 0xFF5F) {
                plain.setCharAt(i, (char) (sign - 0xFEE0));
            } else if (sign == '﹒' || sign == '。' && i > 0 && Character.isDigit(plain.charAt(i - 1))) {
                plain.setCharAt(i, '.');
            }
        }
        return plain.toString();
    }
}
