package org.guizhang.notify.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/** Hands mails to the configured server (SMTP), as plain text and HTML in one. */
@Dependent
public class MailSender {
    private static final String PATIENCE_MILLIS = "20000";

    private final MailSettings settings;
    private final Clock clock;

    @Inject
    public MailSender(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Throws when the server does not take it; then it may be tried again. */
    void deliver(OutgoingMail mail) throws MessagingException {
        var session = Session.getInstance(properties());
        var message = message(session, mail);
        try (var transport = session.getTransport("smtp")) {
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().orElse(null),
                    settings.user().isPresent() ? settings.password() : null);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private MimeMessage message(Session session, OutgoingMail mail) throws MessagingException {
        var utf8 = StandardCharsets.UTF_8.name();
        var message = new Numbered(session, "<" + mail.id() + "@guizhang>");
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
        message.setSubject(mail.content().subject(), utf8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        var plain = new MimeBodyPart();
        plain.setText(mail.content().plain(), utf8);
        var html = new MimeBodyPart();
        html.setText(mail.content().html(), utf8, "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        message.saveChanges();
        return message;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put("mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.tls()) {
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case STARTTLS -> properties.put("mail.smtp.starttls.required", "true");
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }

    /** A message that keeps its number, so that one sent twice can be told from two. */
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
