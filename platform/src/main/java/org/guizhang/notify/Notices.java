package org.guizhang.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.guizhang.notify.internal.NoticeRows;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.ForFeatures;
import org.guizhang.tenant.Role;

/** Tells people something, in the transaction of the feature that does it: if that is undone, nobody was told. */
@ApplicationScoped
@ForFeatures
@Transactional(Transactional.TxType.MANDATORY)
public class Notices {
    @Inject
    NoticeRows rows;

    @Inject
    CurrentCaller caller;

    /**
     * Puts a notice into the inbox of each of these people of the caller's tenant and into the next mail to those with
     * an address. One statement, whatever their number.
     */
    public void tell(Collection<UUID> people, Notice notice) {
        if (!people.isEmpty()) {
            rows.tell(people.toArray(UUID[]::new), notice);
        }
    }

    /** Tells everybody who plays one of these roles and has access. */
    public void tell(Set<Role> roles, Notice notice) {
        tell(rows.playing(roles), notice);
    }

    /** Tells everybody who plays one of these roles and has access, but for some and the caller, who has done it. */
    public void tellOthers(Set<Role> roles, Set<UUID> but, Notice notice) {
        var people = new ArrayList<>(rows.playing(roles));
        people.remove(caller.get().personId());
        people.removeAll(but);
        tell(people, notice);
    }

    /** What these notices asked everybody for has fallen away: they count as read. */
    public void withdraw(String kind, String subject) {
        rows.withdraw(kind, subject);
    }

    /** What these notices asked these people for has fallen away: they count as read. */
    public void withdraw(Collection<UUID> people, String kind, Collection<String> subjects) {
        if (!people.isEmpty() && !subjects.isEmpty()) {
            rows.withdraw(people.toArray(UUID[]::new), kind, subjects.toArray(String[]::new));
        }
    }

    /** These people are asked for the same at another place now: an unread notice leads there and is not told again. */
    public void moved(Collection<UUID> people, String subject, Notice to) {
        if (!people.isEmpty()) {
            rows.moved(people.toArray(UUID[]::new), subject, to);
        }
    }

    /** What these notices asked everybody for is settled: they say so, read or not, and count as read. */
    public void close(String kind, String subject, Notice as) {
        rows.close(kind, subject, as);
    }

    /** The caller has done what these notices asked for: they count as read. */
    public void done(String kind, String subject) {
        rows.done(caller.get().personId(), kind, subject);
    }
}
