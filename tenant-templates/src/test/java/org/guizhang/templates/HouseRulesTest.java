package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guizhang.shared.Languages;
import org.guizhang.template.TemplateProblem;
import org.guizhang.template.TemplateReport;
import org.junit.jupiter.api.Test;

/**
 * The delivered templates and trades follow the house rules that others are given as hints. {@code hints-excused.tsv}
 * says where they do otherwise and why; an exception that nothing needs hides the next mistake, so it is a mistake itself.
 */
class HouseRulesTest {
    private static final int SHORTEST_REASON = 20;
    private static final List<Excuse> EXCUSES = Tables.read("/hints-excused.tsv").stream()
            .map(c -> new Excuse(Pattern.compile(c[0]), Pattern.compile(c[1]), c[2], Pattern.compile(c[3]), c[4]))
            .toList();

    /** Where a hint stays: template, file in it, rule, and the first thing its sentence names. */
    private record Excuse(Pattern template, Pattern file, String rule, Pattern about, String reason) {
        boolean covers(TemplateProblem hint) {
            var place = hint.file().split("/", 3);
            return rule.equals(hint.rule())
                    && template.matcher(place[0]).matches()
                    && file.matcher(place[place.length - 1]).matches()
                    && about.matcher(hint.what().arguments().get(0).toString()).matches();
        }
    }

    @Test
    void deliveredTemplatesFollowTheHouseRules() {
        var report = TemplateReport.of(getClass().getClassLoader());

        assertThat(report.whole().stream().map(TemplateReport.Version::id).collect(Collectors.toSet()))
                .hasSize(9);
        assertThat(report.hints().stream()
                        .filter(hint -> EXCUSES.stream().noneMatch(e -> e.covers(hint)))
                        .map(hint -> hint.rule() + ": " + hint.in(Languages.ENGLISH)))
                .as("mend it, or write the exception and its reason into hints-excused.tsv")
                .isEmpty();
        assertThat(EXCUSES)
                .as("nothing needs these exceptions")
                .filteredOn(e -> report.hints().stream().noneMatch(e::covers))
                .isEmpty();
        assertThat(EXCUSES).allSatisfy(e -> assertThat(e.reason()).hasSizeGreaterThan(SHORTEST_REASON));
    }
}
