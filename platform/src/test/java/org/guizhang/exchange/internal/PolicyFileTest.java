package org.guizhang.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guizhang.exchange.internal.AnyDraft.entry;
import static org.guizhang.exchange.internal.AnyDraft.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.guizhang.exchange.PolicyPlan;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.draft.DraftContent;
import org.guizhang.policy.draft.internal.ContentCheck;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Rejected;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateFiles;
import org.guizhang.template.YamlSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {
    private static final String[] PIECES = {
        "收银",
        "员",
        "。",
        "Cash ",
        ": ",
        "# ",
        "\"",
        "'",
        "\\",
        "\n",
        "\n\n",
        " ",
        "- ",
        "18:00",
        "007",
        "yes",
        "null",
        "~",
        "{{cash-limit}}",
        "|",
        ">",
        "&a",
        "*b",
        "!c",
        "%",
        "@",
        "\t",
        "👋",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "é",
        "1e3",
        "0x1F"
    };

    private final Template tea = Template.parse(TemplateFiles.load(PolicyFileTest.class.getClassLoader())
            .templates()
            .get(0)
            .json());

    @Test
    void anyPolicyComesBackByteForByte() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var drafts = List.of(any(random, "tea-house"), any(random, "other-house"));
            var yaml = write(drafts);
            var back = read(yaml);
            assertThat(write(back)).as("seed %d", seed).isEqualTo(yaml);
            for (int i = 0; i < drafts.size(); i++) {
                assertThat(back.get(i).isSame(drafts.get(i)))
                        .as("seed %d:%n%s", seed, yaml)
                        .isTrue();
            }
        }
    }

    /** Through the checks and the stored form of a draft, as an import into an empty business goes. */
    @Test
    void policyThatFitsIsTheSameInAnotherBusiness() {
        int amendments = 0;
        for (long seed = 0; seed < 100; seed++) {
            var draft = AnyDraft.fitting(new Random(seed));
            amendments += draft.amendments().size();
            var yaml = write(List.of(stored(ContentCheck.check(tea, draft))));
            var again = ContentCheck.check(tea, read(yaml).get(0));
            assertThat(write(List.of(stored(again)))).as("seed %d", seed).isEqualTo(yaml);
            assertThat(ModuleSteps.between(List.of(stored(ContentCheck.check(tea, draft))), List.of(again)))
                    .isEmpty();
        }
        assertThat(amendments).isGreaterThan(150);
    }

    @Test
    void readsAsPeopleWouldWriteIt() {
        var draft = new DraftContent(
                "tea-house",
                "1.2.0",
                Map.of("closing-time", Json.tree("21:30"), "cash-limit", Json.tree(300)),
                List.of(
                        entry("{kind: rewrite, target: clauses/scope, text: {zh: \"第一行：茶。\\n第二行。\"}}", null),
                        entry("{kind: remove, target: clauses/cleaning}", "我们请人打扫")));
        assertThat(write(List.of(draft))).isEqualTo("""
                format: 2
                modules:
                  - template: tea-house
                    version: "1.2.0"
                    parameters:
                      cash-limit: 300
                      closing-time: "21:30"
                    amendments:
                      - kind: rewrite
                        target: clauses/scope
                        text:
                          zh: |-
                            第一行：茶。
                            第二行。
                      - kind: remove
                        target: clauses/cleaning
                        reason: "我们请人打扫"
                ...
                """);
    }

    /** A file cut short anywhere is refused, or is no YAML any more; only the last line break may be missing. */
    @Test
    void aFileCutShortIsRefused() {
        var yaml = write(List.of(AnyDraft.fitting(new Random(7))));
        assertThat(read(yaml.stripTrailing())).hasSize(1);
        for (int at = yaml.indexOf("modules:"); at < yaml.length() - 1; at++) {
            var cut = yaml.substring(0, at);
            assertThat(catchThrowableOfType(Rejected.class, () -> read(cut)))
                    .as(cut)
                    .isNotNull();
        }
        var parts = yaml.substring(0, yaml.indexOf("    parameters:"));
        assertThat(catchThrowableOfType(Rejected.class, () -> read(parts)).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.remedy().in(Languages.ENGLISH))
                        .startsWith("Line 4: The file does not say where it ends; it may have been cut short."));
        // Files of earlier days did not say so; those in braces end with the last one.
        assertThat(read(parts.replace("format: 2", "format: 1"))).hasSize(1);
        assertThat(read("{format: 2, modules: [{template: a, version: x}]}")).hasSize(1);
    }

    /** All escapes of YAML 1.2 in double quotes; elsewhere a backslash is a backslash. */
    @Test
    void escapesAreThoseOfYaml() {
        var all = "\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\\"\\/\\\\\\N\\_\\L\\P\\x41\\u4e2d\\U0001f375";
        assertThat(source("a: \"" + all + "\"").at("/a").asText())
                .isEqualTo("\0\7\b\t\n\13\f\r\33 \"/\\\u0085\u00a0\u2028\u2029A中🍵");
        var both = source("a: \"x\\\\L \\\\\\L\"\nb: x\\L\nc: 'x\\P'\nd: |-\n  x\\L\n\"k\\P\": x\\P\n");
        assertThat(both.at("/a").asText()).isEqualTo("x\\L \\\u2028");
        assertThat(both.at("/b").asText()).isEqualTo("x\\L");
        assertThat(both.at("/c").asText()).isEqualTo("x\\P");
        assertThat(both.at("/d").asText()).isEqualTo("x\\L");
        assertThat(both.path("k\u2029").asText()).isEqualTo("x\\P");
        assertThat(source("a: \"\\L\"\nb: \\U00002028").at("/b").asText()).isEqualTo("\\U00002028");
    }

    private static JsonNode source(String yaml) {
        return YamlSource.read(yaml.getBytes(StandardCharsets.UTF_8), 1000).root();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "modules: [                                                      | 1 yaml",
                "`format: 1\nmodules: []\nmodules: []`                           | 3 yaml-doubled",
                "`format: 3\nmodules: []`                                        | 1 policy-format",
                "`format: 2\nmodules: []`                                        | 2 policy-end",
                "`format: 1\nmodules: {}`                                        | 2 policy-list",
                "`format: 1\nmodules: []\ntenant: x`                             | 3 unknown",
                "`format: 1\nmodules:\n  - template: 7\n    version: x`          | 3 parameter-text",
                "`format: 1\nmodules:\n  - template: a\n    version: x\n    amendments:\n      - kind: conjure` | 6 policy-kind",
                "`format: 1\nmodules:\n  - template: a\n    version: x\n    amendments:\n      - kind: remove\n        target: x\n        colour: red` | 8 unknown",
                "`format: 1\nmodules:\n  - {template: a, version: x}\n  - {template: a, version: x}` | 4 policy-module-twice",
                "`format: 1\nmodules: &all []`                                   | 2 yaml-anchor"
            })
    void mistakesAreNamedWithTheirLine(String yaml, String expected) {
        var refused = catchThrowableOfType(Rejected.class, () -> read(yaml));
        assertThat(refused.violations())
                .extracting(v -> v.remedy().in(Languages.ENGLISH).replaceAll("^Line (\\d+): .*", "$1") + " " + v.rule())
                .containsExactly(expected);
    }

    @Test
    void planTellsEveryKindOfStep() {
        var now = new DraftContent(
                "tea-house",
                "1.2.0",
                Map.of("cash-limit", Json.tree(300), "report-day", Json.tree(5)),
                List.of(
                        entry("{kind: remove, target: clauses/cleaning}", "x"),
                        entry("{kind: rewrite, target: clauses/scope, text: {zh: 甲}}", null)));
        var wanted = new DraftContent(
                "tea-house",
                "1.3.0",
                Map.of("cash-limit", Json.tree(400)),
                List.of(
                        entry("{kind: rewrite, target: clauses/scope, text: {zh: 乙}}", null),
                        entry("{kind: address, target: clauses/scope, addressees: []}", null)));
        assertThat(ModuleSteps.between(List.of(now), List.of(wanted)))
                .extracting(s -> s.what() + " " + s.target())
                .containsExactly(
                        "VERSION null",
                        "PARAMETER cash-limit",
                        "PARAMETER report-day",
                        "CHANGE clauses/scope",
                        "ADD clauses/scope",
                        "REMOVE clauses/cleaning");
        assertThat(ModuleSteps.between(List.of(), List.of(now)).get(0).what()).isEqualTo(PolicyPlan.What.ACTIVATE);
        assertThat(ModuleSteps.untouched(List.of(now), List.of()))
                .containsExactly(new PolicyPlan.Untouched("modules", "tea-house", null));
    }

    @Test
    void whatDoesNotFitIsNamedByItsPlaceInTheDraft() {
        var draft = new DraftContent(
                "tea-house",
                "1.2.0",
                Map.of("cash-limit", Json.tree(9000)),
                List.of(
                        entry("{kind: rewrite, target: clauses/scope, text: {zh: '{{nothing}}'}}", null),
                        entry("{kind: add, into: chapters/cash/clauses, content: {kind: duty, text: {zh: 茶}}}", null),
                        entry("{kind: remove, target: clauses/closing}", null)));
        var refused = catchThrowableOfType(Rejected.class, () -> ContentCheck.check(tea, draft));
        assertThat(refused.violations())
                .extracting(v -> v.field() + " " + v.rule())
                .containsExactly(
                        "/parameters/cash-limit parameter-max",
                        "/amendments/1/key required",
                        "/amendments/2/reason required");
        var needed = new DraftContent(
                "tea-house", "1.2.0", Map.of(), List.of(entry("{kind: remove, target: clauses/closing}", "x")));
        assertThat(catchThrowableOfType(Rejected.class, () -> ContentCheck.check(tea, needed))
                        .violations())
                .extracting(v -> v.field() + " " + v.rule())
                .containsOnly("/amendments/0/target placeholder-unknown");
    }

    private static DraftContent any(Random random, String template) {
        var values = new TreeMap<String, JsonNode>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.put("p" + i, scalar(random));
        }
        var entries = new ArrayList<DraftContent.Entry>();
        for (int i = random.nextInt(5); i > 0; i--) {
            var members = JsonNodeFactory.instance.objectNode();
            members.set("m" + i, tree(random, 3));
            members.putNull("gone");
            var change = random.nextBoolean()
                    ? new Change.Adjust("records/r" + i, members)
                    : new Change.Rewrite(
                            "clauses/c" + i,
                            new Change.Words(text(random), random.nextBoolean() ? text(random) : null),
                            null);
            entries.add(new DraftContent.Entry(change, random.nextBoolean() ? text(random) : null));
        }
        return new DraftContent(template, "1.0." + random.nextInt(9), values, entries);
    }

    private static DraftContent stored(DraftContent draft) {
        return Json.read(Json.canonical(draft), DraftContent.class);
    }

    private static JsonNode tree(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return scalar(random);
        }
        if (random.nextBoolean()) {
            var list = JsonNodeFactory.instance.arrayNode();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(tree(random, depth - 1));
            }
            return list;
        }
        var object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.set(random.nextBoolean() ? "k" + i : text(random), tree(random, depth - 1));
        }
        return object;
    }

    private static JsonNode scalar(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Json.tree(random.nextInt());
            case 1 -> Json.tree(random.nextInt(100000) / 100.0);
            case 2 -> Json.tree(random.nextBoolean());
            case 3 -> JsonNodeFactory.instance.nullNode();
            default -> Json.tree(text(random));
        };
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String write(List<DraftContent> drafts) {
        var root = JsonNodeFactory.instance.objectNode().put("format", PolicyFile.FORMAT);
        root.set(ModuleForm.NAME, ModuleForm.write(drafts));
        return YamlWriter.write(root);
    }
}
