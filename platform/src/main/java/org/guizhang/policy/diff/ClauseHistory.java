package org.guizhang.policy.diff;

import java.util.List;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.resolve.Resolved;

/**
 * What has become of a clause that is in force.
 *
 * @param values the numbers and words that the business has set and that stand in it; empty where it is not known of what
 *     the edition was made
 * @param steps the editions that changed it, newest first; the last one brought it, unless there are earlier ones
 * @param earlier whether there are editions before these that were not looked into
 */
public record ClauseHistory(List<Resolved.Value> values, List<Step> steps, boolean earlier) {
    /** What an edition did to it. */
    public record Step(Edition edition, Difference.ClauseChange change) {}
}
