package org.guizhang.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.guizhang.blob.internal.BlobRows;
import org.guizhang.blob.internal.CollectWorker;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.ServerParts;
import org.guizhang.service.Services;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.MovedClock;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Role;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures are kept once, shown to whoever may see what they belong to, and collected when they belong to nothing. */
@ExtendWith(Services.class)
class BlobsTest {
    @Inject
    Blobs blobs;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller caller;

    @Inject
    CollectWorker collector;

    @Test
    void sendingAgainChangesNothing(Business business) {
        var sent = picture(Color.RED);
        var sha256 = Digests.sha256(sent);
        var first = blobs.put(sha256, null, sent);
        var second = blobs.put(sha256, null, sent);
        assertThat(List.of(first.before(), second.before())).containsExactly(false, true);
        assertThat(second.blob()).isEqualTo(first.blob());
        assertThat(files()).hasSize(1);
        assertThat(Digests.sha256(blobs.show(sha256).jpeg()))
                .isEqualTo(first.blob().storedSha256());
        assertThat(blobs.use(List.of(new BlobUse("wall", "1", List.of(sha256, "f".repeat(64))))))
                .containsExactly("f".repeat(64));
    }

    @Test
    void whatIsNotWhatItIsNamedIsRefused(Business business) {
        assertThatThrownBy(() -> blobs.put("f".repeat(64), null, picture(Color.RED)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused ->
                                assertThat(refused.violations().get(0).rule()).isEqualTo("digest-differs"));
        assertThat(files()).isEmpty();
    }

    @Test
    void whatItWasMadeOfIsKept(Business business) {
        var sent = picture(Color.RED);
        var original = "0123456789abcdef".repeat(4);
        var taken = blobs.put(Digests.sha256(sent), original, sent);
        assertThat(taken.blob().originalSha256()).isEqualTo(original);
        assertThat(blobs.show(Digests.sha256(sent)).blob()).isEqualTo(taken.blob());
        Refused.with(() -> blobs.put(Digests.sha256(sent), "photo.jpg", sent), "/X-Original-Digest digest");
    }

    @Test
    @As(Role.AUDITOR)
    void whoeverOnlyReadsSendsNone(Business business) {
        var sent = picture(Color.RED);
        assertThatThrownBy(() -> blobs.put(Digests.sha256(sent), null, sent)).isInstanceOf(Forbidden.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void othersDoNotSeeItUntilItBelongsToSomethingOfTheirs(Business business) {
        var sent = picture(Color.BLUE);
        var sha256 = Digests.sha256(sent);
        business.as(Role.STAFF, () -> blobs.put(sha256, null, sent));
        assertThat(business.as(Role.STAFF, () -> blobs.show(sha256)).jpeg()).isNotEmpty();
        business.become(Role.SUPERVISOR);
        unseen(sha256);
        use(sha256);
        unseen(sha256);
    }

    @Test
    void whatBelongsToNothingIsCollectedAfterAWeek(Business business) throws Exception {
        var kept = picture(Color.GREEN);
        var forgotten = picture(Color.RED);
        blobs.put(Digests.sha256(kept), null, kept);
        use(Digests.sha256(kept));
        blobs.put(Digests.sha256(forgotten), null, forgotten);
        var tenant = caller.get().tenantId();
        assertThat(collect(tenant)).isInstanceOf(Outcome.Later.class);
        var before = clock.instant();
        try {
            ((MovedClock) clock).forward(BlobRows.UNUSED);
            ((Outcome.Outside) collect(tenant)).step().run();
            assertThat(collect(tenant)).isEqualTo(Outcome.done());
        } finally {
            ((MovedClock) clock).to(before);
        }
        assertThat(files()).hasSize(1);
        assertThat(blobs.show(Digests.sha256(kept)).jpeg()).isNotEmpty();
        unseen(Digests.sha256(forgotten));
        assertThat(blobs.put(Digests.sha256(forgotten), null, forgotten).before())
                .isFalse();
    }

    private void use(String sha256) {
        assertThat(blobs.use(List.of(new BlobUse("wall", "1", List.of(sha256)))))
                .isEmpty();
    }

    private Outcome collect(UUID tenant) {
        return collector.work(new Task(tenant, "blob-collect", "", 1));
    }

    private void unseen(String sha256) {
        assertThatThrownBy(() -> blobs.show(sha256)).isInstanceOf(NotFound.class);
    }

    private List<Path> files() {
        var folder = Path.of(ServerParts.DATA, "blobs", caller.get().tenantId().toString());
        try (var found = Files.exists(folder) ? Files.walk(folder) : java.util.stream.Stream.<Path>empty()) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] picture(Color color) {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setColor(color);
        paint.fillRect(0, 0, 8, 8);
        paint.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }
}
