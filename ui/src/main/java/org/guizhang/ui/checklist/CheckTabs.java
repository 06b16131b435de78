package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.LinkTabs;
import org.guizhang.ui.shell.Addresses;

/** The board, what has failed and the history, beside each other; for those who see only what is theirs, nothing. */
class CheckTabs extends LinkTabs {
    CheckTabs(Caller caller, String here) {
        super(t("nav.checks"));
        setVisible(caller.may(Permission.READ_WORK));
        tab(Addresses.CHECKS, t("work.board"), here.equals(Addresses.CHECKS));
        tab(Addresses.FINDINGS, t("findings.title"), here.equals(Addresses.FINDINGS));
        tab(CheckPaths.HISTORY, t("history.title"), here.equals(CheckPaths.HISTORY));
    }
}
