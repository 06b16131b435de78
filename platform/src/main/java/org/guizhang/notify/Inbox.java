package org.guizhang.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guizhang.notify.internal.MailSettings;
import org.guizhang.notify.internal.NoticeRows;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Page;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** The caller's own notices. Nobody reads another person's. */
@ApplicationScoped
@Transactional
public class Inbox {
    @Inject
    NoticeRows rows;

    @Inject
    MailSettings mail;

    @Inject
    CurrentCaller caller;

    /** The notices, newest first; {@code before} is the cursor of the page before. */
    @Requires(Permission.READ_HANDBOOK)
    public Page<InboxItem> list(@Nullable String before, int size) {
        var found = rows.list(caller.get().personId(), before == null ? null : Ids.parse(before), size + 1);
        return Page.of(found, size, item -> item.id().toString());
    }

    /** How many are unread. */
    @Requires(Permission.READ_HANDBOOK)
    public int unread() {
        return rows.unread(caller.get().personId());
    }

    /** Marks one as read, and stays with the first time it was; another person's answers as not found. */
    @Requires(Permission.READ_HANDBOOK)
    public void read(UUID id) {
        if (rows.read(caller.get().personId(), id) == 0) {
            throw new NotFound(Message.of("problem.not-found"));
        }
    }

    /** Marks all as read. */
    @Requires(Permission.READ_HANDBOOK)
    public void readAll() {
        rows.readAll(caller.get().personId());
    }

    /** Whether this installation sends mail at all. */
    @Requires(Permission.READ_HANDBOOK)
    public boolean isMailed() {
        return mail.isComplete();
    }
}
