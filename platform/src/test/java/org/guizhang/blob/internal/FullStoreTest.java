package org.guizhang.blob.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.guizhang.blob.Blobs;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Digests;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.accounts.BusinessLimits;
import org.guizhang.tenant.accounts.SpaceOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A business that may keep no more keeps nothing of what it sends, neither row nor file. */
@ExtendWith(TestDatabase.class)
class FullStoreTest {
    private final Wired wired = new Wired(Instant.parse("2026-12-01T10:05:00Z"));
    private final Caller owner = wired.business("tea-house");
    private final Set<UUID> files = new HashSet<>();

    FullStoreTest() throws Exception {
        wired.use(FolderStore.class, new FolderStore() {
            @Override
            public void put(UUID tenant, UUID file, byte[] bytes) {
                files.add(file);
            }

            @Override
            public void delete(UUID tenant, UUID file) {
                files.remove(file);
            }
        });
    }

    @Test
    void evenTheFirstPictureIsRefused() throws IOException {
        var sent = picture();
        SpaceOf.business(wired.get(BusinessLimits.class), 0);
        assertThatThrownBy(() -> put(sent)).isInstanceOf(Conflict.class);
        assertThat(files).isEmpty();
        assertThat(wired.in(owner, () -> wired.get(BlobRows.class).find(Digests.sha256(sent))))
                .isEmpty();
        SpaceOf.business(wired.get(BusinessLimits.class), 1);
        assertThat(put(sent).before()).isFalse();
        assertThat(files).hasSize(1);
    }

    private Blobs.Taken put(byte[] sent) {
        return wired.in(owner, () -> wired.get(Blobs.class).put(Digests.sha256(sent), null, sent));
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
