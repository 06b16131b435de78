package org.guizhang.sheet;

import java.util.Optional;
import java.util.Set;

/** The columns a list is looked for by. */
public interface SheetColumns<C> {
    /** The column that a head means; empty where it means none. */
    Optional<C> of(String head);

    /** Whether a head is a column's own name rather than another that means it, too. */
    default boolean isTitle(C column, String head) {
        return false;
    }

    /** Whether a row with these heads is the one over the list. */
    boolean areHeads(Set<C> found);

    /** What rules for the list begin with; {@code -heads}, {@code -empty} and {@code -rows} follow. */
    String rules();

    /** Whether numbers in a column count days. */
    boolean isDay(C column);
}
