package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.guizhang.notify.MailMessage;
import org.guizhang.notify.MailTrial;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.jspecify.annotations.Nullable;

/** One mail to see whether mail works, and in plain words what the server said to it, with the setting to look at. */
@ApplicationScoped
public class TrialMail {
    private static final int MAX_WORDS = 300;

    @Inject
    MailSettings settings;

    @Inject
    MailSender sender;

    @Inject
    Ids ids;

    /** @param link of this installation, which the mail leads to */
    public MailTrial send(String to, String link) {
        if (!settings.isComplete()) {
            return new MailTrial(false, "No mail is sent: set GUIZHANG_MAIL_HOST and GUIZHANG_MAIL_FROM.");
        }
        var server = settings.host() + ":" + settings.port();
        var letter = new MailMessage(
                Message.of("mail.trial").both(),
                List.of(Message.of("mail.trial.text").both()),
                Message.of("mail.open").both(),
                link);
        try {
            sender.deliver(new OutgoingMail(ids.next(), to, MailContent.of(letter, Languages.CHINESE)));
        } catch (MessagingException refused) {
            return new MailTrial(false, refusal(server, refused));
        }
        return new MailTrial(
                true,
                server + " has taken a mail from " + settings.from() + " to " + to
                        + ". If it does not arrive, look into the spam folder and at what the server has logged.");
    }

    private String refusal(String server, MessagingException refused) {
        var tls = "GUIZHANG_MAIL_TLS is " + settings.tls().name().toLowerCase(Locale.ROOT);
        var why = what(
                refused,
                UnknownHostException.class,
                ConnectException.class,
                SocketTimeoutException.class,
                SSLException.class,
                AuthenticationFailedException.class,
                SendFailedException.class);
        var sentence = why instanceof UnknownHostException
                ? "There is no machine " + settings.host() + ": correct GUIZHANG_MAIL_HOST."
                : why instanceof ConnectException
                        ? "Nothing answers at " + server
                                + ": correct GUIZHANG_MAIL_HOST or GUIZHANG_MAIL_PORT, or open the" + " firewall."
                        : why instanceof SocketTimeoutException
                                ? server + " did not answer in time: a firewall, or another port (" + tls + ")."
                                : why instanceof SSLException
                                        ? server + " and Guizhang agree on no TLS: " + tls + "."
                                        : why instanceof AuthenticationFailedException
                                                ? server + " refuses the account: correct GUIZHANG_MAIL_USER and"
                                                        + " GUIZHANG_MAIL_PASSWORD."
                                                : why instanceof SendFailedException
                                                        ? server + " takes no mail from " + settings.from()
                                                                + " or to that address."
                                                        : server + " refuses the mail (" + tls + ").";
        return sentence + " It said: " + words(refused);
    }

    /** The first of the exceptions behind one that is of one of these kinds. */
    @SafeVarargs
    private static @Nullable Exception what(MessagingException refused, Class<? extends Exception>... kinds) {
        for (Throwable one = refused; one instanceof Exception found; one = next(one)) {
            for (var kind : kinds) {
                if (kind.isInstance(found)) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Mail has its own way to name causes, beside that of Java. */
    private static @Nullable Throwable next(Throwable one) {
        return one instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : one.getCause();
    }

    /** The innermost words, in one line: those of the server itself. */
    private static String words(Throwable refused) {
        var inner = refused;
        for (var one = next(refused); one != null; one = next(one)) {
            inner = one.getMessage() == null ? inner : one;
        }
        var words = String.valueOf(inner.getMessage()).replaceAll("\\s+", " ").strip();
        return words.length() > MAX_WORDS ? words.substring(0, MAX_WORDS) + "…" : words;
    }
}
