package org.guizhang.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guizhang.blob.Blobs;
import org.guizhang.outside.OpenLink;
import org.guizhang.outside.OutsideDoor;
import org.guizhang.outside.OutsideLink;
import org.guizhang.outside.OutsideLink.Kind;
import org.guizhang.record.internal.OutsideDesk;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Unguarded;
import org.jspecify.annotations.Nullable;

/** Signatures of people outside: links to give them by, and what whoever has one may do. */
@ApplicationScoped
@Transactional
public class OutsideSignatures {
    private static final String SECRET = "the secret of the link is the credential";

    @Inject
    OutsideDesk desk;

    @Inject
    OutsideDoor door;

    @Inject
    Blobs blobs;

    /**
     * Makes a link for a signature that somebody outside gives to a step of the caller's, to what is stored now.
     *
     * @param signature its key, {@code table/0} of a row
     * @throws org.guizhang.shared.Forbidden if the step is somebody else's
     * @throws org.guizhang.shared.Conflict if the record is secret
     */
    @Requires(Permission.WORK)
    public OutsideLink.Issued issue(UUID record, @Nullable String signature) {
        return desk.issue(record, signature);
    }

    /** The links of a record that the caller sees, the newest first. */
    @Requires(Permission.READ_HANDBOOK)
    public List<OutsideLink> links(UUID record) {
        return desk.all(record);
    }

    /** Takes a link back that waits. */
    @Requires(Permission.WORK)
    public void revoke(UUID record, UUID link) {
        desk.revoke(record, link);
    }

    /** What a link is for; {@code from} is the address that asks. */
    @Unguarded(SECRET)
    public OutsideSheet read(@Nullable String secret, String from) {
        return desk.sheet(enter(secret, from));
    }

    /** A picture that it shows, a JPEG. */
    @Unguarded(SECRET)
    public byte[] photo(@Nullable String secret, @Nullable String sha256, String from) {
        var link = enter(secret, from);
        if (sha256 == null || !desk.shows(link, sha256)) {
            throw OutsideDoor.closed();
        }
        return blobs.show(sha256).jpeg();
    }

    /**
     * Signs: it counts as given before the step, and falls when other answers are stored.
     *
     * @throws org.guizhang.shared.NotFound if the link is used, or what it was made for has changed
     */
    @Unguarded(SECRET)
    public void sign(OutsideSigning signing, String from) {
        var link = enter(signing.secret(), from);
        desk.sign(
                link,
                new GivenSignature(
                        signing.strokes(), signing.width(), signing.height(), null, null, null, signing.name()));
    }

    /** Does not sign, for a reason; the link has ended then. */
    @Unguarded(SECRET)
    public void refuse(@Nullable String secret, @Nullable String name, @Nullable String reason, String from) {
        desk.refuse(enter(secret, from), name, reason);
    }

    private OpenLink enter(@Nullable String secret, String from) {
        return door.enter(Kind.SIGNATURE, secret, from);
    }
}
