package org.guizhang.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Revisions as entity tags (RFC 9110): {@code ETag: "3"} goes out, {@code If-Match: "3"} comes back. */
public final class Revision {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private Revision() {}

    public static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    /** The revision a change is based on; throws {@link Conflict} when none or no known one is named. */
    public static int named(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Conflict(Conflict.Kind.VERSION_MISSING, Message.of("problem.version-missing"));
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
        }
        return Integer.parseInt(tag.group(1));
    }
}
