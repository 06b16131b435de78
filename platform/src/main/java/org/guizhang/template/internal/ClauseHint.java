package org.guizhang.template.internal;

import java.util.Set;

/** What is to be done in steps, and what a breach leads to, is carried out by something, not by words alone. */
final class ClauseHint implements HouseRule {
    private static final Set<String> DONE = Set.of("procedure", "penalty");

    @Override
    public void look(TemplateFolder folder, TemplateProblems hints) {
        for (var clause : folder.artefacts("clause")) {
            var carried = false;
            for (var list : clause.node().path("carriedOutBy")) {
                carried |= !list.isEmpty();
            }
            if (!carried && DONE.contains(clause.node().path("kind").asText())) {
                hints.add(clause.file(), clause.pointer(), "clause-carried", clause.key());
            }
        }
    }
}
