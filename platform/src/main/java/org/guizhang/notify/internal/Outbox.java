package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.PublicAddress;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.SystemActor;
import org.guizhang.tenant.Tenants;

/**
 * The outbox of one tenant, a transaction for each step: nothing is locked while a mail server takes its time. A node
 * that dies in between leaves a lease that ends, and the mail goes out again under the same Message-ID.
 */
@ApplicationScoped
public class Outbox {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int GROWTH = 4;
    private static final int MAX_ATTEMPTS = 7;

    @Inject
    MailRows mails;

    @Inject
    NoticeRows notices;

    @Inject
    Tenants tenants;

    @Inject
    CurrentCaller caller;

    @Inject
    PublicAddress address;

    @ActivateRequestContext
    @Transactional
    public List<UUID> tenants() {
        return mails.tenants();
    }

    /** Takes what is due, digests written out; those with nothing left to tell are dropped. */
    @ActivateRequestContext
    @Transactional
    public List<OutgoingMail> take(UUID tenant) {
        caller.set(SystemActor.of(tenant));
        var ready = new ArrayList<OutgoingMail>();
        for (var mail : mails.lease()) {
            var sheet = mail.sheet();
            var person = mail.person();
            if (sheet == null && person != null) {
                var told = notices.take(person, mail.id());
                if (told.isEmpty()) {
                    mails.end(mail.id(), "dropped", null);
                    continue;
                }
                sheet = MailContent.digest(tenants.ofJob().name(), told, address.inMails(), mail.language());
                mails.write(mail.id(), sheet);
            }
            if (sheet != null) {
                ready.add(new OutgoingMail(mail.id(), mail.address(), sheet, mail.attempts()));
            }
        }
        return ready;
    }

    @ActivateRequestContext
    @Transactional
    public void sent(UUID tenant, OutgoingMail mail) {
        caller.set(SystemActor.of(tenant));
        mails.end(mail.id(), "sent", null);
    }

    /** Due again after 1, 4, 16 … minutes, nearly a day in all; then it is given up. */
    @ActivateRequestContext
    @Transactional
    public void refused(UUID tenant, OutgoingMail mail, String trouble) {
        caller.set(SystemActor.of(tenant));
        if (mail.attempts() >= MAX_ATTEMPTS) {
            mails.end(mail.id(), "failed", trouble);
        } else {
            mails.again(mail.id(), pause(mail.attempts()), trouble);
        }
    }

    static Duration pause(int attempts) {
        return FIRST_PAUSE.multipliedBy((long) Math.pow(GROWTH, attempts - 1.0));
    }
}
