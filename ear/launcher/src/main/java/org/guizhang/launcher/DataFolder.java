package org.guizhang.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The one visible folder that holds everything of an installation. One running Guizhang holds its lock. */
final class DataFolder implements AutoCloseable {
    /** Lies here while a backup is being put back, and stays where that was interrupted. */
    static final String UNFINISHED = "restore.unfinished";

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Takes the folder; refuses when another Guizhang has it. */
    static DataFolder open(Path root) {
        var free = openIfFree(root);
        if (free == null) {
            throw new Refusal("Guizhang is already running on " + root
                    + ": stop that one first, or set GUIZHANG_DATA to another folder.");
        }
        return free;
    }

    /** Takes the folder, or answers null when another Guizhang has it. */
    static @Nullable DataFolder openIfFree(Path root) {
        try {
            Files.createDirectories(root, permissions("rwx------"));
        } catch (IOException e) {
            throw unwritable(root);
        }
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    root.resolve("guizhang.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritable(root);
        }
        try {
            if (tryLock(channel) == null) {
                channel.close();
                return null;
            }
            Files.createDirectories(root.resolve("run"));
            Files.createDirectories(root.resolve("logs"));
        } catch (IOException e) {
            throw unwritable(root);
        }
        return new DataFolder(root, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Refusal unwritable(Path root) {
        return new Refusal(
                "The data folder " + root
                        + " cannot be written: give this user the right to write there, or set GUIZHANG_DATA to another folder.");
    }

    Path root() {
        return root;
    }

    Path run() {
        return root.resolve("run");
    }

    Path logs() {
        return root.resolve("logs");
    }

    /** Writes a file that only this user may read, whole or not at all. */
    static void writeSecret(Path file, String content) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, permissions("rw-------"));
        Files.writeString(draft, content);
        move(draft, file);
    }

    private static FileAttribute<?> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes derived data; a folder that does not exist is fine. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
