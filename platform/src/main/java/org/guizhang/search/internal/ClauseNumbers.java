package org.guizhang.search.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.guizhang.search.internal.text.Folding;
import org.guizhang.search.internal.text.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * Clauses as people cite them: 第三章第二条, 第十二条, 3.2, chapter 3. A clause has the terms {@code c3} of its chapter,
 * {@code a12} of its number in the regulation, {@code 3.12} of both, and {@code o3.2} as it is counted within its chapter.
 */
final class ClauseNumbers {
    private static final String NUMBER = "\\s?(" + Numerals.DIGITS + "|" + Numerals.HAN + ")\\s?";
    private static final Pattern CHAPTER = Pattern.compile("第" + NUMBER + "章|chapter\\s(\\d{1,3})\\b");
    private static final Pattern CLAUSE = Pattern.compile("第" + NUMBER + "条|(?:article|clause)\\s(\\d{1,3})\\b");
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\d.])(\\d{1,2}\\.\\d{1,3})(?![\\d.])(?=\\s*(?:$|条|[款节的]))");

    private static final Pattern HEADING = Pattern.compile("^(?:第" + Numerals.HAN + "条|Article \\d+) (?=.)");

    private static final int LITTLE = 24;

    private ClauseNumbers() {}

    /** The terms of a document: its chapter and number, and other ways to count it after a space. */
    static List<String> of(String number) {
        var terms = new ArrayList<String>();
        for (var way : number.split(" ")) {
            int dot = way.indexOf('.');
            if (dot > 0) {
                if (terms.isEmpty()) {
                    terms.add("c" + way.substring(0, dot));
                    terms.add("a" + way.substring(dot + 1));
                    terms.add(way);
                } else {
                    terms.add("o" + way);
                }
            }
        }
        return terms;
    }

    /** A title without the number that stands before it, which is a field of its own. */
    static String without(String title) {
        return HEADING.matcher(title).replaceFirst("");
    }

    /** Whether a question is a citation and little else: a pasted clause may cite others. */
    static boolean littleElse(String typed) {
        return typed.length() <= LITTLE;
    }

    /** The terms that a question cites, what is likelier meant first; none where it cites nothing. */
    static Set<String> cited(String typed) {
        var folded = Folding.fold(typed);
        var chapter = first(CHAPTER, folded);
        var clause = first(CLAUSE, folded);
        var cited = new LinkedHashSet<String>();
        if (chapter != null && clause != null) {
            cited.add("o" + chapter + "." + clause);
            cited.add(chapter + "." + clause);
        } else if (chapter != null) {
            cited.add("c" + chapter);
        } else if (clause != null) {
            cited.add("a" + clause);
        }
        var dotted = DOTTED.matcher(folded);
        while (dotted.find()) {
            cited.add(dotted.group(1));
            cited.add("o" + dotted.group(1));
        }
        return cited;
    }

    private static @Nullable String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            return null;
        }
        var written = found.group(1) == null ? found.group(2) : found.group(1);
        return Numerals.value(written).toBigInteger().toString();
    }
}
