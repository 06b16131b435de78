package org.guizhang.search.internal.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as they are written in English. */
final class EnglishValues {
    private static final Pattern ANY =
            Pattern.compile("\\b(?:" + Numerals.ENGLISH + "|half an|an hour|noon|midnight|once|twice|fortnight)\\b");
    private static final Pattern CLOCK = Pattern.compile("(?<![\\w:.])(\\d{1,2}|" + Numerals.ENGLISH
            + ")(?:[:.](\\d{2}))?(?:\\s?(am|pm|a\\.m|p\\.m)|( o'clock))(?![a-z])");
    private static final Pattern NAMED = Pattern.compile("\\b(noon|midnight)\\b");
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\w.,])(half an|an|" + Numerals.DIGITS + "|"
            + Numerals.ENGLISH + ")[ -]?(?:working |calendar |business )?(" + Units.ENGLISH + "|per cent)(?![a-z])");
    private static final Pattern TIMES = Pattern.compile("\\b(once|twice|fortnight)\\b");
    private static final int HALF_A_DAY = 12;

    private final ValueMatches matches;

    private EnglishValues(ValueMatches matches) {
        this.matches = matches;
    }

    static boolean any(String folded) {
        return ANY.matcher(folded).find();
    }

    static void find(ValueMatches matches) {
        var values = new EnglishValues(matches);
        matches.each(CLOCK, values::clock);
        matches.each(NAMED, named -> matches.value(named, named.group(1).equals("noon") ? "12:00" : "00:00"));
        matches.each(AMOUNT, values::amount);
        matches.each(
                TIMES,
                times -> matches.value(
                        times,
                        switch (times.group(1)) {
                            case "once" -> "1次";
                            case "twice" -> "2次";
                            default -> "14天";
                        }));
    }

    private void clock(Matcher match) {
        int hour = ValueMatches.whole(match.group(1));
        int minute = ValueMatches.whole(match.group(2));
        var half = match.group(3);
        if (hour > HALF_A_DAY || minute > 59) {
            return;
        }
        int base = hour % HALF_A_DAY;
        if (half == null) {
            // Six o'clock may be either.
            matches.either(match, ValueMatches.clock(base + HALF_A_DAY, minute));
            matches.value(match, ValueMatches.clock(hour, minute));
        } else {
            matches.value(match, ValueMatches.clock(half.startsWith("p") ? base + HALF_A_DAY : base, minute));
        }
    }

    private void amount(Matcher match) {
        var written = match.group(1);
        var amount = written.equals("half an")
                ? new BigDecimal("0.5")
                : written.equals("an") ? BigDecimal.ONE : Numerals.value(written);
        matches.value(match, Units.term(amount, match.group(2).replace("per cent", "percent")));
    }
}
