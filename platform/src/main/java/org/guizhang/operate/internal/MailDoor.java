package org.guizhang.operate.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.guizhang.notify.MailTrials;
import org.guizhang.operate.internal.BusinessesDoor.Answer;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Json;
import org.jspecify.annotations.Nullable;

/** {@code POST /mail-test} with an {@code address}: whether the mail server takes a mail to it, and what it says. */
@ApplicationScoped
public class MailDoor {
    private static final int MOST = 1_000;
    private static final String USAGE = "Write {\"address\": \"name@example.com\"}.";

    @Inject
    MailTrials trials;

    record Wanted(@Nullable String address) {}

    public Answer send(InputStream body) throws IOException {
        try {
            var wanted = Json.read(new String(body.readNBytes(MOST), StandardCharsets.UTF_8), Wanted.class);
            return new Answer(200, Json.write(trials.send(wanted.address())));
        } catch (DomainException | UncheckedIOException refused) {
            return new Answer(400, Json.write(Map.of("detail", USAGE)));
        }
    }
}
