package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.blob.Blobs;
import org.guizhang.proof.ProofSeal;
import org.guizhang.record.FormRecord;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.profile.BusinessProfiles;
import org.jspecify.annotations.Nullable;

/** Makes sealed papers of records, in the caller's language and with what the caller sees. */
@ApplicationScoped
public class PaperMaker {
    @Inject
    RecordViews views;

    @Inject
    RecordModels models;

    @Inject
    VersionRows versions;

    @Inject
    BusinessProfiles profiles;

    @Inject
    ProofSeal seal;

    @Inject
    Blobs blobs;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** @param address how people reach this installation, without a slash at its end */
    public byte[] paper(UUID id, String address) {
        return paper(views.read(id), address, null);
    }

    /** @param along files that go along with it, which the seal covers by their digests */
    byte[] paper(FormRecord record, String address, @Nullable List<RecordFacts.Along> along) {
        var model = models.of(record.edition(), record.form());
        var handedIn = record.submittedAt();
        var business = profiles.identityAt(handedIn == null ? record.createdAt() : handedIn);
        var present = record.version() == 0 || !record.masked().isEmpty()
                ? null
                : versions.find(record.id(), record.version()).orElse(null);
        var now = clock.instant();
        var sheet = new RecordSheet(
                model,
                record,
                business,
                caller.locale(),
                RecordFacts.of(business, model, record, present, along),
                seal.fingerprint(),
                address.endsWith("/") ? address.substring(0, address.length() - 1) : address,
                this::picture);
        try {
            return seal.on(sheet.pdf(now), now);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** None where it is kept no more. */
    Optional<Blobs.Shown> picture(String digest) {
        try {
            return Optional.of(blobs.show(digest));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }
}
