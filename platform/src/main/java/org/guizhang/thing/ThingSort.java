package org.guizhang.thing;

import org.guizhang.shared.SortOrder;

/** What lists of things are sorted by. */
public enum ThingSort {
    /** As a Chinese reader looks names up: by their Pinyin. */
    NAME,
    /** When they were added. */
    ARRIVAL;

    public static final SortOrder<ThingSort> PRESET = SortOrder.ascending(NAME);
}
