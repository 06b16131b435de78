package org.guizhang.shared;

import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Revisions as entity tags (RFC 9110): {@code ETag: "3-9f86d081884c7d65"} goes out, {@code If-Match} with it or with
 * {@code "3"} alone comes back. The number is the state that a change is based on; what follows tells answers apart.
 * It may be one of a list, {@code *}, or weak: a proxy that compresses an answer makes its tag weak (decision 0041).
 */
public final class Revision {
    /** What is never a revision, so that every comparison fails. */
    private static final int NONE = -1;

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})(?:-[0-9a-f]{1,64})?");
    private static final Pattern TAG = Pattern.compile("\"\\d{1,9}\"");

    private Revision() {}

    public static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    /** Whether it is a revision and nothing more. */
    public static boolean isTag(String tag) {
        return TAG.matcher(tag).matches();
    }

    /**
     * The revision a change is based on; throws {@link Conflict} when none or no known one is named.
     *
     * @param present the revision there is now, asked for only where several or any are named
     */
    public static int named(@Nullable String ifMatch, IntSupplier present) {
        if (ifMatch == null) {
            throw new Conflict(Conflict.Kind.VERSION_MISSING, Message.of("problem.version-missing"));
        }
        var named = EntityTags.of(ifMatch);
        var numbers = named.opaque().stream().map(Revision::number).collect(Collectors.toSet());
        if (!named.any() && numbers.size() == 1) {
            return known(numbers.iterator().next());
        }
        var there = present.getAsInt();
        return known(named.any() || numbers.contains(there) ? there : NONE);
    }

    private static int number(String tag) {
        var number = NUMBER.matcher(tag);
        return number.matches() ? Integer.parseInt(number.group(1)) : NONE;
    }

    private static int known(int revision) {
        if (revision == NONE) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
        }
        return revision;
    }
}
