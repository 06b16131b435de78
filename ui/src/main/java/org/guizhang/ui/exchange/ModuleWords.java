package org.guizhang.ui.exchange;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.guizhang.exchange.PolicyPlan.Step;
import org.jspecify.annotations.Nullable;

/** Steps about drafts in words. */
final class ModuleWords {
    private ModuleWords() {}

    static List<String> of(Step step) {
        var before = words(step.before());
        var after = words(step.after());
        if (before.isEmpty() && after.isEmpty()) {
            return List.of();
        }
        return List.of(before.isEmpty() ? after : after.isEmpty() ? before : t("code.step.from", before, after));
    }

    /** A value, or the words of an amendment. */
    private static String words(@Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        return value.isValueNode() ? value.asText() : value.has("change") ? amendment(value) : value.toString();
    }

    private static String amendment(JsonNode entry) {
        var change = entry.path("change");
        var text = change.findPath("text")
                .path("zh")
                .asText(change.findPath("text").path("en").asText());
        return entry.has("reason") ? entry.path("reason").asText() : text;
    }
}
