package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guizhang.joining.Invitation;
import org.guizhang.joining.InvitationSender;
import org.guizhang.notify.MailMessage;
import org.guizhang.notify.Mails;
import org.guizhang.shared.Days;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.PublicAddress;
import org.guizhang.shared.Text;
import org.guizhang.tenant.accounts.InvitationMailLimits;

/** Sends invitations that name an e-mail address. */
@ApplicationScoped
public class InvitationMail implements InvitationSender {
    @Inject
    Mails letters;

    @Inject
    PublicAddress address;

    @Inject
    InvitationMailLimits limits;

    @Override
    public boolean isThere() {
        return letters.areSent();
    }

    @Override
    public boolean carry(Invitation.Issued issued, String business, String inviter) {
        var invitation = issued.invitation();
        var email = invitation.email();
        if (email == null || !isThere() || !limits.take(email)) {
            return false;
        }
        var letter = new MailMessage(
                text("mail.invitation.subject", business),
                List.of(
                        text("mail.invitation.who", inviter, business),
                        text(
                                "mail.invitation.how",
                                invitation.expiresAt().atZone(Days.ZONE).toLocalDate()),
                        text("mail.invitation.stranger")),
                text("mail.invitation.action"),
                issued.link(address.inMails()));
        return letters.send(email, Languages.ofTag(invitation.language()), letter);
    }

    private static Text text(String key, Object... arguments) {
        return Message.of(key, arguments).both();
    }
}
