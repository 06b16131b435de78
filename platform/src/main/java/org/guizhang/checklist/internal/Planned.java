package org.guizhang.checklist.internal;

import java.time.LocalDateTime;
import java.util.UUID;
import org.guizhang.calendar.Window;

/**
 * An occurrence that has to be there.
 *
 * @param role who does it, as a row names it
 */
record Planned(
        UUID module, UUID edition, String checklist, String schedule, String role, Target target, Window window) {

    /** Which one it is, whatever edition it is made of. */
    record Identity(UUID module, String checklist, String schedule, String target, LocalDateTime slot, int ordinal) {}

    Identity identity() {
        return new Identity(module, checklist, schedule, target.key(), window.slot(), window.ordinal());
    }
}
