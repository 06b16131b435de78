package org.guizhang.ui.shell;

/** How many notices the caller has not read, told by the feature that keeps them. */
public interface Unread {
    int count();
}
