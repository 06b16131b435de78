package org.guizhang.policy.check.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.shared.Text;

/**
 * A chapter without its clauses, a clause, or an artefact of a resolved document.
 *
 * @param list the list it stands in, such as {@code checklists}
 * @param title what people call it
 */
public record DocumentPart(String list, String key, Text title, JsonNode node) {
    static final List<String> ARTEFACTS = List.of(
            "positions", "things", "checklists", "records", "deadlines", "penalties", "phrases", "classifications");

    public String path() {
        return list + "/" + key;
    }

    /** All of them, in reading order. */
    public static List<DocumentPart> of(JsonNode document) {
        var parts = new ArrayList<DocumentPart>();
        for (var chapter : document.path("chapters")) {
            parts.add(part("chapters", chapter));
            chapter.path("clauses").forEach(clause -> parts.add(part("clauses", clause)));
        }
        for (var list : ARTEFACTS) {
            document.path(list).forEach(artefact -> parts.add(part(list, artefact)));
        }
        return parts;
    }

    private static DocumentPart part(String list, JsonNode node) {
        var label = text(node.path("label"));
        var title = text(node.path(list.equals("classifications") ? "what" : "title"));
        return new DocumentPart(
                list,
                node.path("key").asText(),
                new Text(joined(label.zh(), title.zh()), joined(label.en(), title.en())),
                node);
    }

    private static String joined(String label, String title) {
        return (label + " " + title).strip();
    }

    static Text text(JsonNode node) {
        return new Text(node.path("zh").asText(), node.path("en").asText());
    }
}
