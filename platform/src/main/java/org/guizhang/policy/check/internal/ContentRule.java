package org.guizhang.policy.check.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.guizhang.policy.check.Finding;

/** Nothing stands there that nobody is asked to do: duties name positions, checklists come due and hold questions. */
public final class ContentRule implements CheckRule {
    private static final List<String> BINDING = List.of("duty", "prohibition");

    @Override
    public void check(JsonNode document, List<DocumentPart> parts, Consumer<Finding> found) {
        for (var part : parts) {
            switch (part.list()) {
                case "chapters" -> warn(part, "clauses", "empty-chapter", found);
                case "clauses" -> {
                    if (BINDING.contains(part.node().path("kind").asText())) {
                        warn(part, "addressees", "duty-without-position", found);
                    }
                }
                case "checklists" -> {
                    warn(part, "schedules", "checklist-without-schedule", found);
                    block(part, "items", "nothing-to-fill", found);
                }
                case "records" -> block(part, "fields", "nothing-to-fill", found);
                default -> {
                    // Deadlines, penalties and phrases are whole by their form.
                }
            }
        }
    }

    private static void warn(DocumentPart part, String member, String rule, Consumer<Finding> found) {
        if (part.node().path(member).isEmpty()) {
            found.accept(Finding.warning(rule, part));
        }
    }

    private static void block(DocumentPart part, String member, String rule, Consumer<Finding> found) {
        if (part.node().path(member).isEmpty() && part.node().path("lines").isEmpty()) {
            found.accept(Finding.blocking(rule, part));
        }
    }
}
