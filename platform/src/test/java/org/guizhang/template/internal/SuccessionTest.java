package org.guizhang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.guizhang.template.Succession;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;

/** A second tea house beside the first: its clause is split, its form renamed, its filing gone. */
class SuccessionTest {
    private static final String NEXT = "templates/tea-house/2.0.0/";
    private static final String SUCCESSORS = """
            follows: 1.2.0
            successors:
              - from: clause:closing
                to: [clause:closing-count, clause:closing-report]
                why: {zh: "一条一事。", en: "One duty, one clause."}
              - from: clause:closing/items/report
                to: [clause:closing-report]
                why: {zh: "短款单列一条。", en: "Shortages have their own clause."}
              - from: position:cashier
                to: [position:till-keeper]
                why: {zh: "名称更准确。", en: "The name says it better."}
            """;

    @Test
    void everythingIsFoundAgain() {
        var succession = Succession.along(versions(next(SUCCESSORS)));

        assertThat(succession.of("clause:scope")).containsExactly("clause:scope");
        assertThat(succession.of("clause:closing")).containsExactly("clause:closing-count", "clause:closing-report");
        assertThat(succession.of("clause:closing/items/keep")).containsExactly("clause:closing-count/items/keep");
        assertThat(succession.of("clause:closing/items/report")).containsExactly("clause:closing-report");
        assertThat(succession.of("position:cashier/duties/count")).containsExactly("position:till-keeper/duties/count");
        assertThat(succession.of("clause:nothing")).isEmpty();
        assertThat(succession.why("position:cashier/duties/count").orElseThrow().en())
                .isEqualTo("The name says it better.");
        assertThat(succession.why("clause:scope")).isEmpty();
        assertThat(succession.moved())
                .contains("clause:closing", "position:cashier")
                .doesNotContain("clause:scope");
    }

    @Test
    void whatGoesMustBeExplained() {
        assertThat(problems(next("follows: 1.2.0\n")))
                .contains("tea-house/2.0.0/template.yaml:3 /version: version 1.2.0 has clause:closing, this one has"
                        + " not, and nothing says where it went — mend: keep the key, or write an entry under"
                        + " successors: from: clause:closing, to: its successors or [], and why");
    }

    @Test
    void aVersionSaysWhichOneItFollows() {
        assertThat(problems(next("")))
                .containsExactly("tea-house/2.0.0/template.yaml:1 /follows: it is not said which version this one"
                        + " follows — mend: write follows: 1.2.0, or another older version of this template");
    }

    @Test
    void successorsLeadFromOneVersionToTheOther() {
        assertThat(problems(next(SUCCESSORS.replace("from: position:cashier", "from: position:chef"))))
                .contains("tea-house/2.0.0/template.yaml:21 /successors/2/from: there is no position:chef — mend: from:"
                        + " names something of an earlier version, to: something of this one, written as clause:closing"
                        + " or record:cash-count/fields/cash");
        assertThat(problems(next(SUCCESSORS.replace("[position:till-keeper]", "[clause:scope]"))))
                .contains("tea-house/2.0.0/template.yaml:22 /successors/2/to/0: clause:scope is not of the same kind"
                        + " — mend: name a successor of the kind position");
    }

    @Test
    void theNumberSaysHowMuchDiffers() {
        assertThat(problems(next(SUCCESSORS, "1.3.0")))
                .containsExactly("tea-house/1.3.0/template.yaml:3 /version: a key went: businesses must look before"
                        + " they take this version — mend: number it 2.0.0, or keep the key");
    }

    @Test
    void aVersionMayFollowOneThatIsDeliveredNoMore() {
        assertThat(problems(next("follows: 1.2.5\n" + SUCCESSORS.substring(SUCCESSORS.indexOf('\n') + 1))))
                .isEmpty();
        // From a version of another number keys may have gone that nobody could ask about.
        assertThat(problems(next("follows: 1.2.5\n" + SUCCESSORS.substring(SUCCESSORS.indexOf('\n') + 1), "1.2.4")))
                .singleElement()
                .asString()
                .contains("/follows: it is not said which version this one follows — mend: write follows: 1.2.0");
        assertThat(problems(next("follows: 1.1.0\n"))).hasSize(1);
    }

