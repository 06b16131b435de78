package org.guizhang.search;

import org.guizhang.shared.Text;

/**
 * Where something stands, as people are told.
 *
 * @param module the regulation; blank where it stands in none
 * @param chapter its chapter; blank where it stands in none
 * @param edition number of the edition, such as {@code 2.1}; empty where it has none
 */
public record Whereabouts(Text module, Text chapter, String edition) {
    public static final Whereabouts NOWHERE = new Whereabouts(Text.same(""), Text.same(""), "");
}
