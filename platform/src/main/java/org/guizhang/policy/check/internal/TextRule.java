package org.guizhang.policy.check.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.guizhang.policy.check.Finding;
import org.guizhang.template.Placeholders;

/** Every text is there in both languages, with every placeholder put into words. */
public final class TextRule implements CheckRule {
    @Override
    public void check(JsonNode document, List<DocumentPart> parts, Consumer<Finding> found) {
        for (var part : parts) {
            walk(part, part.node(), found);
        }
    }

    private static void walk(DocumentPart part, JsonNode node, Consumer<Finding> found) {
        if (node.path("zh").isTextual() && node.path("en").isTextual()) {
            var text = DocumentPart.text(node);
            for (var placeholder : Placeholders.in(text.zh() + text.en())) {
                found.accept(Finding.blocking("unresolved-parameter", part, "{{" + placeholder + "}}"));
            }
            if (text.zh().isBlank()) {
                found.accept(Finding.blocking("text-missing", part));
            } else if (text.en().isBlank()) {
                found.accept(Finding.warning("english-missing", part));
            }
            return;
        }
        node.fields().forEachRemaining(member -> {
            // The clauses of a chapter are parts of their own.
            if (!member.getKey().equals("clauses") || !part.list().equals("chapters")) {
                walk(part, member.getValue(), found);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> walk(part, element, found));
        }
    }
}
