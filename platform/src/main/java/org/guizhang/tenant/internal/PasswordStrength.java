package org.guizhang.tenant.internal;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How soon a password is guessed (zxcvbn: common passwords, names, words, keyboard runs, dates, repetitions). Beyond the
 * English words it knows, common passwords of Chinese users and every syllable of pinyin count as words, and so do the
 * product's name and what is known of the person.
 */
public final class PasswordStrength {
    /** Of 0 to 4: 2 is more than a million guesses, and what eight characters by chance have. */
    private static final int ENOUGH = 2;
    /** The estimate grows with the square of the length, and whoever comes this far is safe. */
    private static final int LOOKED_AT = 64;

    private static final String NOT_WORDS = "[^\\p{L}\\p{N}]+";
    private static final Zxcvbn ESTIMATOR = new Zxcvbn();
    private static final List<String> WORDS = words();

    private PasswordStrength() {}

    /** Whether it takes more guesses than anybody gets. */
    public static boolean suffices(String password, String... context) {
        var looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
        var known = new ArrayList<String>();
        for (var words : context) {
            var lower = words.toLowerCase(Locale.ROOT);
            known.add(lower);
            var parts = Stream.of(lower.split(NOT_WORDS)).filter(word -> word.length() > 1);
            // As it is typed on a keyboard: without blanks, and Chinese as pinyin.
            Stream.concat(parts, Stream.of(lower))
                    .flatMap(word -> Stream.of(word, BusinessCodes.latin(word)))
                    .map(word -> word.replaceAll(NOT_WORDS, ""))
                    .filter(word -> word.length() > 1)
                    .forEach(known::add);
        }
        known.addAll(WORDS);
        return ESTIMATOR.measure(looked, known).getScore() >= ENOUGH;
    }

    private static List<String> words() {
        var file = Objects.requireNonNull(
                PasswordStrength.class.getResourceAsStream("/guizhang/password-words.txt"), "password-words.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
