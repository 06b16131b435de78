package org.guizhang.blob.internal;

import java.util.Optional;
import java.util.UUID;

/** Where the bytes of pictures lie, apart for each business. A file is written once and never changed. */
public interface BlobStore {
    /** The bytes outlive a loss of power once this has returned. */
    void put(UUID tenant, UUID file, byte[] bytes);

    /** Empty where there is none. */
    Optional<byte[]> get(UUID tenant, UUID file);

    /** Deletes it, if it is there. */
    void delete(UUID tenant, UUID file);
}
