package org.guizhang.ui.shell;

import java.util.Optional;
import org.guizhang.tenant.Caller;
import org.guizhang.ui.shell.StateBadge.Tone;

/**
 * One figure of how the business stands, told by the feature that knows. Every bean of this type is asked when the home
 * screen opens; each figure leads to the rows it counts.
 */
public interface Figure {
    /**
     * What is told.
     *
     * @param order lower comes first
     * @param value the number as it is written
     * @param label what is counted, in the reader's language
     * @param tone of the state
     * @param state in a word or two whether that is well
     * @param address where the counted rows are, of {@link Addresses}
     */
    record Told(int order, String value, String label, Tone tone, String state, String address) {}

    /** The figure, or nothing where there is nothing to count or it is not this person's. */
    Optional<Told> figureFor(Caller caller);
}
