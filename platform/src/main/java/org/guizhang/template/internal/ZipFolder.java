package org.guizhang.template.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * The files of a zip archive as {@link FolderFiles} names those of a folder. Templates may lie at its top or in folders;
 * what each is comes from its {@code template.yaml}. Nothing is written anywhere, and what the archive says about its own
 * sizes counts for nothing: it is unpacked and counted.
 */
public final class ZipFolder {
    /** Unpacked bytes of all files together: 8 MiB, several times the largest delivered template with all versions. */
    static final long MAX_BYTES = 8L << 20;

    static final int MAX_FILES = 2000;
    private static final String FIELD = "/file";
    private static final int MAX_NAME = 200;
    private static final int BUFFER = 8192;
    private static final int TYPE_BITS = 0170000;
    private static final int REGULAR = 0100000;
    private static final int DIRECTORY = 0040000;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

    private final long maxBytes;
    private long bytes;

    private ZipFolder(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Content by path, {@code templates/<id>/<version>/…}; what belongs to no template lies directly below
     * {@code templates/}, where it is refused by name.
     *
     * @throws Rejected at {@code /file}: no archive, one that could do harm, or one without a template
     */
    public static SortedMap<String, byte[]> read(byte[] archive) {
        return read(archive, MAX_BYTES, MAX_FILES);
    }

    static SortedMap<String, byte[]> read(byte[] archive, long maxBytes, int maxFiles) {
        try {
            return placed(new ZipFolder(maxBytes).unpacked(archive, maxFiles));
        } catch (DomainException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The reader of archives meets broken ones with exceptions of all kinds.
            throw Rejected.field(FIELD, "zip-unreadable");
        }
    }

    private SortedMap<String, byte[]> unpacked(byte[] archive, int maxFiles) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var entries = 0;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            for (var all = zip.getEntries(); all.hasMoreElements(); ) {
                var entry = all.nextElement();
                if (++entries > maxFiles) {
                    throw Rejected.field(FIELD, "zip-files", maxFiles);
                }
                var path = path(entry);
                if (entry.isDirectory() || isLeftBehind(path)) {
                    continue;
                }
                if (!zip.canReadEntryData(entry)) {
                    throw Rejected.field(FIELD, "zip-locked", shown(path));
                }
                try (var in = zip.getInputStream(entry)) {
                    if (files.put(path, content(in)) != null) {
                        throw Rejected.field(FIELD, "zip-twice", shown(path));
                    }
                }
            }
        }
        return files;
    }

    /** The name with slashes, if it stays within the archive and is that of a file or a folder. */
    private static String path(ZipArchiveEntry entry) {
        var path = entry.getName().replace('\\', '/');
        var leaves = path.startsWith("/")
                || DRIVE.matcher(path).matches()
                || List.of(path.split("/", -1)).contains("..")
                || path.indexOf('\0') >= 0;
        if (leaves) {
            throw Rejected.field(FIELD, "zip-path", shown(path));
        }
        var type = entry.getUnixMode() & TYPE_BITS;
        if (type != 0 && type != REGULAR && type != DIRECTORY) {
            throw Rejected.field(FIELD, "zip-link", shown(path));
        }
        return path.startsWith("./") ? path.substring(2) : path;
    }

    /** What editors, file managers and archivers leave behind. */
    private static boolean isLeftBehind(String path) {
        return path.startsWith(".") || path.contains("/.") || path.endsWith("~") || path.startsWith("__MACOSX/");
    }

    private byte[] content(InputStream in) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        var buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > maxBytes) {
                throw Rejected.field(FIELD, "zip-bytes", maxBytes >> 20);
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private static SortedMap<String, byte[]> placed(SortedMap<String, byte[]> files) {
        var roots = roots(files);
        if (roots.isEmpty()) {
            throw Rejected.field(FIELD, "zip-no-template");
        }
        var placed = new TreeMap<String, byte[]>();
        files.forEach((path, content) -> {
            var root = root(roots, path);
            var place = root == null ? path.replace('/', ' ') : place(root, files) + path.substring(root.length());
            if (placed.put("templates/" + place, content) != null) {
                throw Rejected.field(FIELD, "zip-twice", shown(place));
            }
        });
        return placed;
    }

    /** The folders with a head, each ending with a slash or empty; a chapter may be called template, too. */
    private static List<String> roots(SortedMap<String, byte[]> files) {
        var roots = new ArrayList<String>();
        files.keySet().stream()
                .filter(path -> path.equals(FolderFiles.HEAD) || path.endsWith("/" + FolderFiles.HEAD))
                .map(path -> path.substring(0, path.length() - FolderFiles.HEAD.length()))
                .sorted(Comparator.comparingInt(String::length))
                .filter(folder -> root(roots, folder) == null)
                .forEach(roots::add);
        return roots;
    }

    private static @Nullable String root(List<String> roots, String path) {
        return roots.stream().filter(path::startsWith).findFirst().orElse(null);
    }

    /** Where a template belongs: by its head, or by its folders where the head does not say it. */
    private static String place(String root, SortedMap<String, byte[]> files) {
        var head = new String(files.getOrDefault(root + FolderFiles.HEAD, new byte[0]), StandardCharsets.UTF_8);
        var folders = root.isEmpty() ? new String[0] : root.split("/");
        var id = FolderFiles.id(head);
        var version = FolderFiles.version(head);
        var named = folders.length > 0 ? folders[folders.length - 1] : "template";
        return (id == null ? named : id) + "/" + (version == null ? "1.0.0" : version) + "/";
    }

    private static String shown(String path) {
        var visible = path.replaceAll("\\p{Cntrl}", "?");
        return visible.length() > MAX_NAME ? visible.substring(0, MAX_NAME) + "…" : visible;
    }
}
