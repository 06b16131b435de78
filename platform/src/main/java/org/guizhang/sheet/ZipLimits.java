package org.guizhang.sheet;

import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks at a spreadsheet's archive before anybody reads it: unpacked it has at most 20 MiB in at most 200 parts. What
 * the archive says about its own sizes counts for nothing; it is unpacked and counted.
 */
final class ZipLimits {
    private static final long MAX_BYTES = 20L << 20;
    private static final int MAX_PARTS = 200;
    private static final int BUFFER = 8192;

    private ZipLimits() {}

    static boolean fits(byte[] archive) throws IOException {
        return fits(archive, MAX_BYTES, MAX_PARTS);
    }

    static boolean fits(byte[] archive, long maxBytes, int maxParts) throws IOException {
        var buffer = new byte[BUFFER];
        var bytes = 0L;
        var parts = 0;
        // Read by its directory, as the spreadsheet's reader does: another way of reading might see other parts.
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                if (++parts > maxParts) {
                    return false;
                }
                try (var part = zip.getInputStream(entries.nextElement())) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        bytes += read;
                        if (bytes > maxBytes) {
                            return false;
                        }
                    }
                }
            }
        }
        return parts > 0;
    }
}
