package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due, tenant by tenant. What a server refuses is logged without addresses and words. */
@ApplicationScoped
public class MailJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);

    @Inject
    Outbox outbox;

    @Inject
    MailSender postman;

    @Inject
    MailSettings settings;

    @Override
    public Duration pause() {
        return settings.every();
    }

    @Override
    public void run() {
        if (settings.isComplete()) {
            Job.each(outbox.tenants(), this::send);
        }
    }

    private void send(UUID tenant) {
        List<OutgoingMail> due;
        while (!(due = outbox.take(tenant)).isEmpty()) {
            due.forEach(mail -> send(tenant, mail));
        }
    }

    private void send(UUID tenant, OutgoingMail mail) {
        try {
            postman.deliver(mail);
            outbox.sent(tenant, mail);
        } catch (MessagingException refused) {
            LOG.warn("Mail {} was not taken at attempt {}: {}", mail.id(), mail.attempts(), kind(refused));
            outbox.refused(tenant, mail, String.valueOf(refused.getMessage()));
        }
    }

    private static String kind(MessagingException refused) {
        var cause = refused.getCause();
        return refused.getClass().getSimpleName()
                + (cause == null ? "" : " by " + cause.getClass().getSimpleName());
    }
}
