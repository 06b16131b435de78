package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import org.guizhang.ui.parts.LinkTabs;
import org.guizhang.ui.shell.Addresses;

/** The forms, what waits for the reader, and what the reader has begun. */
class RecordTabs extends LinkTabs {
    RecordTabs(String here, long waiting) {
        super(t("nav.records"));
        tab(Addresses.RECORDS, t("records.forms"), here.equals(Addresses.RECORDS));
        tab(
                RecordPaths.WAITING,
                waiting == 0 ? t("records.waiting") : t("records.waiting.count", waiting),
                here.equals(RecordPaths.WAITING));
        tab(RecordPaths.MINE, t("records.mine"), here.equals(RecordPaths.MINE));
    }
}
