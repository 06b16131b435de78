package org.guizhang.policy.position;

import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Text;

/**
 * What whoever holds a position has to do, by the editions in force.
 *
 * @param duties clauses that say what to do, how, and how well
 * @param prohibitions clauses that say what not to do
 * @param deadlines time limits the position answers for
 * @param forms forms the position fills in
 * @param checklists checklists the position goes through
 */
public record PositionDuties(
        UUID position,
        Text title,
        List<Entry> duties,
        List<Entry> prohibitions,
        List<Entry> deadlines,
        List<Entry> forms,
        List<Entry> checklists) {

    /**
     * One of them.
     *
     * @param edition number of the edition in force
     * @param key within the module
     * @param title of a clause its number and title
     * @param text what it says, or is for
     * @param everybody whether it is everybody's, and does not name the position
     */
    public record Entry(
            UUID module, Text regulation, String edition, String key, Text title, Text text, boolean everybody) {}
}
