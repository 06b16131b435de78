package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.UUID;
import org.guizhang.shared.PublicAddress;
import org.guizhang.tenant.Tenants;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Worker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a mail: written out in the transaction that takes it, handed over outside. A node that dies in between leaves a
 * lease that ends, and the mail goes out again under the same Message-ID. What a server refuses is tried for nearly a day
 * and logged without addresses and words.
 */
@ApplicationScoped
public class MailWorker implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);
    private static final int MAX_ATTEMPTS = 7;

    @Inject
    MailRows mails;

    @Inject
    NoticeRows notices;

    @Inject
    Tenants tenants;

    @Inject
    MailSender sender;

    @Inject
    MailSettings settings;

    @Inject
    PublicAddress address;

    @Override
    public String kind() {
        return MailRows.KIND;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public boolean isReady() {
        return settings.isComplete();
    }

    @Override
    public int maxAttempts() {
        return MAX_ATTEMPTS;
    }

    @Override
    public Outcome work(Task task) {
        return mails.waiting(UUID.fromString(task.subject())).map(this::work).orElseGet(Outcome::done);
    }

    private Outcome work(MailRows.Waiting mail) {
        var content = content(mail);
        if (content == null) {
            mails.end(mail.id(), "dropped", null);
            return Outcome.done();
        }
        var outgoing = new OutgoingMail(mail.id(), mail.address(), content);
        return new Outcome.Outside(() -> sender.deliver(outgoing), () -> mails.end(mail.id(), "sent", null));
    }

    /** What the mail says; a digest is written out now, and null if nothing is left to tell. */
    private @Nullable MailContent content(MailRows.Waiting mail) {
        var person = mail.person();
        if (mail.content() != null || person == null) {
            return mail.content();
        }
        var told = notices.take(person, mail.id());
        if (told.isEmpty()) {
            return null;
        }
        var digest = MailContent.digest(tenants.ofJob().name(), told, address.inMails(), mail.language());
        mails.write(mail.id(), digest);
        return digest;
    }

    @Override
    public void fail(Task task, Exception why, boolean last) {
        if (why instanceof MessagingException refused) {
            LOG.warn("Mail {} was not taken at attempt {}: {}", task.subject(), task.attempts(), kind(refused));
        }
        var id = UUID.fromString(task.subject());
        var trouble = String.valueOf(why.getMessage());
        if (last) {
            mails.end(id, "failed", trouble);
        } else {
            mails.note(id, trouble);
        }
    }

    private static String kind(MessagingException refused) {
        var cause = refused.getCause();
        return refused.getClass().getSimpleName()
                + (cause == null ? "" : " by " + cause.getClass().getSimpleName());
    }
}
