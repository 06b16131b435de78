package org.guizhang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.guizhang.shared.Languages;
import org.junit.jupiter.api.Test;

/**
 * Every rule of the importer has a broken file that {@link TemplateProblemsTest} refuses; the page for writers is made of them. It
 * fails until the page is refreshed from {@code target/template-mistakes.md}.
 */
class MistakesPageTest {
    private static final Path PAGE = Path.of("../docs/template-mistakes.md");
    private static final Path MADE = Path.of("target/template-mistakes.md");
    private static final Path SLIPS = Path.of("src/test/resources");
    private static final String PROBLEM = "template.problem.";
    private static final Pattern PLACE = Pattern.compile("^\\S+:\\d+(?: /\\S*)?: ");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+(?:, plural,(?:[^{}]|\\{[^{}]*})*)?}");

    /** What no words of one file break: whole files, and versions beside one another. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("file-size", "a file of more than 1 MiB"),
            Map.entry("file-encoding", "a file in another encoding than UTF-8"),
            Map.entry("file-empty", "an empty file"),
            Map.entry("unknown-file", "`notes.yaml` beside `template.yaml`"),
            Map.entry("missing-file", "no `positions.yaml`"),
            Map.entry("yaml-depth", "`[[[[…` 5,000 deep"),
            Map.entry("yaml-nodes", "a list of more than 100,000 entries"),
            Map.entry("yaml-key-length", "a member whose name has more than 200 characters"),
            Map.entry("schema", "what the schema asks and no other line of this table says"),
            Map.entry("relation-bounds", "`max: 5` at one parameter that has to be more than another with `max: 9`"),
            Map.entry("follows", "a version 1.1.0 beside 1.0.0 without `follows: 1.0.0`"),
            Map.entry("address-gone", "a version 2.0.0 without a clause that 1.0.0 has, and without `successors`"),
            Map.entry("address-kind", "a clause that goes to a checklist: `to: [checklist:closing-check]`"),
            Map.entry("version-major", "a version 1.1.0 after 1.0.0 in which a key went"),
            Map.entry("version-minor", "a version 1.0.1 after 1.0.0 with a new clause"),
            Map.entry("version-taken", "version 1.0.0 again with other words"),
            Map.entry("version-before", "a version 0.9.0 once there is 1.0.0"));

    private record Slip(String file, String words, String others, String said) {}

    @Test
    void everyRuleHasABrokenFileAndThePageShowsIt() throws IOException {
        var slips = new ArrayList<Slip>();
        for (var file : List.of("slips-format-2.csv", "slips.csv")) {
            for (var line : Files.readAllLines(SLIPS.resolve(file))) {
                var cells = line.split("\\s\\|\\s", 4);
                slips.add(new Slip(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip()));
            }
        }
        var bundle = ResourceBundle.getBundle("guizhang.messages", Languages.ENGLISH);
        var rows = new TreeMap<String, String>();
        var without = new ArrayList<String>();
        for (var key : bundle.keySet()) {
            if (key.startsWith(PROBLEM)) {
                var rule = key.substring(PROBLEM.length());
                var words = pattern(bundle.getString(key));
                var slip = slips.stream()
                        .filter(one -> List.of(one.said().split(" && ")).stream()
                                .anyMatch(said -> words.matcher(
                                                PLACE.matcher(said).replaceFirst(""))
                                        .find()))
                        .findFirst();
                var broken = slip.map(MistakesPageTest::shown).orElse(OTHERWISE.get(rule));
                if (broken == null) {
                    without.add(rule);
                }
                rows.put(
                        rule,
                        "| `%s` | %s | %s | %s |"
                                .formatted(
                                        rule,
                                        escaped(bundle.getString(key)),
                                        escaped(bundle.getString("template.remedy." + rule)),
                                        Objects.requireNonNullElse(broken, "")));
            }
        }
        assertThat(without).as("rules without a broken file").isEmpty();
        var page = """
                # Mistakes in templates

                Every rule of the importer, what it says, how to mend it, and a file that it refuses: in a sound template the words on the
                left were replaced by those on the right. `{0}` and the like stand for what is at hand. [How templates are
                written](template-format.md) explains the words. This page is made by a test from the files that the tests refuse.

                | rule | it says | mend | broken file |
                |---|---|---|---|
                """ + String.join("\n", rows.values()) + "\n";
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, page, StandardCharsets.UTF_8);
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/template-mistakes.md: cp platform/target/template-mistakes.md docs/")
                .isEqualTo(page);
    }

    /** A sentence of the bundle as it looks with anything in its places, up to the remedy. */
    private static Pattern pattern(String sentence) {
        var parts =
                ARGUMENT.split(sentence.replace("''", "'").replace("'{'", "{").replace("'}'", "}"), -1);
        return Pattern.compile("^"
                + String.join(".*", List.of(parts).stream().map(Pattern::quote).toList()) + "(?: — mend: |$)");
    }

    private static String shown(Slip slip) {
        return "`%s`: %s → %s".formatted(slip.file(), code(slip.words()), code(slip.others()));
    }

    private static String code(String words) {
        return words.isEmpty() ? "nothing" : "`` " + escaped(words.replace("\\n", " ⏎ ")) + " ``";
    }

    private static String escaped(String words) {
        return words.replace("|", "\\|");
    }
}
