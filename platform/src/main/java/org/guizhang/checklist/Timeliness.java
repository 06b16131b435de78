package org.guizhang.checklist;

import java.time.Instant;

/** When a checklist was handed in, by the clock of the server. */
public enum Timeliness {
    ON_TIME,
    LATE,
    /** After it had counted as missed. */
    MISSED;

    public static Timeliness of(Instant handedIn, Instant due, Instant late) {
        return !handedIn.isAfter(due) ? ON_TIME : handedIn.isAfter(late) ? MISSED : LATE;
    }
}
