package org.guizhang.notify.internal;

import java.time.Clock;
import java.util.Optional;
import org.guizhang.schema.Wired;

/** Where services are wired by hand, a mail server that is named and never asked. */
public final class WiredMail {
    private WiredMail() {}

    public static void configure(Wired wired) {
        var settings = wired.get(MailSettings.class);
        settings.host = Optional.of("127.0.0.1");
        settings.from = Optional.of("rules@example.com");
        settings.gather = "PT10M";
        wired.use(MailSender.class, new MailSender(settings, wired.get(Clock.class)));
    }
}
