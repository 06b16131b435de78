package org.guizhang.search.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tartarus.snowball.ext.EnglishStemmer;

/** A text in English as terms: stems of its words but for those that every sentence has, and values. */
public final class EnglishText {
    private static final Set<String> STOP =
            Set.of(("a an the and or but if then than so of to in on at by for from with without"
                            + " about as into onto over under out up down off is are was were be been being am do does did done doing"
                            + " have has had having will would shall should can could may might must i me my we us our you your he him"
                            + " his she her it its they them their this that these those there here what which who whom whose when where"
                            + " why how not no yes any some all every each just also only too very much many more most one ones s t ll ve"
                            + " re d m isn aren don doesn didn won wouldn shouldn couldn can't let get got go going say someone somebody anyone anybody")
                    .split(" "));

    private static final ThreadLocal<EnglishStemmer> STEMMER = ThreadLocal.withInitial(EnglishStemmer::new);

    private EnglishText() {}

    public static List<TermOccurrence> terms(String text) {
        return terms(text, true);
    }

    /** @param values whether those are wanted, which are looked for by patterns */
    public static List<TermOccurrence> terms(String text, boolean values) {
        var folded = Folding.fold(text);
        var terms = new ArrayList<TermOccurrence>(folded.length() / 4);
        if (values) {
            Values.find(folded, terms);
        }
        int at = 0;
        while (at < folded.length()) {
            at = Math.max(word(folded, at, terms), at + 1);
        }
        return terms;
    }

    static String stem(String word) {
        var stemmer = STEMMER.get();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** Adds the word that begins at a place, if one does and it says something. */
    static int word(String folded, int from, List<TermOccurrence> terms) {
        int end = from;
        while (end < folded.length() && isPart(folded.charAt(end))) {
            end++;
        }
        if (end > from && hasLetter(folded, from, end)) {
            var word = folded.substring(from, end);
            if (!STOP.contains(word)) {
                terms.add(new TermOccurrence(TermOccurrence.Kind.WORD, stem(word), from, end));
            }
        }
        return end;
    }

    private static boolean isPart(char character) {
        return Character.isLetterOrDigit(character) && !Folding.isHan(character);
    }

    private static boolean hasLetter(String text, int from, int end) {
        for (int at = from; at < end; at++) {
            if (Character.isLetter(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
