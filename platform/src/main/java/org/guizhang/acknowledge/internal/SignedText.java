package org.guizhang.acknowledge.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Set;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Json;

/** An edition as one person knows it who has signed it. Pure. */
public final class SignedText {
    private SignedText() {}

    /**
     * The text without the clauses that mean the person by a position of today and were not on the screen: to that person
     * they are as new as if they had been published since. What is for others stays.
     *
     * @param positions keys of the template's positions by which the person is meant today
     */
    public static Resolved of(Resolved text, SignedContent shown, Set<String> positions) {
        var document = text.document();
        var isWhole = true;
        for (var chapter : document.path("chapters")) {
            var clauses = ((ArrayNode) chapter.path("clauses")).elements();
            while (clauses.hasNext()) {
                var clause = clauses.next();
                var isTheirs = false;
                for (var addressee : clause.path("addressees")) {
                    isTheirs |= positions.contains(addressee.asText());
                }
                if (isTheirs && !shown.has(clause.path("key").asText())) {
                    clauses.remove();
                    isWhole = false;
                }
            }
        }
        return isWhole ? text : Resolved.parse(Json.canonical(document));
    }
}
