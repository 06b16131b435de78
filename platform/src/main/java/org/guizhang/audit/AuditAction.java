package org.guizhang.audit;

import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about the trail itself. */
public enum AuditAction implements ActionName {
    AUDIT_EXPORTED("audit.exported"),
    TRAIL_REDACTED("trail.redacted");

    private final String code;

    AuditAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
