package org.guizhang.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.shared.Digests;
import org.jspecify.annotations.Nullable;

/**
 * The key that proofs are sealed with: one per installation, made when it is first needed, in {@code signing/} of the
 * data folder, readable by its user alone (docs/operations.md). Its certificate is its own authority: whoever wants to
 * check a proof compares it with the one the business shows.
 */
@ApplicationScoped
public class SigningKey {
    private static final int BITS = 3072;
    private static final Duration LIFE = Duration.ofDays(3653);
    private static final String ALGORITHM = "SHA256withRSA";

    @Inject
    @ConfigProperty(name = "guizhang.data")
    String data;

    @Inject
    Clock clock;

    private @Nullable Pair pair;

    /** The key with its certificate. */
    record Pair(PrivateKey key, X509Certificate certificate) {
        /** SHA-256 of the certificate, by which people tell one installation's seal from another's. */
        String fingerprint() {
            try {
                return Digests.sha256(certificate.getEncoded());
            } catch (CertificateEncodingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    synchronized Pair pair() {
        try {
            var present = pair;
            if (present == null) {
                present = load(Path.of(data).resolve("signing"));
                pair = present;
            }
            return present;
        } catch (IOException | GeneralSecurityException | OperatorCreationException failed) {
            throw new IllegalStateException("The signing key cannot be read or made", failed);
        }
    }

    private Pair load(Path folder) throws IOException, GeneralSecurityException, OperatorCreationException {
        var file = folder.resolve("proof.pem");
        if (!Files.exists(file)) {
            store(folder, file, make());
        }
        var pem = Files.readString(file);
        var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(decoded(pem, "PRIVATE KEY")));
        var certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new java.io.ByteArrayInputStream(decoded(pem, "CERTIFICATE")));
        return new Pair(key, (X509Certificate) certificate);
    }

    private Pair make() throws GeneralSecurityException, OperatorCreationException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        var keys = generator.generateKeyPair();
        var now = clock.instant();
        var name = new X500Name("CN=Guizhang acknowledgement proofs");
        try {
            var builder = new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.valueOf(now.toEpochMilli()),
                            Date.from(now),
                            Date.from(now.plus(LIFE)),
                            name,
                            keys.getPublic())
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            var holder = builder.build(new JcaContentSignerBuilder(ALGORITHM).build(keys.getPrivate()));
            return new Pair(keys.getPrivate(), new JcaX509CertificateConverter().getCertificate(holder));
        } catch (org.bouncycastle.cert.CertIOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whole or not at all; of two that make one at the same moment the first counts. */
    private static void store(Path folder, Path file, Pair made) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, "proof", ".tmp", own);
        try {
            Files.writeString(
                    draft,
                    encoded(made.key().getEncoded(), "PRIVATE KEY")
                            + encoded(made.certificate().getEncoded(), "CERTIFICATE"));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException other) {
            // Another node was first: its key is read.
        } finally {
            Files.delete(draft);
        }
    }

    private static String encoded(byte[] bytes, String kind) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind + "-----\n";
    }

    private static byte[] decoded(String pem, String kind) {
        var begin = pem.indexOf("-----BEGIN " + kind + "-----") + ("-----BEGIN " + kind + "-----").length();
        return Base64.getMimeDecoder().decode(pem.substring(begin, pem.indexOf("-----END " + kind + "-----")));
    }
}
