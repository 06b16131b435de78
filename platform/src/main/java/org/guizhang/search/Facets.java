package org.guizhang.search;

import java.util.Set;

/**
 * What finds are narrowed by, as keys that are the same in every language.
 *
 * @param module the module it stands in; empty: none
 * @param chapter the chapter within the module; empty: none
 * @param positions those it addresses; empty: everybody
 * @param site where it is; empty: everywhere
 * @param state as of its kind, such as {@code open}; empty: it has none
 */
public record Facets(String module, String chapter, Set<String> positions, String site, String state) {
    public Facets {
        positions = Set.copyOf(positions);
    }

    public static Facets of(String module, String chapter, Set<String> positions) {
        return new Facets(module, chapter, positions, "", "");
    }
}
