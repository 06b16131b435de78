package org.guizhang.checklist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How all checklists of a week were done; what was skipped for a reason counts neither way.
 *
 * @param week its Monday
 * @param ended all whose time is over or that were closed
 */
public record WorkTrend(
        LocalDate week, int ended, int onTime, int late, int afterMissed, int missed, int skipped, int failures) {
    /** Percentage of what had to be done that was handed in in its time; null where nothing had to. */
    public @Nullable Integer completion() {
        return share(onTime + late);
    }

    /** Percentage of what had to be done that was handed in when it was due; null where nothing had to. */
    public @Nullable Integer timeliness() {
        return share(onTime);
    }

    private @Nullable Integer share(int part) {
        var wanted = ended - skipped;
        return wanted == 0 ? null : Math.toIntExact(Math.round(100.0 * part / wanted));
    }
}
