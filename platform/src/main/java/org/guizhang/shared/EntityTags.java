package org.guizhang.shared;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code If-Match} or {@code If-None-Match} names (RFC 9110, 13.1): a list of entity tags, or {@code *}. A tag is
 * the same weak or strong. That is the RFC's comparison for {@code If-None-Match}; for {@code If-Match} it is laxer,
 * because a proxy that compresses makes a tag weak, and a change goes by the state that a tag names (decision 0041).
 *
 * @param any whether it is {@code *}, which is every tag
 * @param opaque the tags, without {@code W/} and quotes; none where the header is malformed
 */
public record EntityTags(boolean any, Set<String> opaque) {
    /** An element of a list, which may be empty, and the comma behind it: a pattern of the whole list would nest deep. */
    private static final Pattern ELEMENT =
            Pattern.compile("\\G[ \\t]*(?:(?:W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"[ \\t]*)?(?:,|\\z)");

    /** Reads the value of the header; several headers of the name are joined by commas. */
    public static EntityTags of(String header) {
        if (header.strip().equals("*")) {
            return new EntityTags(true, Set.of());
        }
        var tags = new LinkedHashSet<String>();
        var element = ELEMENT.matcher(header);
        var end = 0;
        while (element.find()) {
            if (element.group(1) != null) {
                tags.add(element.group(1));
            }
            end = element.end();
        }
        return new EntityTags(false, end == header.length() ? Set.copyOf(tags) : Set.of());
    }

    /** One tag, given without quotes. */
    public static EntityTags one(String tag) {
        return new EntityTags(false, Set.of(tag));
    }

    /** Whether this tag (without quotes) is among them. */
    public boolean have(String tag) {
        return any || opaque.contains(tag);
    }

    /** Whether the {@code ETag} of an answer (as its header has it) is among them. */
    public boolean haveTagOf(String etag) {
        return of(etag).opaque().stream().anyMatch(this::have);
    }
}
