package org.guizhang.search.internal.text;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values that patterns have found in a folded text; what one has taken is left alone by the next. */
final class ValueMatches {
    private final String text;
    private final List<TermOccurrence> found;
    private final BitSet taken = new BitSet();

    ValueMatches(String text, List<TermOccurrence> found) {
        this.text = text;
        this.found = found;
    }

    void each(Pattern pattern, Consumer<Matcher> use) {
        var match = pattern.matcher(text);
        while (match.find()) {
            if (taken.get(match.start(), match.end()).isEmpty()) {
                use.accept(match);
            }
        }
    }

    /** Notes the value of a match. */
    void value(Matcher match, String term) {
        add(TermOccurrence.Kind.VALUE, match, term);
        taken.set(match.start(), match.end());
    }

    /** Notes what a match may be as well. */
    void either(Matcher match, String term) {
        add(TermOccurrence.Kind.VALUE, match, term);
    }

    /** Notes a number that says little alone. */
    void number(Matcher match, String term) {
        add(TermOccurrence.Kind.NUMBER, match, term);
    }

    static String clock(int hour, int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", hour % 24, minute);
    }

    static int whole(@Nullable String written) {
        return written == null ? 0 : Numerals.value(written).intValue();
    }

    private void add(TermOccurrence.Kind kind, Matcher match, String term) {
        found.add(new TermOccurrence(kind, TermOccurrence.VALUE + term, match.start(), match.end()));
    }
}
