package org.guizhang.deadline;

import java.util.UUID;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of clocks was kept.
 *
 * @param key of the rule, the clause, the site or the person they are counted by
 * @param module of a rule or a clause
 * @param title of the rule or the clause's key, the name of the site or the person; null: the business as a whole, or nobody
 * @param kept stopped in time
 * @param broken stopped later, missed, or overdue now
 */
public record DeadlineRate(
        String key, @Nullable UUID module, @Nullable Text title, int kept, int broken) {

    /** What rates are counted by. */
    public enum By {
        RULE,
        SITE,
        PERSON,
        CLAUSE
    }

    /** Kept of all, in percent, rounded. */
    public int percent() {
        var all = kept + broken;
        return all == 0 ? 100 : Math.round(100f * kept / all);
    }
}
