package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.workforce.Roster;

/** Opens an occurrence for whoever fills it in, and keeps others from it to the end of the transaction. */
@ApplicationScoped
public class FillingAccess {
    @Inject
    OccurrenceRows rows;

    @Inject
    Access access;

    /** Not found for those who may not see it; it has opened and was not skipped. */
    Occurrence lock(UUID id, Roster roster, Instant now) {
        var found = rows.lock(id).orElseThrow(Access::nothing);
        var level = access.of(found, roster);
        if (level == Access.Level.NOTHING) {
            throw Access.nothing();
        }
        if (level == Access.Level.READ) {
            throw new Forbidden(Message.of("problem.checklist-not-yours"));
        }
        if (now.isBefore(found.opensAt())) {
            throw new Conflict(Message.of("problem.checklist-not-open"));
        }
        if ("SKIPPED".equals(found.outcome())) {
            throw new Conflict(Message.of("problem.checklist-closed"));
        }
        return found;
    }
}
