package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** An item is answered on the spot, and a failure leaves evidence and is corrected by somebody, in a time. */
final class ChecklistItemHint implements HouseRule {
    /** Characters of Chinese that are read at a glance, three lines of a phone. */
    private static final int LONGEST = 60;

    private static final Set<String> KEPT = Set.of("on-fail", "always");

    @Override
    public void look(TemplateFolder folder, TemplateProblems hints) {
        for (var checklist : folder.artefacts("checklist")) {
            var items = checklist.node().path("items");
            for (int i = 0; i < items.size(); i++) {
                item(checklist, "/items/" + i, items.path(i), hints);
            }
        }
    }

    private static void item(TemplateFolder.Artefact checklist, String at, JsonNode item, TemplateProblems hints) {
        var file = checklist.file();
        var key = item.path("key").asText();
        if (item.at("/text/zh").asText().length() > LONGEST) {
            hints.add(file, at + "/text", "item-length", key, LONGEST);
        }
        if (!item.has("clause")) {
            hints.add(file, at, "item-clause", key);
        }
        if (item.path("answer").asText().equals("number")) {
            if (!item.has("unit")) {
                hints.add(file, at, "item-unit", key);
            }
            if (!item.has("min") && !item.has("max")) {
                hints.add(file, at, "item-limit", key);
            }
        }
        if (canFail(item)) {
            failure(file, at, item, key, hints);
        } else if (isCritical(item)) {
            hints.add(file, at + "/critical", "item-critical", key);
        }
    }

    private static void failure(YamlFile file, String at, JsonNode item, String key, TemplateProblems hints) {
        var evidence = item.path("evidence");
        if (!KEPT.contains(evidence.path("photo").asText())
                && !KEPT.contains(evidence.path("note").asText())) {
            hints.add(file, at, "item-evidence", key);
        }
        if (!forcesCorrection(item)) {
            hints.add(file, at, "item-correction", key);
        } else if (!item.at("/action/within").has("parameter")) {
            hints.add(file, at + "/action/within", "item-correction-time", key);
        }
    }

    /** Whether what fails has to be corrected, by somebody, in a time. */
    static boolean forcesCorrection(JsonNode item) {
        var action = item.path("action");
        return action.path("when").asText().equals("on-fail") && action.has("position") && action.has("within");
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
}
