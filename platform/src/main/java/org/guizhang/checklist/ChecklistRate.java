package org.guizhang.checklist;

import java.util.UUID;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a checklist was done over some days; what was skipped for a reason counts neither way.
 *
 * @param title in its latest edition among those days
 * @param ended all whose time is over or that were closed: the sum of the next five
 * @param afterMissed handed in when it had counted as missed already
 * @param missed nothing was handed in
 * @param failing hand-ins with findings
 * @param failures findings
 * @param score of the newest versions, on average, in percent; null where nothing was judged
 */
public record ChecklistRate(
        UUID module,
        String checklist,
        Text title,
        int ended,
        int onTime,
        int late,
        int afterMissed,
        int missed,
        int skipped,
        int failing,
        int failures,
        @Nullable Integer score) {
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
