package org.guizhang.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.guizhang.blob.Blobs;
import org.guizhang.checklist.internal.ContractorDesk;
import org.guizhang.outside.OpenLink;
import org.guizhang.outside.OutsideDoor;
import org.guizhang.outside.OutsideLink;
import org.guizhang.outside.OutsideLink.Kind;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Unguarded;
import org.jspecify.annotations.Nullable;

/** Corrections by people outside, such as contractors: links to them, and what whoever has one may do. */
@ApplicationScoped
@Transactional
public class OutsideCorrections {
    private static final String SECRET = "the secret of the link is the credential";

    @Inject
    ContractorDesk desk;

    @Inject
    OutsideDoor door;

    @Inject
    Blobs blobs;

    /**
     * Makes a link for somebody outside who puts right what the caller has to.
     *
     * @throws org.guizhang.shared.Forbidden if somebody else corrects it
     * @throws org.guizhang.shared.Conflict if there is nothing to correct any more
     */
    @Requires(Permission.WORK)
    public OutsideLink.Issued issue(UUID finding) {
        return desk.issue(finding);
    }

    /** The links of a finding that the caller sees, the newest first. */
    @Requires(Permission.READ_HANDBOOK)
    public List<OutsideLink> links(UUID finding) {
        return desk.all(finding);
    }

    /** Takes a link back that waits. */
    @Requires(Permission.WORK)
    public void revoke(UUID finding, UUID link) {
        desk.revoke(finding, link);
    }

    /** What a link is for; {@code from} is the address that asks. */
    @Unguarded(SECRET)
    public OutsideFinding read(@Nullable String secret, String from) {
        return desk.finding(enter(secret, from));
    }

    /** A photo of the failure, a JPEG. */
    @Unguarded(SECRET)
    public byte[] photo(@Nullable String secret, @Nullable String sha256, String from) {
        var link = enter(secret, from);
        if (sha256 == null || !desk.finding(link).photos().contains(sha256)) {
            throw OutsideDoor.closed();
        }
        return blobs.show(sha256).jpeg();
    }

    /** Takes a photo of what was done in, by the rules of {@link Blobs#put}; outside every transaction, as there. */
    @Unguarded(SECRET)
    @Transactional(TxType.SUPPORTS)
    public void send(@Nullable String secret, String sha256, byte[] picture, String from) {
        desk.finding(enter(secret, from));
        blobs.put(sha256, null, picture);
    }

    /** It is put right, says whoever has done it; it waits for somebody of the business to look at it then. */
    @Unguarded(SECRET)
    public void correct(OutsideCorrection correction, String from) {
        desk.correct(enter(correction.secret(), from), correction);
    }

    private OpenLink enter(@Nullable String secret, String from) {
        return door.enter(Kind.CORRECTION, secret, from);
    }
}
