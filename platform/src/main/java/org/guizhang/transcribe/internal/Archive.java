package org.guizhang.transcribe.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.guizhang.shared.Rejected;

/**
 * The parts of an Office file that have words in them. Unpacked and counted: what the archive says of its sizes counts for
 * nothing, and no part but those that are asked for is unpacked at all.
 */
final class Archive implements AutoCloseable {
    /** Bytes of all parts that are read. */
    private static final int MAX_BYTES = 24 << 20;

    private static final int MAX_PARTS = 3000;

    private final ZipFile zip;
    private final Map<String, byte[]> read = new HashMap<>();
    private int left = MAX_BYTES;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    static Archive of(byte[] file) throws IOException {
        var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get();
        int parts = 0;
        for (var entries = zip.getEntries(); entries.hasMoreElements(); entries.nextElement()) {
            if (++parts > MAX_PARTS) {
                throw Rejected.field("/file", "transcribe-broken");
            }
        }
        return new Archive(zip);
    }

    /** A part by its name, without the slash that may stand before it; case does not matter. */
    Optional<byte[]> part(String name) throws IOException {
        var known = read.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        var entry = zip.getEntry(name);
        if (entry == null) {
            for (var entries = zip.getEntries(); entries.hasMoreElements() && entry == null; ) {
                var other = entries.nextElement();
                entry = other.getName().equalsIgnoreCase(name) ? other : null;
            }
        }
        if (entry == null) {
            return Optional.empty();
        }
        var bytes = bytes(entry);
        read.put(name, bytes);
        return Optional.of(bytes);
    }

    private byte[] bytes(ZipArchiveEntry entry) throws IOException {
        if (!zip.canReadEntryData(entry)) {
            throw Rejected.field("/file", "transcribe-locked");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(left + 1);
            left -= bytes.length;
            if (left < 0) {
                throw Rejected.field("/file", "transcribe-broken");
            }
            return bytes;
        }
    }

    /** What the file is about, such as {@code word/document.xml}: the part that its root names; empty where none is. */
    String main() throws IOException {
        return Xml.relations(part("_rels/.rels").orElse(new byte[0]), "").entrySet().stream()
                .filter(one -> one.getValue().type().endsWith("/officeDocument"))
                .map(one -> one.getValue().target())
                .findFirst()
                .orElse("");
    }

    /** The parts that another one names, by the id it has there. */
    Map<String, Xml.Relation> relations(String part) throws IOException {
        var cut = part.lastIndexOf('/') + 1;
        var name = part.substring(0, cut) + "_rels/" + part.substring(cut) + ".rels";
        return Xml.relations(part(name).orElse(new byte[0]), part.substring(0, cut));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
