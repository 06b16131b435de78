package org.guizhang.policy.amend.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.guizhang.policy.amend.Change;

/** Keys for own things that were given none. */
final class Keys {
    private Keys() {}

    /**
     * Numbers the parts of an own thing that have no key: {@code own-1}, {@code own-2}, through the whole of it.
     *
     * @param taken keys that stand beside it and are passed over
     */
    static void fill(ObjectNode own, Set<String> taken) {
        fill(own, new int[1], taken);
    }

    private static void fill(JsonNode node, int[] count, Set<String> taken) {
        node.fields().forEachRemaining(member -> {
            if (EditableDocument.PARTS.contains(member.getKey())
                    && !member.getKey().equals("steps")) {
                for (var part : Links.objects(member.getValue())) {
                    if (!part.has("key")) {
                        do {
                            count[0]++;
                        } while (taken.contains(Change.OWN + count[0]));
                        part.put("key", Change.OWN + count[0]);
                    }
                    fill(part, count, taken);
                }
            }
        });
    }
}
