package org.guizhang.tenant;

import org.guizhang.shared.SortOrder;

/** What lists of people are sorted by. */
public enum PeopleSort {
    /** When they were added. */
    ARRIVAL,
    /** As a Chinese reader looks names up: by their Pinyin. */
    NAME,
    LOGIN,
    /** Whoever may do most first. */
    ROLE;

    public static final SortOrder<PeopleSort> PRESET = SortOrder.ascending(ARRIVAL);
}
