package org.guizhang.template.internal;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.guizhang.shared.Rejected;

/**
 * The files of an archive that somebody sends, as {@link FolderFiles} names them. Nothing is unpacked to a disk, and
 * nothing that the archive says of itself is believed: bytes are counted as they come out.
 */
public final class ZippedTemplate {
    /** Bytes of the archive; the interface for programs takes no more in one request. */
    public static final int MAX_BYTES = 1 << 20;

    /** Bytes of all files together; the largest template that is delivered, with all its versions, has a sixth. */
    static final int MAX_UNPACKED = 8 << 20;

    static final int MAX_FILES = 1000;

    private static final String FIELD = "/file";
    private static final int MAX_PATH = 200;
    private static final int REGULAR = 0100000;
    private static final int DIRECTORY = 0040000;
    private static final int KIND = 0170000;

    /** Up, from the root, another drive, a step to nowhere, signs that no name of a template has. */
    private static final Pattern ASTRAY =
            Pattern.compile("(^|.*/)\\.{1,2}(/.*|$)|/.*|[A-Za-z]:.*|.*//.*|.*\\\\.*|.*\\p{Cntrl}.*", Pattern.DOTALL);

    private ZippedTemplate() {}

    /**
     * Content by path of the one template that lies in the archive: the folder of a version, or of a template with its
     * versions, with or without a folder around it.
     *
     * @throws Rejected if it is no archive, too large, leads out of itself, or holds no template or several
     */
    public static SortedMap<String, byte[]> files(byte[] archive) {
        if (archive.length > MAX_BYTES) {
            throw refused("template-zip");
        }
        var read = unwrapped(read(archive));
        var files = FolderFiles.named(read);
        if (files.isEmpty()) {
            var deeper = read.keySet().stream().anyMatch(path -> path.endsWith("/" + FolderFiles.HEAD));
            throw refused(deeper ? "template-zip-several" : "template-zip-nothing");
        }
        if (files.keySet().stream()
                        .map(path -> path.split("/", 3)[1])
                        .distinct()
                        .count()
                > 1) {
            throw refused("template-zip-several");
        }
        return files;
    }

    private static SortedMap<String, byte[]> read(byte[] archive) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            return read(zip);
        } catch (Rejected told) {
            throw told;
        } catch (IOException | RuntimeException broken) {
            // Of a broken archive the reader complains in many ways, not all of them declared.
            throw refused("template-zip");
        }
    }

    private static SortedMap<String, byte[]> read(ZipFile zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        int left = MAX_UNPACKED;
        int count = 0;
        for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            check(zip, entry);
            if (++count > MAX_FILES) {
                throw refused("template-zip-large", MAX_UNPACKED >> 20, MAX_FILES);
            }
            if (entry.isDirectory() || FolderFiles.isLeftBehind(entry.getName())) {
                continue;
            }
            byte[] bytes;
            try (var content = zip.getInputStream(entry)) {
                bytes = content.readNBytes(Math.min(left, YamlReader.MAX_BYTES) + 1);
            }
            left -= bytes.length;
            if (left < 0) {
                throw refused("template-zip-large", MAX_UNPACKED >> 20, MAX_FILES);
            }
            if (files.put(entry.getName(), bytes) != null) {
                throw refused("template-zip-path", entry.getName());
            }
        }
        return files;
    }

    private static void check(ZipFile zip, ZipArchiveEntry entry) {
        var name = entry.getName();
        if (name.length() > MAX_PATH || ASTRAY.matcher(name).matches()) {
            throw refused("template-zip-path", name.substring(0, Math.min(name.length(), MAX_PATH)));
        }
        int kind = entry.getUnixMode() & KIND;
        if (kind != 0 && kind != REGULAR && kind != DIRECTORY) {
            throw refused("template-zip-link", name);
        }
        if (!zip.canReadEntryData(entry)) {
            throw refused("template-zip-locked", name);
        }
    }

    /** Without the folders that stand around everything, but for the one that holds versions. */
    private static SortedMap<String, byte[]> unwrapped(SortedMap<String, byte[]> files) {
        if (files.isEmpty() || files.containsKey(FolderFiles.HEAD)) {
            return files;
        }
        var first = files.firstKey();
        var around = first.substring(0, first.indexOf('/') + 1);
        if (around.isEmpty()
                || files.containsKey(around + FolderFiles.HEAD) && FolderFiles.isVersion(around)
                || !files.keySet().stream().allMatch(path -> path.startsWith(around))) {
            return files;
        }
        var inside = new TreeMap<String, byte[]>();
        files.forEach((path, bytes) -> inside.put(path.substring(around.length()), bytes));
        return unwrapped(inside);
    }

    private static Rejected refused(String rule, Object... arguments) {
        return Rejected.field(FIELD, rule, arguments);
    }
}
