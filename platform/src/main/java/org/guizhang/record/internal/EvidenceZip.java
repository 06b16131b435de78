package org.guizhang.record.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs files in the one way that there is: stored as they are, in their order, without times or comments. Whoever verifies
 * packs them again and compares, so that no byte of the whole can be changed (docs/verify.md).
 */
final class EvidenceZip {
    /** The sealed paper, which comes first. */
    static final String PAPER = "record.pdf";

    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private EvidenceZip() {}

    static byte[] of(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                var sum = new CRC32();
                sum.update(file.getValue());
                entry.setSize(file.getValue().length);
                entry.setCrc(sum.getValue());
                entry.setTimeLocal(NEVER);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
