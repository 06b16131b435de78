package org.guizhang.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.guizhang.tenant.Actor;
import org.guizhang.tenant.Permission;

/** Who may find a document, as terms of the index: a document carries some, and whoever asks has some. */
public final class DocumentReaders {
    private DocumentReaders() {}

    /** Whoever has a permission. */
    public static String with(Permission permission) {
        return "permission:" + permission.name();
    }

    /** What somebody who asks may find. */
    public static Set<String> of(Actor asking) {
        var terms = new HashSet<>(SearchDocument.EVERYBODY);
        Arrays.stream(Permission.values()).filter(asking::may).forEach(permission -> terms.add(with(permission)));
        return terms;
    }
}
