package org.guizhang.blob.internal;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.guizhang.shared.Rejected;

/**
 * A picture as it is kept: painted anew as JPEG, so that nothing but its pixels comes along, upright, the longer side at most
 * {@value #SIDE} pixels.
 */
public record Picture(byte[] jpeg, int width, int height) {
    /** Of what is sent; more would take all memory. */
    public static final int MAX_PIXELS = 50_000_000;

    private static final int SIDE = 2048;
    private static final float QUALITY = 0.85f;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    /** Reads by content, whatever a file is called. */
    public static Picture read(byte[] sent) {
        try {
            var image = upright(decode(sent), Orientation.of(sent));
            return new Picture(jpeg(image), image.getWidth(), image.getHeight());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static BufferedImage decode(byte[] sent) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            var readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                var reader = readers.next();
                try {
                    if (FORMATS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
                        return decode(reader, in);
                    }
                } finally {
                    reader.dispose();
                }
            }
        }
        throw Rejected.field("", "picture-kind");
    }

    private static BufferedImage decode(ImageReader reader, MemoryCacheImageInputStream in) {
        try {
            reader.setInput(in, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if ((long) width * height > MAX_PIXELS) {
                throw Rejected.field("", "picture-pixels", MAX_PIXELS / 1_000_000);
            }
            var param = reader.getDefaultReadParam();
            // Every second, third … pixel is enough for what is made smaller anyway, and takes a part of the memory.
            var step = Math.max(1, Math.max(width, height) / SIDE);
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (IOException | RuntimeException damaged) {
            if (damaged instanceof Rejected refused) {
                throw refused;
            }
            throw Rejected.field("", "picture-damaged");
        }
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        var scale = Math.min(1d, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        var width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        var height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        var turned = orientation.isTurned();
        var painted = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        var graphics = painted.createGraphics();
        try {
            graphics.setRenderingHint(
                    java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, painted.getWidth(), painted.getHeight());
            var transform = orientation.transform(width, height);
            transform.concatenate(AffineTransform.getScaleInstance(
                    (double) width / image.getWidth(), (double) height / image.getHeight()));
            graphics.drawImage(image, transform, null);
        } finally {
            graphics.dispose();
        }
        return painted;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
