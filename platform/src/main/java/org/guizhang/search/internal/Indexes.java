package org.guizhang.search.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open indexes: one folder per tenant, opened when asked for, closed after ten idle minutes or above 500. */
@ApplicationScoped
public class Indexes {
    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);
    private static final int OPEN_AT_MOST = 500;
    private static final Duration IDLE = Duration.ofMinutes(10);

    @Inject
    @ConfigProperty(name = "guizhang.data")
    String data;

    // The eviction listener runs inside the cache's lock on the key: a new index cannot open before the old has closed.
    private final Cache<UUID, TenantIndex> open = Caffeine.newBuilder()
            .maximumSize(OPEN_AT_MOST)
            .expireAfterAccess(IDLE)
            .executor(Runnable::run)
            .evictionListener(Indexes::close)
            .build();

    interface Use<T> {
        T with(TenantIndex index) throws IOException;
    }

    /** Uses a tenant's index; tries once more when it was being closed as idle at that moment. */
    <T> T use(UUID tenant, Use<T> use) {
        try {
            return use.with(open.get(tenant, this::open));
        } catch (AlreadyClosedException idle) {
            open.asMap().remove(tenant);
            try {
                return use.with(open.get(tenant, this::open));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private TenantIndex open(UUID tenant) {
        var folder = Path.of(data, "index", tenant.toString());
        try {
            try {
                return new TenantIndex(folder);
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | IndexNotFoundException
                    | java.nio.file.NoSuchFileException damaged) {
                LOG.warn("The search index of tenant {} is damaged and is built anew", tenant, damaged);
                delete(folder);
                return new TenantIndex(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void close(@Nullable UUID tenant, @Nullable TenantIndex index, RemovalCause cause) {
        if (index != null) {
            try {
                index.close();
            } catch (IOException failed) {
                LOG.warn("The search index of tenant {} did not close; it will be caught up", tenant, failed);
            }
        }
    }

    @PreDestroy
    void closeAll() {
        open.asMap().forEach((tenant, index) -> close(tenant, index, RemovalCause.EXPLICIT));
        open.asMap().clear();
    }
}
