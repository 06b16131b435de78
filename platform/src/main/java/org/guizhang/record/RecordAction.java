package org.guizhang.record;

import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about records. */
public enum RecordAction implements ActionName {
    RECORD_HANDED_IN("record.handed-in"),
    RECORD_STEPPED("record.stepped"),
    RECORD_REFUSED("record.refused"),
    RECORD_VOIDED("record.voided"),
    RECORD_CORRECTED("record.corrected"),
    RECORD_READ("record.read"),
    RECORDS_EXPORTED("record.exported"),
    RECORDS_IMPORTED("record.imported"),
    VIEW_SAVED("record.view-saved"),
    VIEW_DELETED("record.view-deleted"),
    RECORD_PROVED("record.proved"),
    RECORDS_DISPOSED("record.disposed"),
    RECORD_HELD("record.held"),
    RECORD_RELEASED("record.released");

    private final String code;

    RecordAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
