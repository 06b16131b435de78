package org.guizhang.search.internal.text;

import java.util.ArrayList;
import java.util.List;

/** A text in Chinese, which may hold words of letters and numbers, as terms. */
public final class ChineseText {
    private ChineseText() {}

    /** Pairs, single characters, stems and values; pairs of function characters alone and such characters are left out. */
    public static List<TermOccurrence> terms(String text) {
        return terms(text, true);
    }

    /** @param values whether those are wanted, which are looked for by patterns */
    public static List<TermOccurrence> terms(String text, boolean values) {
        var folded = Folding.fold(text);
        var terms = new ArrayList<TermOccurrence>(2 * folded.length());
        if (values) {
            Values.find(folded, terms);
        }
        int at = 0;
        while (at < folded.length()) {
            int end = Folding.isHan(folded.charAt(at)) ? han(folded, at, terms) : EnglishText.word(folded, at, terms);
            at = Math.max(end, at + 1);
        }
        return terms;
    }

    private static int han(String text, int from, List<TermOccurrence> terms) {
        int at = from;
        int before = -1;
        while (at < text.length() && Folding.isHan(text.charAt(at))) {
            int end = at + Character.charCount(text.codePointAt(at));
            var single = text.substring(at, end);
            boolean function = FunctionCharacters.has(text.charAt(at));
            if (!function) {
                terms.add(new TermOccurrence(TermOccurrence.Kind.SINGLE, single, at, end));
            }
            if (before >= 0 && !(function && FunctionCharacters.has(text.charAt(before)))) {
                terms.add(new TermOccurrence(TermOccurrence.Kind.PAIR, text.substring(before, end), before, end));
            }
            before = at;
            at = end;
        }
        return at;
    }
}
