package org.guizhang.tenant.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.internal.PasswordStrength;

/**
 * Password rules (OWASP ASVS 5.0, V6.2: length and how soon it is guessed, no composition rules) and their hashes
 * (PBKDF2-HMAC-SHA512, 16 bytes of salt; 210,000 rounds unless {@code guizhang.password.rounds} says otherwise). A hash
 * holds its number of rounds, so that the setting may change.
 */
@ApplicationScoped
public class Passwords {
    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 128;
    private static final int MIN_ROUNDS = 10_000;
    /** For passwords made here by chance, to be changed at the first sign-in: nobody guesses 59 random bits. */
    private static final int ROUNDS_GIVEN = 10_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    @Inject
    @ConfigProperty(name = "guizhang.password.rounds", defaultValue = "210000")
    int rounds;

    private final SecureRandom random = new SecureRandom();
    private String nobody = "";

    @PostConstruct
    void start() {
        if (rounds < MIN_ROUNDS) {
            throw new IllegalStateException(
                    "guizhang.password.rounds is " + rounds + ", but has to be " + MIN_ROUNDS + " or more");
        }
        nobody = hash("nobody-has-this-password");
    }

    /**
     * Checks a new password; what is wrong goes into {@code violations} under {@code field}.
     *
     * @param context what an attacker who knows the person would try: login, name, business
     */
    public void check(Violations violations, String field, String password, String... context) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            violations.add(field, "password-short", MIN_LENGTH);
        } else if (password.length() > MAX_LENGTH) {
            violations.add(field, "too-long", MAX_LENGTH);
        } else if (!PasswordStrength.suffices(password, context)) {
            violations.add(field, "password-common");
        }
    }

    public String hash(String password) {
        return hash(password, rounds);
    }

    /** The same for a password made here by chance, at a twentieth of the cost, so that a long list can be taken in. */
    public String hashGiven(String password) {
        return hash(password, ROUNDS_GIVEN);
    }

    private String hash(String password, int rounds) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return "pbkdf2-sha512$" + rounds + "$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(derive(password, salt, rounds));
    }

    public boolean matches(String password, String stored) {
        var parts = stored.split("\\$", -1);
        var decoder = Base64.getDecoder();
        var salt = decoder.decode(parts[2]);
        var kept = Integer.parseInt(parts[1]);
        var derived = derive(password, salt, kept);
        if (kept < rounds) {
            // Every check takes as long, so that a first password cannot be told from a chosen one.
            var unused = derive(password, salt, rounds - kept);
        }
        return MessageDigest.isEqual(derived, decoder.decode(parts[3]));
    }

    /** Spends the time of a real check, so that an unknown login cannot be told from a wrong password. */
    public void matchNobody(String password) {
        var unused = matches(password, nobody);
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            var key = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has PBKDF2 with HMAC-SHA512", impossible);
        }
    }
}
