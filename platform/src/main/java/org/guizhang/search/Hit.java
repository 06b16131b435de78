package org.guizhang.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A find.
 *
 * @param kind what it is, of {@link SearchFilter#KINDS}
 * @param module id of the module it stands in; empty where it stands in none
 * @param key its key within the module: of an item the checklist's, a slash, its own; the id of a position, person or place
 * @param number as people cite it, such as {@code 3.2}; may be empty
 * @param title its title with the matching parts marked
 * @param context where it stands
 * @param edition number of the edition, such as {@code 2.1}; empty where it has none
 * @param snippet the part of its text that matches best, with the matching parts marked
 * @param carriedOutBy of a clause the forms and checklists that carry it out, of anything else of a module the clauses it carries out
 */
public record Hit(
        String kind,
        String module,
        String key,
        String number,
        List<Segment> title,
        String context,
        String edition,
        List<Segment> snippet,
        List<Way> carriedOutBy) {

    /** A run of text that matches or does not. */
    public record Segment(String text, boolean match) {}

    /** A form or checklist of the same module that carries it out, or a clause that it carries out. */
    @Schema(name = "way-to-carry-out")
    public record Way(String kind, String key, String title) {}
}
