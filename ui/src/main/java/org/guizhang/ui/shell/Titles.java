package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

/** Titles of the browser's tab: the screen first, the product behind it. */
public final class Titles {
    private Titles() {}

    /** The title for a screen whose name has the key {@code key}. */
    public static String of(String key) {
        return with(t(key));
    }

    /** The title for a screen whose name is data. */
    public static String with(String name) {
        return name + " · " + t("brand");
    }
}
