package org.guizhang.checklist;

import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about checklists. */
public enum ChecklistAction implements ActionName {
    CHECKLIST_STARTED("checklist.started"),
    CHECKLIST_SKIPPED("checklist.skipped"),
    CHECKLIST_HANDED_OVER("checklist.handed-over"),
    CHECKLIST_HANDED_IN("checklist.handed-in"),
    CHECKLIST_CORRECTED("checklist.corrected"),
    HISTORY_EXPORTED("checklist.history-exported"),
    FINDING_CORRECTED("finding.corrected"),
    FINDING_VERIFIED("finding.verified"),
    FINDING_SENT_BACK("finding.sent-back");

    private final String code;

    ChecklistAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
