/** Screens of checklists that are done: the board, one sheet, what has failed, the history; every rule is the services'. */
@NullMarked
package org.guizhang.ui.checklist;

import org.jspecify.annotations.NullMarked;
