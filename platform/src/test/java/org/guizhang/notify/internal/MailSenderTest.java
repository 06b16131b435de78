package org.guizhang.notify.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.notify.MailTrial;
import org.guizhang.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails arrive at a real mail server. */
class MailSenderTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void arrivesAsPlainTextAndHtmlWithItsNumber() throws Exception {
        sender(settings()).deliver(mail());
        var messages = server.getReceivedMessages();
        assertThat(messages).hasSize(1);
        var message = messages[0];
        assertThat(message.getSubject()).isEqualTo("请阅读并签收《餐饮店经营管理规程》");
        assertThat(message.getMessageID()).isEqualTo("<" + ID + "@guizhang>");
        assertThat(message.getSentDate()).isEqualTo(NOON);
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("lin@example.com");
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("rules@example.com");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("正文");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent().toString().strip()).isEqualTo("<p>正文</p>");
    }

    @Test
    void withoutTheTlsThatIsAskedForNothingIsSent() {
        var settings = settings();
        settings.tls = "starttls";
        assertThatThrownBy(() -> sender(settings).deliver(mail())).isInstanceOf(MessagingException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aWrongPasswordIsRefusedAndNotToldOn() {
        server.setUser("rules@example.com", "right");
        server.getUserManager().setAuthRequired(true);
        var settings = settings();
        settings.user = Optional.of("rules@example.com");
        settings.password = Optional.of("Wrong-and-secret-1");
        assertThatThrownBy(() -> sender(settings).deliver(mail()))
                .isInstanceOf(MessagingException.class)
                .hasMessageNotContaining("Wrong-and-secret-1");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    /** The operator's trial: each way to go wrong is a sentence that names the setting. */
    @Test
    void aTrialSaysWhatTheServerSaid() {
        var settings = settings();
        assertThat(trial(settings)).matches(MailTrial::taken);
        assertThat(server.getReceivedMessages()).hasSize(1);
        settings.tls = "starttls";
        assertThat(trial(settings).answer()).contains("GUIZHANG_MAIL_TLS is starttls", "It said: ");
        settings.tls = "none";
        server.setUser("rules@example.com", "right");
        server.getUserManager().setAuthRequired(true);
        settings.user = Optional.of("rules@example.com");
        settings.password = Optional.of("Wrong-and-secret-1");
        assertThat(trial(settings).answer())
                .contains("GUIZHANG_MAIL_PASSWORD", "It said: ")
                .doesNotContain("Wrong-and-secret-1");
        server.stop();
        assertThat(trial(settings).answer()).contains("Nothing answers at 127.0.0.1:");
        settings.host = Optional.of("mail.invalid");
        assertThat(trial(settings).answer()).contains("There is no machine mail.invalid");
        settings.host = Optional.empty();
        assertThat(trial(settings).answer()).contains("GUIZHANG_MAIL_HOST");
    }

    private static MailTrial trial(MailSettings settings) {
        var trial = new TrialMail();
        trial.settings = settings;
        trial.sender = sender(settings);
        trial.ids = new Ids();
        return trial.send("lin@example.com", "https://rules.example.com");
    }

    private static OutgoingMail mail() {
        return new OutgoingMail(ID, "lin@example.com", new MailContent("请阅读并签收《餐饮店经营管理规程》", "正文", "<p>正文</p>"));
    }

    private static MailSender sender(MailSettings settings) {
        return new MailSender(settings, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private MailSettings settings() {
        var settings = new MailSettings();
        settings.host = Optional.of("127.0.0.1");
        settings.port = Optional.of(server.getSmtp().getPort());
        settings.user = Optional.empty();
        settings.password = Optional.empty();
        settings.from = Optional.of("rules@example.com");
        settings.tls = "none";
        return settings;
    }
}
