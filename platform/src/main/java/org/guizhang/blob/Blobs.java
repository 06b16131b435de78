package org.guizhang.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guizhang.blob.internal.BlobRows;
import org.guizhang.blob.internal.BlobStore;
import org.guizhang.blob.internal.Picture;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Unguarded;
import org.jspecify.annotations.Nullable;

/** Takes pictures in and hands them out. */
@ApplicationScoped
@Transactional
public class Blobs {
    /** Of what is sent: 8 MiB. */
    public static final int MAX_BYTES = 8 << 20;

    @Inject
    BlobRows rows;

    @Inject
    BlobStore store;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<BlobReader> readers;

    /**
     * What has become of a picture that was sent.
     *
     * @param before whether it was kept already
     */
    public record Taken(Blob blob, boolean before) {}

    /** A picture with its bytes, a JPEG. */
    public record Shown(Blob blob, byte[] jpeg) {}

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /**
     * Keeps a picture; it is on the disk before anybody is told so. One that is there already is left as it is. It is painted
     * outside every transaction.
     *
     * @param sha256 of {@code sent}
     * @param original SHA-256 of the picture as it was taken, before the device that sends it made it smaller; null: not known
     * @param sent JPEG or PNG of at most {@value #MAX_BYTES} bytes and {@value Picture#MAX_PIXELS} pixels
     * @throws Rejected if it is no such picture, or another than it is named
     * @throws Conflict if the business keeps as many as it may
     */
    @Requires(Permission.WORK)
    @Transactional(TxType.SUPPORTS)
    public Taken put(String sha256, @Nullable String original, byte[] sent) {
        if (original != null && !DIGEST.matcher(original).matches()) {
            throw Rejected.field("/X-Original-Digest", "digest");
        }
        if (sent.length > MAX_BYTES) {
            throw Rejected.field("", "picture-size", MAX_BYTES >> 20);
        }
        if (!Digests.sha256(sent).equals(sha256)) {
            throw Rejected.field("/sha256", "digest-differs");
        }
        var there = rows.find(sha256);
        if (there.isPresent()) {
            return new Taken(there.get(), true);
        }
        var picture = Picture.read(sent);
        var who = caller.person();
        var file = ids.next();
        store.put(who.tenantId(), file, picture.jpeg());
        var blob = new Blob(
                sha256,
                original,
                Digests.sha256(picture.jpeg()),
                picture.jpeg().length,
                picture.width(),
                picture.height(),
                clock.instant(),
                who.personId());
        try {
            if (rows.add(blob, file)) {
                return new Taken(blob, false);
            }
        } catch (Conflict full) {
            // Only now is it sure that no row names it; where the end of the transaction is not known, one may.
            store.delete(who.tenantId(), file);
            throw full;
        }
        store.delete(who.tenantId(), file);
        return new Taken(rows.find(sha256).orElse(blob), true);
    }

    /**
     * Notes in the running transaction what pictures belong to, in one statement.
     *
     * @return those that are not kept; whoever needs them refuses, and nothing was noted
     */
    @Unguarded("asked by features about what their own callers name")
    public Set<String> use(List<BlobUse> uses) {
        return rows.use(uses);
    }

    /**
     * Subjects of a kind with the same pictures, or others of the same originals: each with those of {@code digests} that it
     * has again.
     */
    @Unguarded("asked by features about what their own callers may see, who keep back what those may not")
    public Map<UUID, Set<String>> sameOriginals(String kind, Set<String> digests) {
        return rows.sameOriginals(kind, digests).entrySet().stream()
                .collect(Collectors.toMap(use -> UUID.fromString(use.getKey()), Map.Entry::getValue));
    }

    /** Nothing belongs to what is named any more; pictures that belong to nothing else are collected. */
    @Unguarded("asked by features about what their own callers dispose of")
    public void release(String kind, String subject) {
        rows.release(kind, subject);
    }

    /** A picture for whoever took it or may see something it belongs to; throws {@link NotFound} for others. */
    @Requires(Permission.READ_HANDBOOK)
    public Shown show(String sha256) {
        return rows.find(sha256)
                .filter(this::mayBeSeen)
                .flatMap(blob ->
                        store.get(caller.get().tenantId(), rows.file(sha256)).map(jpeg -> new Shown(blob, jpeg)))
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    private boolean mayBeSeen(Blob blob) {
        if (blob.storedBy().equals(caller.person().personId())) {
            return true;
        }
        var uses = rows.uses(blob.sha256());
        for (var reader : readers) {
            var subjects = uses.getOrDefault(reader.kind(), Set.of());
            if (!subjects.isEmpty() && !reader.readable(subjects).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
