package org.guizhang.policy.edition.internal;

import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.resolve.Resolved;

/** The contents of editions that were read together. */
public record Contents(Map<UUID, Resolved> byEdition) {

    /** Every edition has its content: the row cannot be stored without. */
    public Resolved of(Edition edition) {
        var content = byEdition.get(edition.id());
        if (content == null) {
            throw new IllegalArgumentException("The content of edition " + edition.id() + " was not asked for");
        }
        return content;
    }
}
