package org.guizhang.search;

import java.util.List;

/**
 * The best finds, best first.
 *
 * @param total how many there are; exact up to {@value #COUNTED}
 * @param more whether there are more than {@code total}
 */
public record Hits(List<Hit> hits, int total, boolean more) {
    public static final int COUNTED = 1000;
    public static final int MAX = 50;
    public static final int MAX_QUERY = 500;
    public static final Hits NONE = new Hits(List.of(), 0, false);
}
