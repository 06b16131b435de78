package org.guizhang.search.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.search.SearchFilter;
import org.jspecify.annotations.Nullable;

/** Which values of which facet finds are narrowed to, as the index names them; a facet that is left out narrows nothing. */
record FacetNarrowing(Map<String, Set<String>> wanted, List<String> counted) {

    static FacetNarrowing of(SearchFilter filter, Workplace workplace) {
        var wanted = new LinkedHashMap<String, Set<String>>();
        if (!filter.kinds().isEmpty()) {
            wanted.put(FacetFields.KIND, filter.kinds());
        }
        put(wanted, FacetFields.MODULE, filter.module());
        put(wanted, FacetFields.CHAPTER, filter.chapter());
        put(wanted, FacetFields.SITE, filter.site());
        put(wanted, FacetFields.STATE, filter.state());
        if (filter.position() != null) {
            wanted.put(FacetFields.POSITION, workplace.namesOf(filter.position()));
        }
        // Chapters have their keys within a module: they are counted where one is chosen.
        return new FacetNarrowing(
                wanted,
                filter.module() == null
                        ? List.of(
                                FacetFields.KIND,
                                FacetFields.MODULE,
                                FacetFields.POSITION,
                                FacetFields.SITE,
                                FacetFields.STATE)
                        : List.of(
                                FacetFields.KIND,
                                FacetFields.MODULE,
                                FacetFields.CHAPTER,
                                FacetFields.POSITION,
                                FacetFields.SITE,
                                FacetFields.STATE));
    }

    private static void put(Map<String, Set<String>> wanted, String field, @Nullable String value) {
        if (value != null) {
            wanted.put(field, Set.of(value));
        }
    }
}
