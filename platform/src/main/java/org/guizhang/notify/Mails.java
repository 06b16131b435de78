package org.guizhang.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.guizhang.notify.internal.MailContent;
import org.guizhang.notify.internal.MailRows;
import org.guizhang.notify.internal.MailSettings;
import org.guizhang.tenant.ForFeatures;

/** Sends one mail to an address, also to somebody who is no member yet: an invitation, for example. */
@ApplicationScoped
@ForFeatures
@Transactional(Transactional.TxType.MANDATORY)
public class Mails {
    @Inject
    MailRows rows;

    @Inject
    MailSettings settings;

    /** Whether this installation sends mail at all; without, another way has to be offered. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean areSent() {
        return settings.isComplete();
    }

    /**
     * Lays a mail into the outbox, in the transaction of what it tells about; it leaves within seconds after that has
     * been committed, and is tried again for a day if the mail server does not take it.
     *
     * @return false when this installation sends no mail; nothing was stored then
     */
    public boolean send(String address, Locale language, MailMessage letter) {
        if (!settings.isComplete()) {
            return false;
        }
        rows.add(address, language, MailContent.of(letter, language));
        return true;
    }
}
