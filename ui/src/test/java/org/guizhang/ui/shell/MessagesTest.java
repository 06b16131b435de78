package org.guizhang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guizhang.shared.Languages;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern CALL = Pattern.compile("(?:\\bt|\\bWords\\.(?:t|in|find)|\\bTitles\\.of)\\(");
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z0-9.-]*)\"(\\s*\\+)?");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.CHINESE));
    }

    @Test
    void bothLanguagesHaveTheSameHoles() {
        for (var key : keys(Locale.CHINESE)) {
            assertThat(holes(Locale.ENGLISH, key)).as(key).isEqualTo(holes(Locale.CHINESE, key));
        }
    }

    @Test
    void everyKeyInTheCodeHasWords() throws IOException {
        var known = keys(Locale.CHINESE);
        var seen = 0;
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                var call = CALL.matcher(code);
                while (call.find()) {
                    var key = KEY.matcher(arguments(code, call.end()));
                    while (key.find()) {
                        seen++;
                        var word = key.group(1);
                        var wanted = key.group(2) == null
                                ? known.contains(word)
                                : known.stream().anyMatch(k -> k.startsWith(word));
                        assertThat(wanted).as("%s in %s", word, file).isTrue();
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(100);
    }

    @Test
    void putsArgumentsIntoTheirHoles() {
        assertThat(Messages.in(Locale.CHINESE, "people.role.changed", "小李", "主管"))
                .isEqualTo("小李现在是主管");
        assertThat(Messages.in(Locale.ENGLISH, "people.role.changed", "Li", "Staff"))
                .isEqualTo("Li is now Staff");
        assertThat(Messages.find(Locale.ENGLISH, "audit.did.unheard-of")).isEmpty();
    }

    @Test
    void noSentenceLosesWordsToAnApostrophe() {
        for (var locale : List.of(Languages.CHINESE, Locale.ENGLISH)) {
            for (var key : keys(locale)) {
                if (holes(locale, key).isEmpty()) {
                    assertThat(Messages.in(locale, key))
                            .as(key)
                            .isEqualTo(Messages.bundle(locale).getString(key));
                }
            }
        }
    }

    /** The scripts of the page put arguments in themselves: holes alone, no plurals and no quotes. */
    @Test
    void wordsOfScriptsAreSimple() {
        UnsavedText.words()
                .forEach((language, words) -> words.forEach((key, sentence) ->
                        assertThat(sentence.replaceAll("\\{\\d}", "")).as(key).doesNotContain("{", "'")));
    }

    @Test
    void countsAsEnglishDoes() {
        assertThat(Messages.in(Locale.ENGLISH, "sign.outstanding", 1, 1))
                .isEqualTo("1 clause concerns you, about 1 minute to read.");
        assertThat(Messages.in(Locale.ENGLISH, "sign.outstanding", 12, 3))
                .isEqualTo("12 clauses concern you, about 3 minutes to read.");
    }

    @Test
    void wordsThatPeopleTypedAreNoHoles() {
        assertThat(Messages.in(Locale.ENGLISH, "people.role.changed", "{1}", "Staff"))
                .isEqualTo("{1} is now Staff");
    }

    /** What stands between the opening parenthesis and its partner. */
    private static String arguments(String code, int from) {
        var depth = 1;
        var at = from;
        for (; depth > 0; at++) {
            depth += code.charAt(at) == '(' ? 1 : code.charAt(at) == ')' ? -1 : 0;
        }
        return code.substring(from, at);
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(Messages.bundle(locale).keySet());
    }

    private static Set<Integer> holes(Locale locale, String key) {
        var holes = new TreeSet<Integer>();
        var pattern = new MessagePattern(Messages.bundle(locale).getString(key));
        for (var i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                holes.add(pattern.getPart(i).getValue());
            }
        }
        return holes;
    }
}
