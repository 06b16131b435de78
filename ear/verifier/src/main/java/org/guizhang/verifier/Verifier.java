package org.guizhang.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks one file: a sealed proof, a record on paper or with all its evidence, or what the API says about an edition or a reading. */
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
        if (EvidenceFile.is(file)) {
            var evidence = EvidenceFile.in(file);
            var paper = new ProofFile(evidence.paper());
            var sealed = trust.checked(paper.sealedWith());
            var record = new RecordPaper(Members.of(JsonText.parse(paper.attachment())));
            var found = new ArrayList<String>();
            found.add(record.verified());
            found.addAll(evidence.verified(record));
            found.add(sealed);
            return found;
        }
        if (!ProofFile.is(file)) {
            var found = Document.verified(text(file));
            if (!certificate.isEmpty()) {
                throw new Refused("json.certificate");
            }
            return found;
        }
        var proof = new ProofFile(file);
        var sealed = trust.checked(proof.sealedWith());
        var attached = Members.of(JsonText.parse(proof.attachment()));
        if (RecordPaper.is(attached)) {
            var record = new RecordPaper(attached);
            return record.hasFiles()
                    ? List.of(record.verified(), Sentences.say("good.record-alone"), sealed)
                    : List.of(record.verified(), sealed);
        }
        return List.of(Document.proof(attached), sealed);
    }

    /** Checks the archive of a business, which nothing seals; throws {@link Refused} as above. */
    public static List<String> verifyArchive(Path file, String certificate) throws IOException, Refused {
        if (!certificate.isEmpty()) {
            throw new Refused("archive.certificate");
        }
        return BusinessArchive.verified(file);
    }

    /** Whether a file claims to be sealed; anything else is JSON, which nothing seals. */
    static boolean isProof(byte[] file) {
        return ProofFile.is(file) || EvidenceFile.is(file);
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
