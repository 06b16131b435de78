package org.guizhang.policy.position;

import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a position is for: what the regulations say about it, and where it stands.
 *
 * @param above the positions it reports to, the nearest first
 * @param below the positions that report to it
 * @param parts what each module says, modules in the order of their activation; empty for the business's own positions
 */
public record JobDescription(
        UUID position, Text title, String about, List<Neighbour> above, List<Neighbour> below, List<Part> parts) {

    /** Another position. */
    public record Neighbour(UUID position, String key, Text title) {}

    /**
     * What one module says.
     *
     * @param edition number of the edition in force; null where none is: then this is the draft, for those who may see
     *     drafts
     * @param group department or crew
     */
    public record Part(
            UUID module,
            Text regulation,
            @Nullable String edition,
            Text summary,
            @Nullable Text group,
            List<Text> duties,
            List<Chapter> chapters) {}

    /** A chapter with the clauses that address the position by name. */
    public record Chapter(Text label, Text title, List<Clause> clauses) {}

    /** A clause, to be looked up in the handbook. */
    public record Clause(String key, Text heading) {}
}
