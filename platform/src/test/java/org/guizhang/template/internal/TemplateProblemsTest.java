package org.guizhang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guizhang.template.internal.Fixture.GARDEN;
import static org.guizhang.template.internal.Fixture.HOUSE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guizhang.shared.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every mistake is named with file, line, place and remedy, and alone. */
class TemplateProblemsTest {
    @Test
    void theGoodHouseHasNone() {
        assertThat(new Fixture().problems()).isEmpty();
    }

    /** A file, words in it, what a slip makes of them, and the lines that say so, parted by &&. */
    @ParameterizedTest(name = "{3}")
    @CsvFileSource(
            resources = "/slips.csv",
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = true)
    void oneSlipOneLine(String file, String words, String others, String line) {
        var fixture = new Fixture().replace(path(file), control(words), control(others));

        assertThat(fixture.problems()).containsExactly(line.split(" && "));
    }

    @Test
    void theGoodGardenHasNone() {
        assertThat(Fixture.garden().problems()).isEmpty();
    }

    /** The same for what format 2 adds. */
    @ParameterizedTest(name = "{3}")
    @CsvFileSource(
            resources = "/slips-format-2.csv",
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = true)
    void oneSlipInTheGarden(String file, String words, String others, String line) {
        var fixture = Fixture.garden().replace(GARDEN + file, control(words), control(others));

        assertThat(fixture.problems()).containsExactly(line.split(" && "));
    }

    @Test
    void allMistakesAreNamedTogether() {
        var fixture = new Fixture()
                .replace(HOUSE + "records/cash-count.yaml", "classification: internal", "classification: hidden")
                .replace(HOUSE + "positions.yaml", "reportsTo: keeper", "reportsTo: boss")
                .replace("trades/tea-house.yaml", "position: cashier", "position: waiter");

        assertThat(fixture.refused())
                .extracting(p -> p.file() + ":" + p.line() + " " + p.rule())
                .containsExactly(
                        "tea-house/1.2.0/positions.yaml:8 unknown-reference",
                        "tea-house/1.2.0/records/cash-count.yaml:35 enum");
    }

    @Test
    void speaksChineseToo() {
        var problem = new Fixture()
                .replace(HOUSE + "positions.yaml", "reportsTo: keeper", "reportsTo: boss")
                .refused()
                .get(0);

        assertThat(problem.in(Languages.CHINESE))
                .isEqualTo("tea-house/1.2.0/positions.yaml:8 /positions/1/reportsTo：没有岗位“boss” —— 修改办法：改正这个键，或补写这个岗位");
    }

    @Test
    void wholeFiles() {
        var long1 = "# ".repeat(600_000).getBytes(StandardCharsets.UTF_8);
        assertThat(new Fixture().put(HOUSE + "deadlines.yaml", long1).problems())
                .containsExactly(
                        "tea-house/1.2.0/deadlines.yaml:1: the file is larger than 1024 KiB — mend: split it: one file"
                                + " for each chapter, checklist and form");
        assertThat(new Fixture()
                        .put(HOUSE + "deadlines.yaml", new byte[] {(byte) 0xC3, 0x28})
                        .problems())
                .containsExactly(
                        "tea-house/1.2.0/deadlines.yaml:1: the file is not UTF-8 — mend: save it again as UTF-8");
        assertThat(new Fixture().put(HOUSE + "deadlines.yaml", "").problems())
                .containsExactly("tea-house/1.2.0/deadlines.yaml:1: the file is empty — mend: fill it in or delete it");
        assertThat(new Fixture().put(HOUSE + "notes.yaml", "a: 1").problems())
                .containsExactly(
                        "tea-house/1.2.0/notes.yaml:1: no template has a file at this place — mend: move it where"
                                + " docs/template-format.md puts its kind, with the ending .yaml, or delete it");
        assertThat(new Fixture().remove(HOUSE + "positions.yaml").problems())
                .contains(
                        "tea-house/1.2.0/positions.yaml:1: this file is missing — mend: write it; docs/template-format.md"
                                + " shows one");
        assertThat(new Fixture().remove(HOUSE + "chapters/general.yaml").problems())
                .contains("tea-house/1.2.0/template.yaml:14 /chapters/0: there is no chapter \"general\" — mend: write"
                        + " chapters/general.yaml, or take the key out");
    }

    @Test
    void numbersAreLimited() {
        for (var number : List.of("7".repeat(1_000_000), "1e" + "9".repeat(1_000_000), "0." + "0".repeat(1_000_000))) {
            assertThat(new Fixture()
                            .put(HOUSE + "deadlines.yaml", "a: " + number)
                            .problems())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains(number.substring(0, 40) + "…")
                    .hasSizeLessThan(300);
        }
        assertThat(new Fixture().put(HOUSE + "deadlines.yaml", "a: 1e999999999").problems())
                .hasSize(1)
                .first()
                .asString()
                .contains("1e999999999");
    }

    @Test
    void depthIsLimited() {
        assertThat(new Fixture().put(HOUSE + "deadlines.yaml", "[".repeat(5000)).problems())
                .hasSize(1)
                .first()
                .asString()
                .endsWith("nested more than 40 deep — mend: check the indentation");
    }

    private static String control(String words) {
        return words.replace("\\n", "\n").replace("\\t", "\t");
    }

    private static String path(String file) {
        return file.startsWith("trades/") ? file : HOUSE + file;
    }
}
