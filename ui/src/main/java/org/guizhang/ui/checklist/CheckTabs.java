package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.LinkTabs;
import org.guizhang.ui.shell.Addresses;

/** What is one's own today, the board, what has failed, the clocks, the roster and the history, as far as the reader may see them. */
public class CheckTabs extends LinkTabs {
    /** @param here address of the present one */
    public CheckTabs(Caller caller, String here) {
        super(t("nav.checks"));
        if (caller.may(Permission.READ_WORK)) {
            tab(Addresses.CHECKS, t("work.board"), here.equals(Addresses.CHECKS));
        }
        if (caller.may(Permission.WORK)) {
            tab(CheckPaths.TODAY, t("today.title"), here.equals(CheckPaths.TODAY));
        }
        tab(CheckPaths.CALENDAR, t("work-calendar.title"), here.equals(CheckPaths.CALENDAR));
        tab(Addresses.FINDINGS, t("findings.title"), here.equals(Addresses.FINDINGS));
        tab(Addresses.DEADLINES, t("deadlines.title"), here.equals(Addresses.DEADLINES));
        tab(Addresses.DUTY, t("duty.title"), here.equals(Addresses.DUTY));
        if (caller.may(Permission.READ_WORK)) {
            tab(CheckPaths.HISTORY, t("history.title"), here.equals(CheckPaths.HISTORY));
        }
    }
}
