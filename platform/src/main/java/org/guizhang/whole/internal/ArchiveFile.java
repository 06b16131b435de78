package org.guizhang.whole.internal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.guizhang.blob.BusinessFiles;

/** Makes an archive a file, which has its name once it is whole and on the disk. */
@ApplicationScoped
public class ArchiveFile {
    private static final int BUFFER = 1 << 16;

    @Inject
    ArchiveWriter writer;

    @Inject
    BusinessFiles files;

    /** What has come out. */
    record Made(Instant at, long bytes, String sha256) {}

    Made make(UUID tenant, UUID id, Instant at) throws IOException {
        var target = files.archive(tenant, id);
        Files.createDirectories(target.getParent());
        var part = target.resolveSibling(id + ".part");
        var digest = sha256();
        try (var channel = FileChannel.open(part, CREATE, TRUNCATE_EXISTING, WRITE)) {
            var out =
                    new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER);
            writer.write(tenant, at, new Unclosed(out));
            out.flush();
            channel.force(true);
        }
        Files.move(part, target, ATOMIC_MOVE);
        return new Made(at, Files.size(target), HexFormat.of().formatHex(digest.digest()));
    }

    /** Stays open when what writes to it ends, so that it can be forced to the disk. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(BufferedOutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
