package org.guizhang.search;

import java.util.List;

/**
 * How the people of a business ask for something, in their own words.
 *
 * @param revision 0 where nothing is stored
 */
public record OwnAsked(ThingAddress thing, List<String> zh, List<String> en, int revision) {
    public static final int MAX_WAYS = 50;
    public static final int MAX_WORDS = Hits.MAX_QUERY;
}
