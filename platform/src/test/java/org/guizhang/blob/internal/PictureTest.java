package org.guizhang.blob.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.guizhang.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    private static final String SECRET = "31.2304N 121.4737E";

    /** Turned about as cameras do it (case C04): however it was held, the same picture comes out. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void standsUprightHoweverTheCameraWasHeld(int orientation) throws IOException {
        var picture = Picture.read(withExif(jpeg(held(orientation)), orientation));
        assertThat(new int[] {picture.width(), picture.height()}).containsExactly(90, 60);
        var image = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
        assertThat(nearest(image.getRGB(10, 10))).isEqualTo(Color.RED);
        assertThat(nearest(image.getRGB(80, 10))).isEqualTo(Color.GREEN);
        assertThat(nearest(image.getRGB(10, 50))).isEqualTo(Color.BLUE);
        assertThat(nearest(image.getRGB(80, 50))).isEqualTo(Color.WHITE);
        assertThat(Orientation.of(picture.jpeg())).isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void nothingButPixelsComesAlong() throws IOException {
        var sent = withExif(jpeg(held(1)), 1);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains(SECRET);
        var kept = new String(Picture.read(sent).jpeg(), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain(SECRET, "Exif");
    }

    @Test
    void largeOnesAreMadeSmallerAndTransparentOnesWhite() throws IOException {
        var large = new BufferedImage(3000, 1000, BufferedImage.TYPE_INT_ARGB);
        var out = new ByteArrayOutputStream();
        ImageIO.write(large, "png", out);
        var picture = Picture.read(out.toByteArray());
        assertThat(picture.width()).isLessThanOrEqualTo(2048);
        assertThat((double) picture.width() / picture.height()).isBetween(2.95, 3.05);
        var image = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
        assertThat(nearest(image.getRGB(5, 5))).isEqualTo(Color.WHITE);
    }

    @Test
    void refusesWhatIsNoPictureWhateverItIsCalled() {
        refused("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "picture-kind");
        refused(new byte[0], "picture-kind");
        refused("GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1), "picture-kind");
    }

    /** A few bytes that claim 2.5 billion pixels are refused before anything is unpacked. */
    @Test
    void refusesABombByItsHead() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", png);
        var bomb = ByteBuffer.wrap(png.toByteArray());
        bomb.putInt(16, 50_000).putInt(20, 50_000);
        var crc = new java.util.zip.CRC32();
        crc.update(bomb.array(), 12, 17);
        bomb.putInt(29, (int) crc.getValue());
        refused(bomb.array(), "picture-pixels");
    }

    /** Whatever becomes of a picture on its way, there is a picture or a sentence. */
    @Test
    void damagedOnesAreRefusedAndNothingElseHappens() throws IOException {
        var whole = withExif(jpeg(held(6)), 6);
        var random = new SplittableRandom(20261130);
        for (int n = 0; n < 300; n++) {
            var damaged = Arrays.copyOf(whole, random.nextInt(1, whole.length));
            for (int flips = random.nextInt(20); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(Picture.read(damaged).jpeg()).isNotEmpty();
            } catch (Rejected refused) {
                assertThat(refused.violations().get(0).rule()).startsWith("picture-");
            }
        }
    }

    private static void refused(byte[] sent, String rule) {
        assertThatThrownBy(() -> Picture.read(sent))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused ->
                                assertThat(refused.violations().get(0).rule()).isEqualTo(rule));
    }

    /** The scene as a camera held that way stores it: what it says, undone. */
    private static BufferedImage held(int orientation) {
        var scene = new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB);
        var paint = scene.createGraphics();
        Color[] quarters = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int q = 0; q < quarters.length; q++) {
            paint.setColor(quarters[q]);
            paint.fillRect(q % 2 * 45, q / 2 * 30, 45, 30);
        }
        paint.dispose();
        boolean turned = orientation > 4;
        var stored = new BufferedImage(turned ? 60 : 90, turned ? 90 : 60, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 90; x++) {
                // By the table of the standard: which side of the scene row and column 0 of the file are.
                int left = 89 - x;
                int up = 59 - y;
                int[] to = switch (orientation) {
                    case 2 -> new int[] {left, y};
                    case 3 -> new int[] {left, up};
                    case 4 -> new int[] {x, up};
                    case 5 -> new int[] {y, x};
                    case 6 -> new int[] {y, left};
                    case 7 -> new int[] {up, left};
                    case 8 -> new int[] {up, x};
                    default -> new int[] {x, y};
                };
                stored.setRGB(to[0], to[1], scene.getRGB(x, y));
            }
        }
        return stored;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    /** The file with an Exif part as phones write it: the orientation, and where it was taken. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var place = SECRET.getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + place.length);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putChar((char) 1);
        tiff.putChar((char) 0x0112)
                .putChar((char) 3)
                .putInt(1)
                .putChar((char) orientation)
                .putChar((char) 0);
        tiff.putInt(0).put(place);
        var file = ByteBuffer.allocate(jpeg.length + 10 + tiff.capacity());
        file.put(jpeg, 0, 2).putChar((char) 0xFFE1).putChar((char) (8 + tiff.capacity()));
        file.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(tiff.array()).put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    private static Color nearest(int rgb) {
        var color = new Color(rgb);
        return new Color(near(color.getRed()), near(color.getGreen()), near(color.getBlue()));
    }

    private static int near(int part) {
        return part < 128 ? 0 : 255;
    }
}
