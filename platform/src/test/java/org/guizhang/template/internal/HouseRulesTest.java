package org.guizhang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guizhang.template.internal.Fixture.GARDEN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guizhang.shared.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the delivered templates are held to is a hint for others, with file, line and remedy, and refuses nothing. */
class HouseRulesTest {
    private static final Pattern PLACE = Pattern.compile("tea-garden/1\\.0\\.0/");

    @Test
    void theGardenHasHintsAndIsInOrder() {
        var report = TemplateLoader.report(Fixture.garden().files());

        assertThat(report.problems()).isEmpty();
        assertThat(report.whole()).hasSize(1);
        assertThat(report.hints())
                .extracting(hint -> PLACE.matcher(hint.file()).replaceFirst("") + ":" + hint.line() + " " + hint.rule())
                .containsExactly(
                        "checklists/closing-check.yaml:16 schedule-calendar",
                        "checklists/closing-check.yaml:16 schedule-late",
                        "checklists/closing-check.yaml:23 schedule-late",
                        "checklists/closing-check.yaml:26 item-clause",
                        "checklists/closing-check.yaml:26 item-evidence",
                        "checklists/closing-check.yaml:35 item-correction-time",
                        "parameters.yaml:17 parameter-gone-by",
                        "records/acceptance.yaml:1 form-rules",
                        "records/acceptance.yaml:1 form-signature",
                        "records/acceptance.yaml:1 form-deadlines",
                        "records/repair.yaml:1 form-rules",
                        "records/repair.yaml:1 form-deadlines",
                        "records/stock.yaml:1 form-rules",
                        "records/stock.yaml:1 form-signature",
                        "records/stock.yaml:1 form-deadlines",
                        "records/stock.yaml:15 field-min",
                        "records/stock.yaml:18 field-min",
                        "records/stock.yaml:21 field-min",
                        "records/stock.yaml:24 field-min",
                        "records/stock.yaml:27 field-min");
    }

    /** A file, words in it, what stands there instead, and the hints that come, parted by &&. */
    @ParameterizedTest(name = "{3}")
    @CsvFileSource(
            resources = "/hints.csv",
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = true)
    void oneChangeOneHint(String file, String words, String others, String lines) {
        assertThat(added(Fixture.garden().replace(GARDEN + file, control(words), control(others))))
                .containsExactly(lines.split(" && "));
    }

    @Test
    void valueThatNobodyReads() {
        var fixture = Fixture.garden()
                .replace(GARDEN + "chapters/work.yaml", "，保存{{file-years}}", "，妥善保存")
                .replace(GARDEN + "chapters/work.yaml", "is kept for {{file-years}}", "is kept well");

        assertThat(added(fixture))
                .containsExactly("tea-garden/1.0.0/parameters.yaml:38 /parameters/5: no text says the value of the"
                        + " parameter \"file-years\" — mend: say it in the clause it belongs to");
    }

    @Test
    void penaltiesThatAreHarshOnEmployees() {
        var scheme = """
                key: shortage
                title: {zh: "短款", en: "Shortage"}
                subject: employee
                enabled: true
                violates: [closing]
                steps:
                  - occurrence: 1
                    consequences:
                      - type: fine
                        amount: 50
                needs: [hearing]
                """;
        var file = "tea-garden/1.0.0/penalties/shortage.yaml:";
        var harsh = "the penalty \"shortage\" takes money or work from employees";

        assertThat(added(Fixture.garden().put(GARDEN + "penalties/shortage.yaml", scheme)))
                .containsExactly(
                        file + "1: nobody is warned of the penalty \"shortage\", which takes money or work from"
                                + " employees — mend: add an advisory of severity: serious",
                        file + "4 /enabled: " + harsh
                                + " and is on — mend: write enabled: false, and let the business decide",
                        file + "11 /needs: " + harsh + " and may be proposed without all that must be on file — mend:"
                                + " name consultation, publication, acknowledgement, hearing and evidence in needs");
        assertThat(added(Fixture.garden()
                        .put(GARDEN + "penalties/shortage.yaml", scheme.replace("type: fine", "type: training"))))
                .isEmpty();
    }

    @Test
    void numbersThatLeadToTwoForms() {
        var two = Fixture.garden();
        for (var path : List.copyOf(two.files().keySet())) {
            two.put(
                    path.replace(GARDEN, "templates/tea-house/1.0.0/"),
                    new String(two.files().get(path), StandardCharsets.UTF_8)
                            .replace("id: tea-garden", "id: tea-house"));
        }
        two.replace("templates/tea-house/1.0.0/records/repair.yaml", "prefix: TG", "prefix: HG")
                .replace("templates/tea-house/1.0.0/records/stock.yaml", "prefix: TS", "prefix: HS");

        assertThat(TemplateLoader.report(two.files()).hints())
                .filteredOn(hint -> hint.rule().equals("serial-prefix"))
                .extracting(hint -> hint.in(Languages.ENGLISH))
                .containsExactly(
                        "tea-house/1.0.0/records/acceptance.yaml:11 /serial/prefix: numbers beginning with TA are"
                                + " those of the form \"tea-garden/acceptance\", too — mend: choose another prefix of two to six"
                                + " capital letters, so that a number leads to one form");
    }

    @Test
    void problemsComeBeforeHints() {
        var report = TemplateLoader.report(Fixture.garden()
                .replace(GARDEN + "positions.yaml", "title: {zh: \"园丁\", en: \"Gardener\"}\n", "")
                .files());

        assertThat(report.problems()).isNotEmpty();
        assertThat(report.hints()).isEmpty();
        assertThat(report.whole()).isEmpty();
    }

    @Test
    void everyHintIsShownHere() throws IOException {
        var shown = new TreeSet<>(
                List.of("parameter-said", "penalty-off", "penalty-needs", "penalty-warned", "serial-prefix"));
        try (var in = getClass().getResourceAsStream("/hints.csv")) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                var cells = line.split(" \\| ");
                TemplateLoader.report(Fixture.garden()
                                .replace(
                                        GARDEN + cells[0].strip(), control(cells[1].strip()), control(cells[2].strip()))
                                .files())
                        .hints()
                        .forEach(hint -> shown.add(hint.rule()));
            }
        }
        var told = new TreeSet<String>();
        ResourceBundle.getBundle("guizhang.messages", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith("template.hint."))
                .forEach(key -> told.add(key.substring("template.hint.".length())));
        assertThat(shown).isEqualTo(told);
    }

    /** The hints beyond those the garden has anyway. */
    private static List<String> added(Fixture fixture) {
        var report = TemplateLoader.report(fixture.files());
        assertThat(report.problems()).isEmpty();
        var before = TemplateLoader.report(Fixture.garden().files()).hints().stream()
                .map(hint -> hint.rule() + hint.what().arguments())
                .toList();
        return report.hints().stream()
                .filter(hint -> !before.contains(hint.rule() + hint.what().arguments()))
                .map(hint -> hint.in(Languages.ENGLISH))
                .toList();
    }

    private static String control(String words) {
        return words.replace("\\n", "\n");
    }
}
