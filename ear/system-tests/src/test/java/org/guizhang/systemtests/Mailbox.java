package org.guizhang.systemtests;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The mail server that the tested installation sends to: a real one, in the process of the tests. */
public final class Mailbox {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final GreenMail SERVER = new GreenMail(
            new ServerSetup(Integer.getInteger("guizhang.mail.port", 0), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        SERVER.start();
    }

    private Mailbox() {}

    /** What the installation has to be told. Digests wait two seconds, so that a test need not wait ten minutes. */
    static Map<String, String> environment() {
        return Map.of(
                "GUIZHANG_MAIL_HOST", "127.0.0.1",
                "GUIZHANG_MAIL_PORT", String.valueOf(SERVER.getSmtp().getPort()),
                "GUIZHANG_MAIL_FROM", "rules@example.com",
                "GUIZHANG_MAIL_TLS", "none",
                "GUIZHANG_MAIL_GATHER", "PT2S",
                "GUIZHANG_MAIL_EVERY", "PT1S");
    }

    /** The mails to an address, as soon as there is one. */
    public static List<MimeMessage> to(String address) {
        return to(address, "");
    }

    /** Those of them with these words in the subject. */
    public static List<MimeMessage> to(String address, String subject) {
        return await(address, subject, 1);
    }

    /** The same, as soon as there are so many. */
    public static List<MimeMessage> await(String address, String subject, int many) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var all = SERVER.getReceivedMessages();
            var found = Arrays.stream(all)
                    .filter(mail -> isTo(mail, address, subject))
                    .toList();
            if (found.size() >= many) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(found.size() + " mails to " + address + " among " + all.length);
            }
            SERVER.waitForIncomingEmail(1000, all.length + 1);
        }
    }

    /** What stands behind # of the link in the last mail to an address with these words in the subject. */
    public static String secret(String address, String subject) {
        var mails = to(address, subject);
        var words = words(mails.get(mails.size() - 1));
        return words.replaceFirst("(?s).*/recover#([\\w-]+).*", "$1");
    }

    /** How many have come so far. */
    public static long count(String address, String subject) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, address, subject))
                .count();
    }

    private static String words(MimeMessage mail) {
        try {
            return ((MimeMultipart) mail.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
        } catch (IOException | MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean isTo(MimeMessage mail, String address, String subject) {
        try {
            return mail.getSubject().contains(subject)
                    && Arrays.stream(mail.getRecipients(Message.RecipientType.TO))
                            .anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
