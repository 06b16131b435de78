package org.guizhang.ui.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guizhang.notify.Inbox;
import org.guizhang.ui.shell.Unread;

/** Tells the header how many notices wait. */
@ApplicationScoped
public class UnreadNotices implements Unread {
    @Inject
    Inbox inbox;

    @Override
    public int count() {
        return inbox.unread();
    }
}
