package org.guizhang.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks one file: a sealed proof, or what the API says about an edition or a reading. */
public final class Verifier {
    private Verifier() {}

    /**
     * Checks a file.
     *
     * @param certificate fingerprint, or path of the certificate that proofs must be sealed with; empty for any
     * @return what was found good, a sentence each
     * @throws Refused with a sentence that says what does not hold
     */
    public static List<String> verify(byte[] file, String certificate) throws Refused {
        var trust = certificate.isEmpty() ? Trust.nobodyNamed() : Trust.in(certificate);
        if (!isProof(file)) {
            var found = Document.verified(text(file));
            if (!certificate.isEmpty()) {
                throw new Refused("json.certificate");
            }
            return found;
        }
        var proof = new ProofFile(file);
        var sealed = trust.checked(proof.sealedWith());
        return List.of(Document.proof(Members.of(JsonText.parse(proof.attachment()))), sealed);
    }

    /** Whether a file claims to be a sealed proof; anything else is JSON, which nothing seals. */
    static boolean isProof(byte[] file) {
        return ProofFile.is(file);
    }

    private static String text(byte[] file) throws Refused {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new Refused("json.unknown");
        }
    }
}
