package org.guizhang.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What is kept beside the database. A file that the backup before has as well, byte by byte, is one file with two names where
 * the disk knows that: so a backup of each day takes the pictures of a day.
 */
final class FilesCopy {
    static final String PICTURES = "blobs";
    static final List<String> FOLDERS = List.of(PICTURES, "signing", "holidays", "legal", "templates");

    private final Path data;
    private final Path backup;
    private final Path before;
    private final Map<String, String> known;
    private final SortedMap<String, String> sums;

    /**
     * @param before the backup before; the backup itself where there is none
     * @param known digests of that one
     */
    FilesCopy(Path data, Path backup, Path before, Map<String, String> known, SortedMap<String, String> sums) {
        this.data = data;
        this.backup = backup;
        this.before = before;
        this.known = known;
        this.sums = sums;
    }

    void write() throws IOException {
        for (var folder : FOLDERS) {
            var source = data.resolve(folder);
            if (Files.isDirectory(source)) {
                Files.walkFileTree(source, new Visitor());
            }
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile() && !file.getFileName().toString().endsWith(".part")) {
                try {
                    copy(file);
                } catch (NoSuchFileException gone) {
                    return FileVisitResult.CONTINUE; // It belonged to nothing and was collected just now.
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failed;
        }
    }

    private void copy(Path file) throws IOException {
        var name = data.relativize(file).toString().replace('\\', '/');
        var target = backup.resolve(name);
        var earlier = known.get(name);
        if (earlier != null && earlier.equals(Checksums.of(file)) && link(target, before.resolve(name))) {
            sums.put(name, earlier);
            return;
        }
        Files.createDirectories(target.getParent());
        try (var in = Files.newInputStream(file)) {
            sums.put(name, Checksums.copy(in, target));
        }
    }

    private static boolean link(Path target, Path existing) {
        try {
            Files.createDirectories(target.getParent());
            Files.createLink(target, existing);
            return true;
        } catch (IOException | UnsupportedOperationException impossible) {
            return false;
        }
    }
}
