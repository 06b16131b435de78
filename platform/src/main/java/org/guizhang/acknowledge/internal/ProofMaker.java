package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import org.guizhang.proof.ProofSeal;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.profile.BusinessIdentity;

/** Makes the words of a signature again, holds them against its digest, and seals them. */
@ApplicationScoped
public class ProofMaker {
    @Inject
    RequiredReadings readings;

    @Inject
    ProofSeal seal;

    /** Throws when what the editions say is not what was signed: then there is nothing to prove. */
    public byte[] make(BusinessIdentity business, Signatures.Stored stored, Instant at) throws IOException {
        var signed = stored.acknowledgement();
        var matter = readings.of(stored);
        var shown = SignedContent.digest(
                matter.part().edition().digest(), matter.passages(), Languages.ofTag(signed.language()));
        if (!shown.equals(signed.shown())) {
            throw new IllegalStateException("Signature " + signed.id() + " does not fit its edition");
        }
        return seal.on(
                ProofSheet.of(business, matter, signed, seal.fingerprint()).pdf(at), at);
    }
}
