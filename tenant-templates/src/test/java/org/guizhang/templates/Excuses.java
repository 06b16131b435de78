package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The exceptions to a rule, with reasons: a table of template (pattern), address (pattern), rule and reason. An
 * exception that nothing needs hides the next mistake, so it is a mistake itself.
 */
record Excuses(List<Excuse> all) {
    private static final int SHORTEST_REASON = 20;

    private record Excuse(Pattern template, Pattern address, String rule, String reason) {
        boolean covers(Finding finding) {
            return rule.equals(finding.rule())
                    && template.matcher(finding.template()).matches()
                    && address.matcher(finding.address()).matches();
        }
    }

    static Excuses read(String resource) {
        return new Excuses(Tables.read(resource).stream()
                .map(c -> new Excuse(Pattern.compile(c[0]), Pattern.compile(c[1]), c[2], c[3]))
                .toList());
    }

    /** Fails for findings without an exception, exceptions without a finding, and exceptions without a reason. */
    void settle(List<Finding> findings) {
        assertThat(findings)
                .as("mend it, or write the exception and its reason")
                .filteredOn(f -> all.stream().noneMatch(e -> e.covers(f)))
                .isEmpty();
        assertThat(all)
                .as("nothing needs these exceptions")
                .filteredOn(e -> findings.stream().noneMatch(e::covers))
                .isEmpty();
        assertThat(all).allSatisfy(e -> assertThat(e.reason()).hasSizeGreaterThan(SHORTEST_REASON));
    }
}
