package org.guizhang.policy.amend.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.amend.Authorship;

/** An own artefact names the clauses it carries out; the clauses name it in turn, as those of a template do. */
final class OwnLinks {
    private static final List<String> CARRIERS = List.of("checklists", "records", "deadlines", "penalties");

    private OwnLinks() {}

    static void add(ObjectNode document, Map<JsonNode, Authorship> marks) {
        for (var kind : CARRIERS) {
            for (var artefact : document.path(kind)) {
                if (marks.get(artefact) == Authorship.OWN) {
                    artefact.path(kind.equals("penalties") ? "violates" : "clauses")
                            .forEach(clause -> link(document, clause.asText(), kind, EditableDocument.key(artefact)));
                }
            }
        }
    }

    private static void link(ObjectNode document, String clause, String kind, String key) {
        for (var chapter : document.path("chapters")) {
            for (var found : Links.objects(chapter.path("clauses"))) {
                if (EditableDocument.key(found).equals(clause)) {
                    found.withObjectProperty("carriedOutBy")
                            .withArrayProperty(kind)
                            .add(key);
                }
            }
        }
    }
}
