package org.guizhang.policy.amend.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands in something that is taken out and does not belong to it by the template. */
public final class RemovedContents {
    private final EditableDocument draft;
    private final EditableDocument home;
    private final Map<String, Boolean> found = new LinkedHashMap<>();

    private RemovedContents(EditableDocument draft, EditableDocument home) {
        this.draft = draft;
        this.home = home;
    }

    /**
     * By target, in the order of the text: true for what is the business's own, false for what the template has elsewhere.
     *
     * @param home the template's own document
     */
    public static Map<String, Boolean> of(EditableDocument draft, EditableDocument home, String target) {
        var leaving = new RemovedContents(draft, home);
        draft.find(target).ifPresent(spot -> {
            if (spot.kind().equals("chapters") && spot.isWhole()) {
                leaving.chapter(spot.node());
            } else if (spot.kind().equals("clauses")) {
                var clause = "clauses/" + EditableDocument.key(spot.root());
                leaving.items(spot.node(), clause, spot.isWhole() ? clause : target);
            } else {
                leaving.parts(spot.node(), target);
            }
        });
        return leaving.found;
    }

    private void chapter(ObjectNode chapter) {
        var there = home.find("chapters/" + EditableDocument.key(chapter)).map(NodeLocation::node);
        for (var clause : Links.objects(chapter.path("clauses"))) {
            var target = "clauses/" + EditableDocument.key(clause);
            if (draft.isOwn(clause)) {
                found.put(target, true);
            } else if (there.isEmpty() || !hasKey(there.get().path("clauses"), EditableDocument.key(clause))) {
                found.put(target, false);
            }
            items(clause, target, target);
        }
    }

    /** Items at any depth; those that the template has in what is taken out go with it as they came. */
    private void items(ObjectNode holder, String clause, String removed) {
        for (var item : Links.objects(holder.path("items"))) {
            var target = clause + "/items/" + EditableDocument.key(item);
            if (draft.isOwn(item)) {
                found.put(target, true);
            } else if (home.find(removed)
                    .filter(spot -> Links.holders(spot.node()).stream()
                            .noneMatch(node -> EditableDocument.key(node).equals(EditableDocument.key(item))))
                    .isPresent()) {
                found.put(target, false);
            }
            items(item, clause, removed);
        }
    }

    private void parts(ObjectNode holder, String path) {
        holder.fields().forEachRemaining(member -> {
            if (EditableDocument.PARTS.contains(member.getKey())) {
                for (var part : Links.objects(member.getValue())) {
                    var target = path + "/" + member.getKey() + "/" + EditableDocument.key(part);
                    if (draft.isOwn(part)) {
                        found.put(target, true);
                    }
                    parts(part, target);
                }
            }
        });
    }

    private static boolean hasKey(JsonNode list, String key) {
        return Links.objects(list).stream()
                .anyMatch(node -> EditableDocument.key(node).equals(key));
    }
}
