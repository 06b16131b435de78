package org.guizhang.ui.deadline;

import org.guizhang.ui.shell.Addresses;

/** Addresses below those of the shell. */
final class DeadlinePaths {
    static final String RATES = Addresses.DEADLINES + "/rates";
    static final String DEADLINE = Addresses.DEADLINES + "/:deadline";

    private DeadlinePaths() {}
}
