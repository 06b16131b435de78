package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures over HTTP: named by their digest, sent as often as one likes, refused in a sentence. */
public class BlobsTest {
    @Test
    void pictureIsSentOnceHoweverOftenAndSeenByWhoeverTookIt() throws IOException {
        var business = Business.open("House of Pictures");
        var staff = business.hire("STAFF").rest().with("Content-Type", "image/png");
        var sent = png(40, 30);
        var name = "blobs/" + sha256(sent);
        assertThat(staff.call("PUT", name, BodyPublishers.ofByteArray(sent))
                        .expect(201)
                        .text("/width"))
                .isEqualTo("40");
        var again = staff.call("PUT", name, BodyPublishers.ofByteArray(sent)).expect(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(staff.download(name))).getHeight())
                .isEqualTo(30);
        assertThat(sha256(staff.download(name))).isEqualTo(again.text("/storedSha256"));
        business.owner().get(name).expect(404);
        var more = png(20, 10);
        var original = sha256("as it was taken".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var smaller = staff.with("X-Original-Digest", original)
                .call("PUT", "blobs/" + sha256(more), BodyPublishers.ofByteArray(more))
                .expect(201);
        assertThat(smaller.text("/originalSha256")).isEqualTo(original);
        business.hire("AUDITOR")
                .rest()
                .with("Content-Type", "image/png")
                .call("PUT", name, BodyPublishers.ofByteArray(sent))
                .expect(403);
    }

    @Test
    void whatIsNoPictureOrTooMuchIsRefused() {
        var owner = Business.open("House of No Pictures").owner().with("Content-Type", "image/jpeg");
        var page = "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(owner.call("PUT", "blobs/" + sha256(page), BodyPublishers.ofByteArray(page))
                        .expect(400)
                        .errors())
                .containsExactly(" picture-kind");
        assertThat(owner.call("PUT", "blobs/" + "0".repeat(64), BodyPublishers.ofByteArray(page))
                        .expect(400)
                        .errors())
                .containsExactly("/sha256 digest-differs");
        var much = new byte[(8 << 20) + 1];
        owner.call("PUT", "blobs/" + sha256(much), BodyPublishers.ofByteArray(much))
                .expect(413);
        owner.call("PUT", "blobs/..%2f..%2fetc", BodyPublishers.ofByteArray(page))
                .expect(404);
    }

    public static byte[] png(int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
