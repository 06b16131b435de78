package org.guizhang.api;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes the first bytes when it is known whether there are enough of them to be worth compressing: from then on, gzip. */
final class GzipFrom extends OutputStream {
    /** About what fits into one packet. */
    static final int WORTH_BYTES = 1_400;

    private static final int BUFFER_BYTES = 8_192;

    private final OutputStream out;
    private final Runnable announce;
    private final ByteArrayOutputStream first = new ByteArrayOutputStream(WORTH_BYTES);
    private @Nullable OutputStream gzip;

    /** @param announce called before the first compressed byte */
    GzipFrom(OutputStream out, Runnable announce) {
        this.out = out;
        this.announce = announce;
    }

    /** Whether it is known by now that it is worth it. */
    boolean isCompressing() {
        return gzip != null;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (gzip != null) {
            gzip.write(bytes, offset, length);
        } else if (first.size() + length <= WORTH_BYTES) {
            first.write(bytes, offset, length);
        } else {
            announce.run();
            gzip = new GZIPOutputStream(new Kept(out), BUFFER_BYTES);
            first.writeTo(gzip);
            gzip.write(bytes, offset, length);
        }
    }

    @Override
    public void flush() throws IOException {
        if (gzip != null) {
            gzip.flush();
        }
    }

    /** Ends what was compressed, or writes what was too little; whoever gave the stream closes it. */
    @Override
    public void close() throws IOException {
        if (gzip == null) {
            first.writeTo(out);
            first.reset();
        } else {
            gzip.close();
        }
    }

    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // Not ours.
        }
    }
}
