package org.guizhang.search;

import java.util.List;

/**
 * A find.
 *
 * @param kind what it is: {@code clause} …
 * @param subject the subject it belongs to
 * @param key its key within the subject
 * @param title its title with the matching parts marked
 * @param context where it stands
 * @param snippet the part of its text that matches best, with the matching parts marked
 */
public record Hit(String kind, String subject, String key, List<Segment> title, String context, List<Segment> snippet) {

    /** A run of text that matches or does not. */
    public record Segment(String text, boolean match) {}
}
