package org.guizhang.blob.internal;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held (Exif 2.32, tag 0x0112): what has to be done to a picture to stand upright. */
enum Orientation {
    UPRIGHT(1, 0, 0, 1, 0, 0),
    MIRRORED(-1, 0, 0, 1, 1, 0),
    UPSIDE_DOWN(-1, 0, 0, -1, 1, 1),
    UPSIDE_DOWN_MIRRORED(1, 0, 0, -1, 0, 1),
    LEFT_MIRRORED(0, 1, 1, 0, 0, 0),
    LEFT(0, 1, -1, 0, 1, 0),
    RIGHT_MIRRORED(0, -1, -1, 0, 1, 1),
    RIGHT(0, -1, 1, 0, 0, 1);

    private static final int TAG = 0x0112;
    private static final int START = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final long EXIF = 0x457869660000L;

    private final AffineTransform turn;
    private final int right;
    private final int down;

    /**
     * @param right whether what has left the picture comes back by its new width
     * @param down the same for its height
     */
    Orientation(int m00, int m10, int m01, int m11, int right, int down) {
        this.turn = new AffineTransform(m00, m10, m01, m11, 0, 0);
        this.right = right;
        this.down = down;
    }

    /** Whether width and height change places. */
    boolean isTurned() {
        return turn.getScaleX() == 0;
    }

    /** From a picture of this size to an upright one. */
    AffineTransform transform(int width, int height) {
        var transform = AffineTransform.getTranslateInstance(
                right * (isTurned() ? height : width), down * (isTurned() ? width : height));
        transform.concatenate(turn);
        return transform;
    }

    /** Of a file; upright where it does not say, or nonsense. */
    static Orientation of(byte[] file) {
        try {
            return read(ByteBuffer.wrap(file));
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException nonsense) {
            return UPRIGHT;
        }
    }

    private static Orientation read(ByteBuffer in) {
        if (in.getChar() != START) {
            return UPRIGHT;
        }
        while (true) {
            int marker = in.getChar();
            if (marker < 0xFF00 || marker == SCAN) {
                return UPRIGHT;
            }
            int length = in.getChar() - 2;
            if (marker == APP1 && length > 14 && (in.getLong(in.position()) >>> 16) == EXIF) {
                return tag(in.slice(in.position() + 6, length - 6));
            }
            in.position(Math.addExact(in.position(), Math.max(length, 0)));
        }
    }

    private static Orientation tag(ByteBuffer tiff) {
        tiff.order(tiff.getChar(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getChar(directory);
        for (int n = 0; n < entries; n++) {
            int entry = directory + 2 + 12 * n;
            if (tiff.getChar(entry) == TAG) {
                int value = tiff.getChar(entry + 8);
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
