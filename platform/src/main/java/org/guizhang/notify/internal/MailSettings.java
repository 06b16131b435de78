package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server and how mails are gathered: {@code GUIZHANG_MAIL_…}, docs/operations.md. Never printed. */
@ApplicationScoped
public class MailSettings {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final int SMTP = 25;

    /** How the way to the mail server is protected. */
    public enum Tls {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** In the clear until the server has agreed to TLS; without its agreement nothing is sent. */
        STARTTLS,
        /** From the first byte. */
        TLS
    }

    @Inject
    @ConfigProperty(name = "guizhang.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "guizhang.mail.port")
    Optional<Integer> port;

    @Inject
    @ConfigProperty(name = "guizhang.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "guizhang.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "guizhang.mail.from")
    Optional<String> from;

    @Inject
    @ConfigProperty(name = "guizhang.mail.tls", defaultValue = "starttls")
    String tls;

    @Inject
    @ConfigProperty(name = "guizhang.mail.gather", defaultValue = "PT10M")
    String gather;

    /** Whether there is enough to send anything. */
    public boolean isComplete() {
        return host.isPresent() && from.isPresent();
    }

    String host() {
        return host.orElseThrow();
    }

    int port() {
        return port.orElse(
                switch (tls()) {
                    case NONE -> SMTP;
                    case STARTTLS -> SUBMISSION;
                    case TLS -> SUBMISSIONS;
                });
    }

    Optional<String> user() {
        return user;
    }

    String password() {
        return password.orElse("");
    }

    String from() {
        return from.orElseThrow();
    }

    Tls tls() {
        return Tls.valueOf(tls.strip().toUpperCase(Locale.ROOT));
    }

    /** How long a digest waits for more to tell. */
    Duration gather() {
        return Duration.parse(gather);
    }
}
