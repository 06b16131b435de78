package org.guizhang.search;

import java.time.Instant;
import java.util.Set;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What finds are narrowed to; null or empty: not by that.
 *
 * @param kinds of {@link #KINDS}
 * @param module id of a module
 * @param chapter key of a chapter of that module
 * @param position id of a position: what addresses it by name
 * @param site id of a site
 * @param state as of the kind
 * @param asOf as things are at that moment; one to come only for those who may see drafts, others are answered as of now
 */
public record SearchFilter(
        Set<String> kinds,
        @Nullable String module,
        @Nullable String chapter,
        @Nullable String position,
        @Nullable String site,
        @Nullable String state,
        @Nullable Instant asOf) {
    public static final Set<String> KINDS = Set.of(
            "clause",
            "checklist",
            "item",
            "form",
            "deadline",
            "penalty",
            "phrase",
            "position",
            "person",
            "place",
            "record",
            "finding");
    public static final SearchFilter ALL = new SearchFilter(Set.of(), null, null, null, null, null, null);
    private static final int MAX_KEY = 100;

    public SearchFilter {
        kinds = Set.copyOf(kinds);
    }

    void check(Violations violations) {
        if (!KINDS.containsAll(kinds)) {
            violations.add(
                    "/kind", "choice", String.join(", ", KINDS.stream().sorted().toList()));
        }
        id(violations, "/module", module);
        id(violations, "/position", position);
        id(violations, "/site", site);
        if (chapter != null) {
            violations.line("/chapter", chapter, MAX_KEY);
            if (module == null) {
                violations.add("/module", "required");
            }
        }
        if (state != null) {
            violations.line("/state", state, MAX_KEY);
        }
        Dates.check(violations, "/asOf", asOf);
    }

    private static void id(Violations violations, String field, @Nullable String id) {
        if (id != null && !Ids.isId(id)) {
            violations.add(field, "id");
        }
    }
}
