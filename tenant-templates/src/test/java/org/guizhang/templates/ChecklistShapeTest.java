package org.guizhang.templates;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;

/**
 * A person can carry a checklist out: it is due at some time, one position answers it and another one verifies it,
 * every item is answered on the spot, and what fails leaves evidence and forces a correction by somebody, in a time.
 */
class ChecklistShapeTest {
    private static final Excuses EXCUSES = Excuses.read("/checklist-exceptions.tsv");
    private static final int LONGEST_ITEM = 60;
    private static final Set<String> KEPT = Set.of("on-fail", "always");

    @Test
    void everyChecklistCanBeCarriedOut() {
        var findings = new ArrayList<Finding>();
        for (var template : Delivery.templates()) {
            for (var checklist : template.source().document().path("checklists")) {
                check(template, checklist, findings);
            }
        }
        EXCUSES.settle(findings);
    }

    private static void check(Template template, JsonNode checklist, List<Finding> findings) {
        var address = "checklist:" + checklist.path("key").asText();
        var position = checklist.path("position");
        var found = new Finds(template.id(), findings);
        found.unless(!checklist.path("verifier").isMissingNode(), address, "verifier");
        found.unless(!position.equals(checklist.path("verifier")), address, "other-verifier");
        found.unless(!checklist.path("clauses").isEmpty(), address, "clauses");
        found.unless(!checklist.path("signatures").isEmpty(), address, "signature");
        for (var schedule : checklist.path("schedules")) {
            var at = address + "/schedules/" + schedule.path("key").asText();
            found.unless(startedByHand(schedule) || schedule.has("due"), at, "due");
            found.unless(schedule.has("late"), at, "late");
            found.unless(startedByHand(schedule) || schedule.has("calendar"), at, "calendar");
        }
        var forced = false;
        for (var item : checklist.path("items")) {
            item(address + "/items/" + item.path("key").asText(), item, found);
            forced |= forces(item);
        }
        found.unless(forced, address, "correction");
    }

    private static void item(String address, JsonNode item, Finds found) {
        found.unless(item.path("text").path("zh").asText().length() <= LONGEST_ITEM, address, "length");
        found.unless(item.has("clause"), address, "clause");
        var answer = item.path("answer").asText();
        if (answer.equals("number")) {
            found.unless(item.has("unit"), address, "unit");
            found.unless(item.has("min") || item.has("max"), address, "limit");
        }
        if (canFail(item)) {
            var evidence = item.path("evidence");
            found.unless(
                    KEPT.contains(evidence.path("photo").asText())
                            || KEPT.contains(evidence.path("note").asText()),
                    address,
                    "evidence");
            found.unless(forces(item), address, "correction");
        }
        found.unless(!isCritical(item) || canFail(item), address, "critical");
    }

    /** A person begins it when something happens: {@code on} in format 1, {@code event} in format 2. */
    private static boolean startedByHand(JsonNode schedule) {
        return schedule.has("on") || schedule.has("event");
    }

    /** {@code true} in format 1; in format 2 what a failure means. */
    private static boolean isCritical(JsonNode item) {
        var critical = item.path("critical");
        return critical.asBoolean()
                || critical.isTextual() && !critical.asText().equals("none");
    }

    /** Whether an answer can be a failure: no, a value out of its limits, an option that is one. */
    private static boolean canFail(JsonNode item) {
        return switch (item.path("answer").asText()) {
            case "pass-fail" -> true;
            case "number" -> item.has("max") || item.path("min").asDouble(1) != 0;
            case "choice" -> item.path("options").findValues("fails").stream().anyMatch(JsonNode::asBoolean);
            default -> false;
        };
    }

    private static boolean forces(JsonNode item) {
        var action = item.path("action");
        return action.path("when").asText().equals("on-fail") && action.has("position") && action.has("within");
    }

    /** Collects what is missing. */
    private record Finds(String template, List<Finding> all) {
        void unless(boolean holds, String address, String rule) {
            if (!holds) {
                all.add(new Finding(template, address, rule, ""));
            }
        }
    }
}
