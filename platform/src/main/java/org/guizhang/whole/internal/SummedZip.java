package org.guizhang.whole.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip that ends with {@code SHA256SUMS}, in the form of {@code sha256sum -c}, over everything else in it. The same entries
 * give the same bytes.
 */
final class SummedZip implements AutoCloseable {
    static final String SUMS = "SHA256SUMS";

    /** 1980-01-01, where zip begins, on the clocks of every machine. */
    private static final java.time.LocalDateTime BEGINNING = java.time.LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final SortedMap<String, String> sums = new TreeMap<>();

    SummedZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void entry(String name, byte[] bytes) throws IOException {
        try (var entry = open(name)) {
            entry.write(bytes);
        }
    }

    /** To be closed before the next one is opened. */
    OutputStream open(String name) throws IOException {
        begin(name);
        var digest = sha256();
        return new FilterOutputStream(new DigestOutputStream(zip, digest)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
                sums.put(name, HexFormat.of().formatHex(digest.digest()));
            }
        };
    }

    /** Writes the sums; without them the archive is no whole one. */
    void finish() throws IOException {
        begin(SUMS);
        for (var sum : sums.entrySet()) {
            zip.write((sum.getValue() + "  " + sum.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
        zip.finish();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(BEGINNING);
        zip.putNextEntry(entry);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
