package org.guizhang.template.internal;

import java.util.Set;

/** What takes money or work from an employee is delivered off, asks for all that must be on file, and is warned of. */
final class PenaltyHint implements HouseRule {
    private static final Set<String> HARSH = Set.of("fine", "compensation", "dismissal-proposal");

    /** consultation, publication, acknowledgement, hearing, evidence. */
    private static final int NEEDS = 5;

    @Override
    public void look(TemplateFolder folder, TemplateProblems hints) {
        for (var scheme : folder.artefacts("penalty")) {
            var node = scheme.node();
            var harsh = node.path("steps").findValuesAsText("type").stream().anyMatch(HARSH::contains);
            if (!harsh || !node.path("subject").asText().equals("employee")) {
                continue;
            }
            if (node.path("enabled").asBoolean()) {
                hints.add(scheme.file(), "/enabled", "penalty-off", scheme.key());
            }
            if (node.path("needs").size() < NEEDS) {
                hints.add(scheme.file(), "/needs", "penalty-needs", scheme.key());
            }
            if (!node.path("advisories").findValuesAsText("severity").contains("serious")) {
                hints.add(scheme.file(), "", "penalty-warned", scheme.key());
            }
        }
    }
}
