package org.guizhang.policy.amend.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** What is still in force and cannot work without an artefact that is switched off. */
public final class DeadLinks {
    private static final Map<String, String> SINGLE =
            Map.of("records", "record", "checklists", "checklist", "deadlines", "deadline");

    private DeadLinks() {}

    /** By path of the artefact that is off: the path of one that needs it. */
    public static Map<String, String> of(EditableDocument draft) {
        var found = new TreeMap<String, String>();
        for (var off : draft.off()) {
            var kind = off.substring(0, off.indexOf('/'));
            var key = off.substring(off.indexOf('/') + 1);
            var member = SINGLE.get(kind);
            if (member != null) {
                for (var list : new String[] {"checklists", "records", "deadlines", "classifications"}) {
                    for (var artefact : draft.document().path(list)) {
                        var path = list + "/" + EditableDocument.key(artefact);
                        if (!draft.off().contains(path) && names(artefact, member, key)) {
                            found.putIfAbsent(off, path);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean names(JsonNode artefact, String member, String key) {
        return Links.holders(artefact).stream()
                .anyMatch(holder -> holder.path(member).isTextual()
                        && holder.path(member).asText().equals(key));
    }
}
