package org.guizhang.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of finds, best first.
 *
 * @param total how many there are in all that the reader may see
 * @param facets what they can be narrowed by, each counted as if it alone were not narrowed yet
 * @param next cursor of the following page, null on the last one
 * @param freshness whether everything committed before the question is among them
 */
public record Hits(
        List<Hit> hits,
        int total,
        List<Facet> facets,
        @Nullable String next,
        Freshness freshness) {
    public static final int MAX = 50;
    public static final int MAX_QUERY = 500;
    public static final Hits NONE = new Hits(List.of(), 0, List.of(), null, Freshness.CURRENT);

    /** How far the index has come. */
    public enum Freshness {
        /** All that was committed before the question is found. */
        CURRENT,
        /** The last changes are found in a moment. */
        BEHIND,
        /** The index is being built anew: what is found is as it was before, or not all of it yet. */
        REBUILDING
    }

    /**
     * What finds can be narrowed by.
     *
     * @param name {@code kind}, {@code module}, {@code chapter} (where a module is chosen), {@code position}, {@code site}
     *     or {@code state}
     * @param values the most frequent first
     */
    public record Facet(String name, List<FacetValue> values) {}

    /**
     * A value of a facet.
     *
     * @param value as a filter names it
     * @param label what people call it; of kinds and states it is the value
     */
    public record FacetValue(String value, String label, int count) {}

    /** The facet of a name; without values where there is none. */
    public Facet facet(String name) {
        return facets.stream()
                .filter(facet -> facet.name().equals(name))
                .findFirst()
                .orElse(new Facet(name, List.of()));
    }
}
