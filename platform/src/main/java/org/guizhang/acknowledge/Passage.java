package org.guizhang.acknowledge;

import java.util.List;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Text;

/**
 * A clause that somebody reads before signing, without what is for administrators.
 *
 * @param change how it differs from what this person has signed before
 * @param heading its label, and its title where it has one
 * @param text the clause with its items, a line each
 */
public record Passage(String key, Change change, List<String> addressees, Text heading, Text text) {
    /** What has happened to a clause. */
    public enum Change {
        ADDED,
        CHANGED,
        REMOVED,
        SAME
    }

    /** A clause as it was published. */
    public static Passage of(Resolved.Clause clause, Change change) {
        return new Passage(clause.key(), change, clause.addressees(), clause.heading(), clause.wholeText());
    }
}
