package org.guizhang.policy.diff.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is left of a text without all that is known to mean nothing: blanks, capitals, marks that end or part sentences,
 * quotation marks, full and half width, and well-known slips of the pen. Two texts with the same bare words say the same.
 * Everything else stays: a mark inside a number, signs, brackets, hyphens, and that there is a mark beside a negation,
 * for it may say what is negated.
 */
public final class BareWords {
    private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+|\\s+|(?s).");

    private static final String MARKS = "。.，,、；;：:！!\"";
    private static final String QUOTES = "[“”„«»「」『』]";
    private static final Set<String> NEGATIONS = Set.of(
            "不", "未", "无", "非", "勿", "别", "莫", "没", "否", "除", "no", "not", "never", "none", "nor", "neither", "without",
            "unless", "except", "cannot", "only");

    /** Written twice by mistake, and never on purpose. */
    private static final Set<String> JOINING =
            Set.of("the", "of", "to", "a", "an", "and", "or", "for", "和", "与", "及", "或");

    private static final String NUMERALS = "零〇一二两三四五六七八九十百千万亿半";
    private static final String MARK = "|";

    private BareWords() {}

    static List<String> of(String text) {
        var plain = plain(text);
        var words = new ArrayList<String>();
        var marked = false;
        var tokens = TOKEN.matcher(plain);
        while (tokens.find()) {
            var token = tokens.group();
            if (token.isBlank()) {
                continue;
            }
            if (MARKS.contains(token) && !isPart(plain, tokens.start())) {
                marked = true;
                continue;
            }
            var word = Misspellings.english(token);
            var last = words.isEmpty() ? "" : words.get(words.size() - 1);
            if (marked && (NEGATIONS.contains(last) || NEGATIONS.contains(word))) {
                words.add(MARK);
            }
            if (marked || !word.equals(last) || !JOINING.contains(word)) {
                words.add(word);
            }
            marked = false;
        }
        return List.copyOf(words);
    }

    /** Whether a mark is part of a number or of a sign, such as the points of 1.5, .5 and 9:30. */
    private static boolean isPart(String text, int at) {
        var mark = text.charAt(at);
        var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        var before = at > 0 ? text.charAt(at - 1) : ' ';
        return (isNumeral(next) && isNumeral(before))
                || (mark == '.' && Character.isDigit(next))
                || (mark == '!' && next == '=');
    }

    private static boolean isNumeral(char character) {
        return Character.isDigit(character) || NUMERALS.indexOf(character) >= 0;
    }

    /** In half width, in small letters, with one kind of quotation mark. */
    private static String plain(String text) {
        var half = new StringBuilder(text.length());
        text.codePoints().forEach(point -> half.appendCodePoint(halved(point)));
        return Misspellings.chinese(half.toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll(QUOTES, "\"")
                .replaceAll("[‘’]", "'"));
    }

    private static int halved(int point) {
        return Character.isSpaceChar(point) ? ' ' : point >= 0xFF01 && point <= 0xFF5E ? point - 0xFF01 + '!' : point;
    }
}
