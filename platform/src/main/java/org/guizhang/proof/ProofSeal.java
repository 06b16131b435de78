package org.guizhang.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.guizhang.tenant.ForFeatures;

/** Seals PDF files with the key of the installation: any change to a byte shows. */
@ForFeatures
@ApplicationScoped
public class ProofSeal {
    @Inject
    SigningKey key;

    /** One with its key in a folder, without a container. */
    public static ProofSeal in(Path data, Clock clock) {
        var key = new SigningKey();
        key.data = data.toString();
        key.clock = clock;
        var seal = new ProofSeal();
        seal.key = key;
        return seal;
    }

    /** SHA-256 of its certificate, by which people tell one installation's seal from another's. */
    public String fingerprint() {
        return key.pair().fingerprint();
    }

    /** @param at when it is sealed */
    public byte[] on(byte[] pdf, Instant at) throws IOException {
        return PdfSigner.on(pdf, key.pair(), at);
    }
}
