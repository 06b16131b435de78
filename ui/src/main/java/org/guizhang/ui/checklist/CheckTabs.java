package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.LinkTabs;
import org.guizhang.ui.shell.Addresses;

/**
 * What is one's own today, the board, what has failed, the clocks and the roster, as far as the reader may see them; at
 * most five. What is there to see of the board's other days stands in {@link BoardTabs}.
 */
public class CheckTabs extends LinkTabs {
    /** @param here address of the present one */
    public CheckTabs(Caller caller, String here) {
        super(t("nav.checks"));
        var board = caller.may(Permission.READ_WORK);
        if (board) {
            tab(Addresses.CHECKS, t("work.board"), BoardTabs.ADDRESSES.contains(here));
        }
        if (caller.may(Permission.WORK)) {
            tab(CheckPaths.TODAY, t("today.title"), here.equals(CheckPaths.TODAY));
        }
        if (!board) {
            tab(CheckPaths.CALENDAR, t("work-calendar.title"), here.equals(CheckPaths.CALENDAR));
        }
        tab(Addresses.FINDINGS, t("findings.title"), here.equals(Addresses.FINDINGS));
        tab(Addresses.DEADLINES, t("deadlines.title"), here.equals(Addresses.DEADLINES));
        tab(Addresses.DUTY, t("duty.title"), here.equals(Addresses.DUTY));
    }
}
