package org.guizhang.template.internal;

/** A person can carry a checklist out: it is due at some time, one position answers it and another one verifies it. */
final class ChecklistHint implements HouseRule {
    @Override
    public void look(TemplateFolder folder, TemplateProblems hints) {
        for (var checklist : folder.artefacts("checklist")) {
            var node = checklist.node();
            if (!node.has("verifier")) {
                hints.add(checklist.file(), "", "checklist-verifier", checklist.key());
            } else if (node.path("position").equals(node.path("verifier"))) {
                hints.add(checklist.file(), "/verifier", "checklist-other-verifier", checklist.key());
            }
            if (node.path("clauses").isEmpty()) {
                hints.add(checklist.file(), "", "checklist-clauses", checklist.key());
            }
            if (node.path("signatures").isEmpty()) {
                hints.add(checklist.file(), "", "checklist-signature", checklist.key());
            }
            schedules(checklist, hints);
            var forced = false;
            for (var item : node.path("items")) {
                forced |= ChecklistItemHint.forcesCorrection(item);
            }
            if (!forced) {
                hints.add(checklist.file(), "/items", "checklist-correction", checklist.key());
            }
        }
    }

    private static void schedules(TemplateFolder.Artefact checklist, TemplateProblems hints) {
        var schedules = checklist.node().path("schedules");
        for (int i = 0; i < schedules.size(); i++) {
            var schedule = schedules.path(i);
            var at = "/schedules/" + i;
            var key = schedule.path("key").asText();
            // What a person starts when something happens is due from then on: "on" in format 1.
            var byHand = schedule.has("event") || schedule.has("on");
            if (!byHand && !schedule.has("due")) {
                hints.add(checklist.file(), at, "schedule-due", key);
            }
            if (!schedule.has("late")) {
                hints.add(checklist.file(), at, "schedule-late", key);
            }
            if (!byHand && !schedule.has("calendar")) {
                hints.add(checklist.file(), at, "schedule-calendar", key);
            }
        }
    }
}
