package org.guizhang.acknowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guizhang.acknowledge.internal.ProofMaker;
import org.guizhang.acknowledge.internal.Signatures;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.profile.BusinessProfiles;

/** Signatures as PDF files, sealed with the installation's key: any change to a byte shows. */
@ApplicationScoped
@Transactional
public class Proofs {
    @Inject
    Signatures signatures;

    @Inject
    ProofMaker maker;

    @Inject
    BusinessProfiles profiles;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /** The caller's own last signature under an edition. */
    @Requires(Permission.READ_HANDBOOK)
    public byte[] mine(UUID edition) {
        return made(stored(edition, caller.get().personId()));
    }

    /** Somebody's; handing it out leaves a trace. */
    @Requires(Permission.PUBLISH_POLICY)
    public byte[] of(UUID edition, UUID person) {
        var stored = stored(edition, person);
        trail.fire(new AuditedAction(
                SigningAction.SIGNING_PROVED,
                "edition",
                edition.toString(),
                null,
                Map.of("person", person.toString())));
        return made(stored);
    }

    private Signatures.Stored stored(UUID edition, UUID person) {
        return signatures.under(edition, person).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    private byte[] made(Signatures.Stored stored) {
        try {
            return maker.make(profiles.identityAt(stored.acknowledgement().signedAt()), stored, clock.instant());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
