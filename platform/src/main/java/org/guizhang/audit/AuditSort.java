package org.guizhang.audit;

/** What the trail is sorted by. */
public enum AuditSort {
    /** The number, which is the order in which things were done. */
    NUMBER
}
