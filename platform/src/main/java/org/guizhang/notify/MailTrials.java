package org.guizhang.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guizhang.notify.internal.TrialMail;
import org.guizhang.shared.PublicAddress;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.EmailAddress;
import org.guizhang.tenant.Unguarded;
import org.jspecify.annotations.Nullable;

/** Sends a mail at once, to see whether the mail server that is set up takes it. Nothing is stored. */
@ApplicationScoped
public class MailTrials {
    @Inject
    TrialMail mail;

    @Inject
    PublicAddress here;

    /** Throws {@link org.guizhang.shared.Rejected} for what is no address. */
    @Unguarded("the operator's credential was checked")
    public MailTrial send(@Nullable String address) {
        var violations = new Violations();
        var parsed = EmailAddress.parse(address == null ? "" : address.strip());
        if (parsed.isEmpty()) {
            violations.add("/address", "contact-email");
        }
        violations.check();
        return mail.send(parsed.orElseThrow(), here.inMails());
    }
}
