package org.guizhang.policy.amend.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guizhang.policy.amend.Change;

/** Keys for own things that were given none. */
final class Keys {
    private Keys() {}

    /** Numbers the parts of an own thing that have no key: {@code own-1}, {@code own-2}, through the whole of it. */
    static void fill(ObjectNode own) {
        fill(own, new int[1]);
    }

    private static void fill(JsonNode node, int[] count) {
        node.fields().forEachRemaining(member -> {
            if (Draft.PARTS.contains(member.getKey()) && !member.getKey().equals("steps")) {
                for (var part : Links.objects(member.getValue())) {
                    if (!part.has("key")) {
                        count[0]++;
                        part.put("key", Change.OWN + count[0]);
                    }
                    fill(part, count);
                }
            }
        });
    }
}
