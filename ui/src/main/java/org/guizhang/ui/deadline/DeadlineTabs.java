package org.guizhang.ui.deadline;

import static org.guizhang.ui.shell.Messages.t;

import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.LinkTabs;
import org.guizhang.ui.shell.Addresses;

/** Clocks one by one, and how they were kept, for those who may see that. */
class DeadlineTabs extends LinkTabs {
    DeadlineTabs(Caller caller, String here) {
        super(t("deadlines.title"));
        setVisible(caller.may(Permission.READ_WORK));
        tab(Addresses.DEADLINES, t("deadlines.list"), here.equals(Addresses.DEADLINES));
        tab(DeadlinePaths.RATES, t("deadlines.rates"), here.equals(DeadlinePaths.RATES));
    }
}
