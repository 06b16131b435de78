package org.guizhang.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.blob.internal.BlobStore;
import org.guizhang.tenant.ForFeatures;

/** The files of a business as a whole: its pictures by the names of their rows, and its archives beside them. */
@ApplicationScoped
@ForFeatures
public class BusinessFiles {
    @Inject
    BlobStore store;

    @Inject
    @ConfigProperty(name = "guizhang.data")
    String data;

    /** Empty where it is not there. */
    public Optional<byte[]> picture(UUID tenant, UUID file) {
        return store.get(tenant, file);
    }

    /** Where an archive lies: beside the pictures, which all servers of an installation share. */
    public Path archive(UUID tenant, UUID id) {
        return folder(tenant).resolve("exports").resolve(id + ".zip");
    }

    /** Deletes everything; whoever dies in between does it again. */
    public void erase(UUID tenant) {
        var folder = folder(tenant);
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path folder(UUID tenant) {
        return Path.of(data, "blobs", tenant.toString());
    }
}
