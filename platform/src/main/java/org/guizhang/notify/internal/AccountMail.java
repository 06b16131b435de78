package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.guizhang.notify.MailMessage;
import org.guizhang.notify.Mails;
import org.guizhang.shared.Message;
import org.guizhang.shared.PublicAddress;
import org.guizhang.shared.Text;
import org.guizhang.tenant.recover.AddressMail;

/** Sends what concerns an account to its address. */
@ApplicationScoped
public class AccountMail implements AddressMail {
    @Inject
    Mails letters;

    @Inject
    PublicAddress address;

    @Override
    public boolean isThere() {
        return letters.areSent();
    }

    @Override
    public void confirm(String to, Locale language, String secret, boolean opened) {
        var letter = new MailMessage(
                text("mail.confirm.subject"),
                List.of(
                        text(opened ? "mail.confirm.opened" : "mail.confirm.added", to),
                        text("mail.confirm.how"),
                        text(opened ? "mail.confirm.stranger.opened" : "mail.confirm.stranger")),
                text("mail.confirm.action"),
                link(secret));
        letters.send(to, language, letter);
    }

    @Override
    public void recover(String to, Locale language, String login, String secret) {
        var letter = new MailMessage(
                text("mail.recover.subject"),
                List.of(text("mail.recover.who", login), text("mail.recover.how"), text("mail.recover.stranger")),
                text("mail.recover.action"),
                link(secret));
        letters.send(to, language, letter);
    }

    @Override
    public void replaced(String to, Locale language, String by) {
        var letter = new MailMessage(
                text("mail.replaced.subject"),
                List.of(text("mail.replaced.what", to, by), text("mail.replaced.stranger")),
                text("mail.replaced.action"),
                address.inMails() + "/sign-in");
        letters.send(to, language, letter);
    }

    private String link(String secret) {
        return address.inMails() + "/recover#" + secret;
    }

    private static Text text(String key, Object... arguments) {
        return Message.of(key, arguments).both();
    }
}
