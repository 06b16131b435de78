package org.guizhang.blob.internal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files in the data folder: a folder for each business, in it 256 by the end of the name. */
@ApplicationScoped
public class FolderStore implements BlobStore {
    private static final String FILES = "blobs";
    private static final int FOLDER = 2;

    @Inject
    @ConfigProperty(name = "guizhang.data")
    String data;

    @Override
    public void put(UUID tenant, UUID file, byte[] bytes) {
        var folder = folder(tenant, file);
        var target = path(tenant, file);
        var part = folder.resolve(file + ".part");
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(part, CREATE, TRUNCATE_EXISTING, WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(part, target, ATOMIC_MOVE);
            // A name is on the disk when its folder is, and the folder's own when those above it are.
            force(folder);
            force(business(tenant));
            force(Path.of(data, FILES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Optional<byte[]> get(UUID tenant, UUID file) {
        try {
            return Optional.of(Files.readAllBytes(path(tenant, file)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void delete(UUID tenant, UUID file) {
        try {
            Files.deleteIfExists(path(tenant, file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    private Path path(UUID tenant, UUID file) {
        return folder(tenant, file).resolve(file + ".jpg");
    }

    private Path folder(UUID tenant, UUID file) {
        var name = file.toString();
        return business(tenant).resolve(name.substring(name.length() - FOLDER));
    }

    private Path business(UUID tenant) {
        return Path.of(data, FILES, tenant.toString());
    }
}