    @Test
    void whatComesBackIsNamedByItsKeyOfAnEarlierVersion() {
        var back = next(SUCCESSORS);
        var third = new TreeMap<String, byte[]>();
        back.files().forEach((path, bytes) -> {
            if (path.startsWith(NEXT)) {
                third.put(path.replace("2.0.0", "2.1.0"), bytes);
            }
        });
        third.forEach(back::put);
        var file = NEXT.replace("2.0.0", "2.1.0") + "template.yaml";
        back.replace(file, "version: 2.0.0", "version: 2.1.0").replace(file, SUCCESSORS, """
                follows: 2.0.0
                successors:
                  - from: clause:closing/items/report
                    to: [clause:closing-report]
                    why: {zh: "恢复。", en: "It is back."}
                """);

        assertThat(problems(back)).isEmpty();
        assertThat(problems(back.replace(file, "clause:closing/items/report", "clause:never")))
                .hasSize(1)
                .first()
                .asString()
                .contains("/successors/0/from: there is no clause:never");
    }

    /** What a version gave up may be named again by any that follows it. */
    @Test
    void whatWasGivenUpMayComeBack() {
        var third = third("clause:closing");
        assertThat(third.problems()).isEmpty();
        var succession = Succession.along(versions(third));
        assertThat(succession.of("clause:closing")).containsExactly("clause:closing-count", "clause:closing-report");
        assertThat(third("clause:nowhere").problems())
                .singleElement()
                .asString()
                .contains("/successors/0/from: there is no clause:nowhere");
    }

    /** A third house like the second, that says of something in the first what became of it. */
    private static Fixture third(String from) {
        var fixture = next(SUCCESSORS);
        for (var file : new TreeMap<>(fixture.files()).entrySet()) {
            if (file.getKey().startsWith(NEXT)) {
                fixture.put(NEXT.replace("2.0.0", "2.1.0") + file.getKey().substring(NEXT.length()), file.getValue());
            }
        }
        var house = NEXT.replace("2.0.0", "2.1.0") + "template.yaml";
        return fixture.replace(house, "version: 2.0.0\n", "version: 2.1.0\n")
                .replace(house, SUCCESSORS, """
                follows: 2.0.0
                successors:
                  - from: %s
                    to: [clause:scope]
                    why: {zh: "又有了。", en: "It is back."}
                """.formatted(from));
    }

    private static Fixture next(String successors) {
        return next(successors, "2.0.0");
    }

    /** The house with a second version beside the first. */
    private static Fixture next(String successors, String version) {
        var fixture = new Fixture();
        for (var file : new TreeMap<>(fixture.files()).entrySet()) {
            if (file.getKey().startsWith(Fixture.HOUSE)) {
                var text = new String(file.getValue(), StandardCharsets.UTF_8)
                        .replace("cashier", "till-keeper")
                        .replace("closing-check", "CHECK")
                        .replace("closing-time", "TIME")
                        .replace("clause:closing", "clause:closing-count")
                        .replace("clause: closing", "clause: closing-count")
                        .replace("[closing]", "[closing-count]")
                        .replace("key: closing\n", "key: closing-count\n")
                        .replace("- key: till-keeper\n    title: {zh: \"清点", "- key: cashier\n    title: {zh: \"清点")
                        .replace("distinctFrom: [till-keeper]", "distinctFrom: [cashier]")
                        .replace("CHECK", "closing-check")
                        .replace("TIME", "closing-time");
                fixture.put(NEXT.replace("2.0.0", version) + file.getKey().substring(Fixture.HOUSE.length()), text);
            }
        }
        var house = NEXT.replace("2.0.0", version);
        return fixture.replace(house + "template.yaml", "version: 1.2.0\n", "version: " + version + "\n")
                .replace(house + "template.yaml", "chapters:\n", successors + "chapters:\n")
                .replace("trades/tea-house.yaml", "position: cashier", "position: till-keeper")
                .replace(
                        house + "chapters/cash.yaml",
                        "      - key: report\n        text: {zh: \"短款在 {{report-days}}内报{{position:keeper}}。\", en: \"report a shortage to the"
                                + " {{position:keeper}} within {{report-days}}.\"}\n",
                        "")
                .replace(
                        house + "chapters/general.yaml",
                        "clauses:\n",
                        "clauses:\n  - key: closing-report\n    kind: duty\n    addressees: [till-keeper]\n    text: {zh:"
                                + " \"短款在 {{report-days}}内报{{position:keeper}}。\", en: \"Report a shortage to the"
                                + " {{position:keeper}} within {{report-days}}.\"}\n");
    }

    private static List<String> problems(Fixture fixture) {
        return fixture.problems();
    }

    private static List<Template> versions(Fixture fixture) {
        return TemplateLoader.read(fixture.files()).templates().stream()
                .map(source -> Template.parse(source.json()))
                .toList();
    }
}
