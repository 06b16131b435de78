package org.guizhang.search.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a commit of an index says: by what it was made, and how far it has come. One of another {@link #FIELDS} cannot be asked;
 * one whose texts became other terms, or had other everyday words among them, can, less well, and is until it has been built
 * anew.
 *
 * @param analysis how texts became terms
 */
record IndexFormat(String analysis, Applied applied) {
    /** Raised when a field that is filtered, sorted, counted or shown comes, goes or changes. */
    private static final String FIELDS = "2";

    private static final String POSITION = "position";
    private static final String MARK = "mark";
    private static final String ANALYSIS = "analysis";
    private static final String BY = "fields";

    /** As it was said; null where nothing was. */
    static @Nullable IndexFormat of(@Nullable Iterable<Map.Entry<String, String>> said) {
        var data = new HashMap<String, String>();
        if (said != null) {
            said.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        var position = data.get(POSITION);
        return position == null
                ? null
                : new IndexFormat(
                        data.getOrDefault(ANALYSIS, ""),
                        new Applied(Long.parseLong(position), data.getOrDefault(MARK, "")));
    }

    /** Whether an index that says so can be asked. */
    static boolean isKnown(Map<String, String> said) {
        return FIELDS.equals(said.get(BY));
    }

    Iterable<Map.Entry<String, String>> data() {
        return Map.of(BY, FIELDS, ANALYSIS, analysis, POSITION, Long.toString(applied.position()), MARK, applied.mark())
                .entrySet();
    }
}
