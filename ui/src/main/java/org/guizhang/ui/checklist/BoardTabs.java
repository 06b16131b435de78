package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import java.util.Set;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.LinkTabs;
import org.guizhang.ui.shell.Addresses;

/** The board of a day, the days to come, and what became of those that are over, for those who may see how work stands. */
class BoardTabs extends LinkTabs {
    static final Set<String> ADDRESSES = Set.of(Addresses.CHECKS, CheckPaths.CALENDAR, CheckPaths.HISTORY);

    BoardTabs(Caller caller, String here) {
        super(t("work.board"));
        setVisible(caller.may(Permission.READ_WORK));
        tab(Addresses.CHECKS, t("work.board.day"), here.equals(Addresses.CHECKS));
        tab(CheckPaths.CALENDAR, t("work-calendar.title"), here.equals(CheckPaths.CALENDAR));
        tab(CheckPaths.HISTORY, t("history.title"), here.equals(CheckPaths.HISTORY));
    }
}
