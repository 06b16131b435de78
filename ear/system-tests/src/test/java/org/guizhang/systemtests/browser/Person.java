package org.guizhang.systemtests.browser;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How long a person would take for what a visit does, by a model and not by the clock, so that it is the same on every
 * machine: what a screen says is read once when it appears, at 380 Han characters or 238 English words a minute, speeds that
 * are assumed; typing takes 1.2 s a Han character (by pinyin) and 0.35 s any other, a field more 0.5 s; a tap takes 1.5 s.
 * docs/onboarding.md has the figures.
 */
final class Person {
    private static final double HAN_A_SECOND = 380 / 60.0;
    private static final double WORDS_A_SECOND = 238 / 60.0;
    private static final double TYPED_HAN = 1.2;
    private static final double TYPED_OTHER = 0.35;
    private static final double NEXT_FIELD = 0.5;
    private static final double TAP = 1.5;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{N}][\\p{IsLatin}\\p{N}'’:.-]*");

    private final Visit visit;
    private double reading;
    private double typing;

    Person(Visit visit) {
        this.visit = visit;
    }

    /** Reads the screen that is shown, once. */
    Person reads() {
        return reads("main");
    }

    /** Reads those parts of the screen, once: the headings of a choice, say, and then what was chosen. */
    Person reads(String selector) {
        var words = String.join("\n", visit.settled().page().locator(selector).allInnerTexts());
        reading += HAN.matcher(words).results().count() / HAN_A_SECOND;
        reading += WORD.matcher(words).results().count() / WORDS_A_SECOND;
        return this;
    }

    /** Types into the field of that name. */
    Person types(String label, String words) {
        visit.type(label, words);
        var han = HAN.matcher(words).results().count();
        typing += han * TYPED_HAN + (words.length() - han) * TYPED_OTHER + NEXT_FIELD;
        return this;
    }

    Duration time() {
        return Duration.ofMillis(Math.round((reading + typing + visit.clicks() * TAP) * 1000));
    }

    /** {@code 2 min 5 s: 7 taps, 60 s reading, 55 s typing}. */
    @Override
    public String toString() {
        return "%d min %d s: %d clicks, %.0f s reading, %.0f s typing"
                .formatted(time().toMinutes(), time().toSecondsPart(), visit.clicks(), reading, typing);
    }
}
