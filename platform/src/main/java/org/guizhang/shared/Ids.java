package org.guizhang.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** New ids (UUIDv7, RFC 9562: ordered by time, so that indexes stay compact) and secrets. */
@ApplicationScoped
public class Ids {
    private static final int SECRET_BYTES = 32;
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int READABLE_LENGTH = 12;
    private static final int READABLE_GROUP = 4;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
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

    /** Letters and digits made by chance that cannot be mistaken for each other, for codes that are typed off a label. */
    public String readable(int count) {
        var code = new StringBuilder();
        for (var i = 0; i < count; i++) {
            code.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return code.toString();
    }

    /** Decimal digits made by chance, for codes that are read out. */
    public String digits(int count) {
        var digits = new StringBuilder();
        for (var i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** Whether it is an id in its one form (RFC 9562): 36 characters, so that one id has one address. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Reads an id of a path; what is no UUID cannot exist, so it answers as not found. */
    public static UUID parse(String text) {
        if (!isId(text)) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        return UUID.fromString(text);
    }

    /** Reads the cursor of a page, which is the id of its last row. */
    public static UUID cursor(String text) {
        if (!isId(text)) {
            throw Rejected.field("/cursor", "cursor");
        }
        return UUID.fromString(text);
    }
}
