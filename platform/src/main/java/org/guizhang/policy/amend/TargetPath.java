package org.guizhang.policy.amend;

import java.util.regex.Pattern;

/**
 * The one way to write where something stands. Keys of items are told apart within their whole clause, so an item below
 * another needs no more than its clause and its own key: {@code clauses/a/items/b/items/c} is {@code clauses/a/items/c}.
 */
final class TargetPath {
    private static final Pattern DEEPER =
            Pattern.compile("^(clauses/[^/]+/items/)(?:[^/]+/items/)+([^/]+(?:/items)?)$");

    private TargetPath() {}

    /** The path of a thing or of a list; one that leads nowhere, or was left out, as it is. */
    static String canonical(String path) {
        // Whoever sends a change may leave it out; that is found and named later.
        return path == null ? path : DEEPER.matcher(path).replaceFirst("$1$2");
    }
}
