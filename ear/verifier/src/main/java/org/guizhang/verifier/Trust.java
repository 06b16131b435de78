package org.guizhang.verifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whose seal is expected.
 *
 * @param fingerprint SHA-256 of the certificate, in lower-case hexadecimal; empty where nobody was named
 */
record Trust(String fingerprint) {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");

    static Trust nobodyNamed() {
        return new Trust("");
    }

    /** @param given a fingerprint, with or without colons, or a file with a certificate (PEM) */
    static Trust in(String given) throws Refused {
        var hex = given.replace(":", "").toLowerCase(Locale.ROOT);
        if (hex.matches("[0-9a-f]{64}")) {
            return new Trust(hex);
        }
        try {
            var pem = PEM.matcher(Files.readString(Path.of(given), StandardCharsets.ISO_8859_1));
            if (!pem.find()) {
                throw new Refused("trust.unreadable", given);
            }
            var der = Base64.getMimeDecoder().decode(pem.group(1));
            return new Trust(fingerprint((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der))));
        } catch (IOException | CertificateException | RuntimeException unreadable) {
            throw new Refused("trust.unreadable", given);
        }
    }

    /** What is to be said about a certificate that somebody has sealed with. */
    String checked(X509Certificate certificate) throws Refused {
        var found = fingerprint(certificate);
        if (fingerprint.isEmpty()) {
            return Sentences.say("trust.unnamed", found);
        }
        if (!fingerprint.equals(found)) {
            throw new Refused("trust.other", found, fingerprint);
        }
        return Sentences.say("trust.named", found);
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return Digests.hex(Digests.sha256(certificate.getEncoded()));
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
