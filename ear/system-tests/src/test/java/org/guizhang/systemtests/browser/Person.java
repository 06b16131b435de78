package org.guizhang.systemtests.browser;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How long a person would take for what a visit does, by a model and not by the clock, so that it is the same on every
 * machine: all that is visible of a screen is read once, values in fields too; typing takes 1.2 s a Han character (by
 * pinyin) and 0.35 s any other, a field more 0.5 s; a tap takes 1.5 s. The limits hold for a slow reader, at 250 Han
 * characters or 200 English words a minute; a quick one, at 380 and 238, is told beside it. docs/onboarding.md has the
 * figures and where the speeds come from.
 */
final class Person {
    private static final double SLOW_HAN = 250 / 60.0;
    private static final double SLOW_WORDS = 200 / 60.0;
    private static final double QUICK_HAN = 380 / 60.0;
    private static final double QUICK_WORDS = 238 / 60.0;
    private static final double TYPED_HAN = 1.2;
    private static final double TYPED_OTHER = 0.35;
    private static final double NEXT_FIELD = 0.5;
    private static final double TAP = 1.5;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{N}][\\p{IsLatin}\\p{N}'’:.-]*");

    private final Visit visit;
    private long han;
    private long words;
    private double typing;

    Person(Visit visit) {
        this.visit = visit;
    }

    /** Reads the screen that is shown, once. */
    Person reads() {
        return reads("main");
    }

    /** Reads what is visible of those parts of the screen, once: what has come since, say. */
    Person reads(String selector) {
        var parts = visit.settled().page().locator(selector).locator("visible=true");
        count(String.join("\n", parts.allInnerTexts()));
        for (var field : parts.locator("input:visible").all()) {
            if (!"password".equals(field.getAttribute("type"))) {
                count(field.inputValue());
            }
        }
        return this;
    }

    private void count(String text) {
        han += HAN.matcher(text).results().count();
        words += WORD.matcher(text).results().count();
    }

    /** Types into the field of that name. */
    Person types(String label, String words) {
        visit.type(label, words);
        var characters = HAN.matcher(words).results().count();
        typing += characters * TYPED_HAN + (words.length() - characters) * TYPED_OTHER + NEXT_FIELD;
        return this;
    }

    /** What a slow reader takes. */
    Duration time() {
        return time(SLOW_HAN, SLOW_WORDS);
    }

    private Duration time(double hanASecond, double wordsASecond) {
        var reading = han / hanASecond + words / wordsASecond;
        return Duration.ofMillis(Math.round((reading + typing + visit.clicks() * TAP) * 1000));
    }

    /** {@code slow 4 min 5 s, quick 3 min 1 s: 7 clicks, 810 Han characters and 60 words read, 24 s typing}. */
    @Override
    public String toString() {
        var slow = time();
        var quick = time(QUICK_HAN, QUICK_WORDS);
        return "slow %d min %d s, quick %d min %d s: %d clicks, %d Han characters and %d words read, %.0f s typing"
                .formatted(
                        slow.toMinutes(),
                        slow.toSecondsPart(),
                        quick.toMinutes(),
                        quick.toSecondsPart(),
                        visit.clicks(),
                        han,
                        words,
                        typing);
    }
}
