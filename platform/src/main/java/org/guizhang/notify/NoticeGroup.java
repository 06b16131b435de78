package org.guizhang.notify;

import java.util.Set;

/** What notices are about, as people choose among them. */
public enum NoticeGroup {
    /** Something is due soon. */
    REMINDERS("checklist-soon", "deadline-soon"),
    /** Something is late, was missed, or should have been put right. */
    OVERDUE("checklist-late", "checklist-missed", "checklist-overdue", "deadline-overdue", "deadline-escalated"),
    /** Something was handed over, has failed, was sent back, or waits for somebody to look, sign, decide or go on. */
    WORK(
            "checklist-handed-over",
            "checklist-failed",
            "checklist-verify",
            "checklist-sent-back",
            "record-sign",
            "record-approve",
            "record-act",
            "record-returned",
            "outside-signed",
            "outside-refused",
            "outside-corrected"),
    /** All else: what is to be signed, asked, approved. */
    RULES;

    private final Set<String> kinds;

    NoticeGroup(String... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** The kinds of notices of this group; none of {@link #RULES}, which has all that no other has. */
    public Set<String> kinds() {
        return kinds;
    }

    public static NoticeGroup of(String kind) {
        for (var group : values()) {
            if (group.kinds.contains(kind)) {
                return group;
            }
        }
        return RULES;
    }
}
