package org.guizhang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every sentence exists in both languages, and every sentence the code names exists. */
class MessagesTest {
    private static final Pattern NAMED = Pattern.compile("Message\\.of\\(\\s*\"([a-z.-]+)\"");
    private static final Pattern RULE =
            Pattern.compile("(?:\\.add\\(|Rejected\\.field\\()\\s*(?:\"[^\"]*\"|field),\\s*\"([a-z-]+)\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(keys("zh")).isEqualTo(keys("en")).hasSizeGreaterThan(50);
    }

    @Test
    void everySentenceNamedInCodeExists() throws IOException {
        var named = new HashSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                NAMED.matcher(code).results().map(r -> r.group(1)).forEach(named::add);
                RULE.matcher(code).results().map(r -> "violation." + r.group(1)).forEach(named::add);
            }
        }
        named.removeIf(key -> key.endsWith("."));
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(keys("zh")).containsAll(named);
    }

    @Test
    void argumentsAreFilledInInBothLanguages() {
        var message = Message.of("violation.range", 1, 366);
        assertThat(message.in(Locale.CHINESE)).isEqualTo("请填写 1 到 366 之间的值。");
        assertThat(message.in(Locale.ENGLISH)).isEqualTo("Give a value from 1 to 366.");
    }

    /** They parse, and have the same holes; only English tells one from several. */
    @Test
    void bothLanguagesTakeTheSameArguments() throws IOException {
        var zh = bundle("zh");
        var en = bundle("en");
        for (var key : zh.keySet()) {
            assertThat(holes(en.getString(key))).as(key).isEqualTo(holes(zh.getString(key)));
        }
    }

    /** A sentence without arguments loses nothing but the quotes around a brace. */
    @Test
    void noSentenceLosesWordsToAnApostrophe() throws IOException {
        for (var language : List.of("zh", "en")) {
            var bundle = bundle(language);
            for (var key : bundle.keySet()) {
                var sentence = bundle.getString(key);
                if (holes(sentence).isEmpty()) {
                    assertThat(Sentences.say(sentence, Locale.forLanguageTag(language)))
                            .as(key)
                            .isEqualTo(sentence.replaceAll("'(\\{[^']*})'", "$1"));
                }
                assertThat(sentence).as(key).doesNotContain("''");
            }
        }
    }

    /** Notices are stored as these keys and so many arguments: they may be worded anew, and more may come. */
    @Test
    void sentencesThatAreStoredKeepTheirKeys() throws IOException {
        var zh = bundle("zh");
        try (var stored = MessagesTest.class.getResourceAsStream("/guizhang/stored-sentences.properties")) {
            var kept = new PropertyResourceBundle(stored);
            assertThat(kept.keySet()).hasSizeGreaterThan(20);
            for (var key : kept.keySet()) {
                assertThat(zh.containsKey(key)).as(key).isTrue();
                assertThat(holes(zh.getString(key))).as(key).hasSize(Integer.parseInt(kept.getString(key)));
            }
        }
    }

    private static Set<Integer> holes(String sentence) {
        var holes = new TreeSet<Integer>();
        var pattern = new MessagePattern(sentence);
        for (var i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                holes.add(pattern.getPart(i).getValue());
            }
        }
        return holes;
    }

    /** Of two the later one counts, and whoever mends the earlier one wonders. Of all modules. */
    @Test
    void noKeyStandsTwiceInABundle() throws IOException {
        var seen = 0;
        try (var modules = Files.find(Path.of(".."), 4, (path, is) -> path.endsWith("src/main"))) {
            for (var module : modules.toList()) {
                try (var files = Files.walk(module)) {
                    for (var file : files.filter(f -> f.toString().endsWith(".properties"))
                            .toList()) {
                        assertThat(twice(file)).as("%s", file).isEmpty();
                        seen++;
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(5);
    }

    private static Set<Object> twice(Path file) throws IOException {
        var twice = new HashSet<>();
        var properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (containsKey(key)) {
                    twice.add(key);
                }
                return super.put(key, value);
            }
        };
        try (var lines = Files.newBufferedReader(file)) {
            properties.load(lines);
        }
        return twice;
    }

    private static Set<String> keys(String language) throws IOException {
        return new HashSet<>(bundle(language).keySet());
    }

    private static PropertyResourceBundle bundle(String language) throws IOException {
        try (var in = MessagesTest.class.getResourceAsStream("/guizhang/messages_" + language + ".properties")) {
            return new PropertyResourceBundle(in);
        }
    }
}
