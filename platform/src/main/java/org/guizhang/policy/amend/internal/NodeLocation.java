package org.guizhang.policy.amend.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where something stands in a draft.
 *
 * @param kind name of the list at the root: chapters, clauses, checklists, …
 * @param root the chapter, clause or artefact it is or belongs to
 * @param listName name of the list it stands in
 */
public record NodeLocation(String kind, ObjectNode root, String listName, ArrayNode list, ObjectNode node) {

    /** Whether it is a whole chapter, clause or artefact, not a part of one. */
    boolean isWhole() {
        return node == root;
    }

    boolean isClause() {
        return kind.equals("clauses") && isWhole();
    }

    void remove() {
        list.remove(index(list, EditableDocument.key(node)));
    }

    static int index(ArrayNode list, String key) {
        for (int i = 0; i < list.size(); i++) {
            if (EditableDocument.key(list.get(i)).equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
