package org.guizhang.acknowledge;

import org.guizhang.shared.SortOrder;

/** What lists of those who were asked to sign are sorted by; within it by name. */
public enum SignerSort {
    /** Those who have not signed come first. */
    STATE,
    /** As a Chinese reader looks names up: by their Pinyin. */
    NAME,
    /** When they were asked. */
    ASKED;

    public static final SortOrder<SignerSort> PRESET = SortOrder.ascending(STATE);
}
