package org.guizhang.ui.search;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.search.SearchFilter;
import org.guizhang.shared.Ids;
import org.guizhang.ui.shell.Addresses;
import org.jspecify.annotations.Nullable;

/** A question and what its finds are narrowed to, as they stand in the address; what is malformed there counts as not set. */
record SearchAddress(String question, Map<String, Set<String>> chosen) {
    /** What can be narrowed by, in the order of the screen. */
    static final List<String> FACETS = List.of("kind", "module", "chapter", "position", "site");

    static SearchAddress of(Location location) {
        var given = location.getQueryParameters();
        var chosen = new LinkedHashMap<String, Set<String>>();
        for (var facet : FACETS) {
            var values = new LinkedHashSet<>(given.getParameters(facet));
            values.removeIf(value -> !isKnown(facet, value));
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        if (!chosen.containsKey("module")) {
            chosen.remove("chapter");
        }
        return new SearchAddress(
                given.getSingleParameter(Addresses.QUERY).orElse("").strip(), chosen);
    }

    private static boolean isKnown(String facet, String value) {
        return switch (facet) {
            case "kind" -> SearchFilter.KINDS.contains(value);
            case "chapter" -> !value.isBlank() && value.length() <= 100;
            default -> Ids.isId(value);
        };
    }

    SearchFilter filter() {
        return new SearchFilter(
                chosen.getOrDefault("kind", Set.of()),
                one("module"),
                one("chapter"),
                one("position"),
                one("site"),
                null,
                null);
    }

    boolean isChosen(String facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    boolean isNarrowed() {
        return !chosen.isEmpty();
    }

    /** The address with that value chosen, or no more. Of kinds there may be several. */
    String toggled(String facet, String value) {
        var next = new LinkedHashMap<>(chosen);
        var values = new LinkedHashSet<>(facet.equals("kind") ? next.getOrDefault(facet, Set.of()) : Set.<String>of());
        if (!isChosen(facet, value)) {
            values.add(value);
        } else {
            values.remove(value);
        }
        next.put(facet, values);
        if (facet.equals("module")) {
            next.remove("chapter");
        }
        return new SearchAddress(question, next).written();
    }

    /** The address of the question alone. */
    String whole() {
        return new SearchAddress(question, Map.of()).written();
    }

    private String written() {
        var set = new LinkedHashMap<String, List<String>>();
        set.put(Addresses.QUERY, List.of(question));
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                set.put(facet, new ArrayList<>(values));
            }
        });
        return Addresses.SEARCH + "?" + new QueryParameters(set).getQueryString();
    }

    private @Nullable String one(String facet) {
        return chosen.getOrDefault(facet, Set.of()).stream().findFirst().orElse(null);
    }
}
