package org.guizhang.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** New ids (UUIDv7, RFC 9562: ordered by time, so that indexes stay compact) and secrets. */
@ApplicationScoped
public class Ids {
    private static final int SECRET_BYTES = 32;
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int READABLE_LENGTH = 12;
    private static final int READABLE_GROUP = 4;
    private final SecureRandom random = new SecureRandom();
    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator(random);

    public UUID next() {
        return generator.generate();
    }

    /** A secret of 256 random bits, URL-safe. */
    public String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * A first password for a person to read off paper: 12 letters and digits that cannot be mistaken for each other
     * (59 random bits), such as {@code k7mp-x2qd-9fhw}.
     */
    public String readableSecret() {
        var secret = new StringBuilder();
        for (var i = 0; i < READABLE_LENGTH; i++) {
            secret.append(i > 0 && i % READABLE_GROUP == 0 ? "-" : "")
                    .append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return secret.toString();
    }

    /** Decimal digits made by chance, for codes that are read out. */
    public String digits(int count) {
        var digits = new StringBuilder();
        for (var i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** Reads an id that came from outside; what is no UUID cannot exist, so it answers as not found. */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound(Message.of("problem.not-found"));
        }
    }
}
