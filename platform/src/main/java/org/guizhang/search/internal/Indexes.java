package org.guizhang.search.internal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.search.DocumentSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The indexes of this node, one slot per tenant, and the threads beside the requests that write, commit and close them. */
@ApplicationScoped
public class Indexes {
    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);
    private static final int OPEN_AT_MOST = 500;
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final int THREADS = 2;

    @Inject
    @ConfigProperty(name = "guizhang.data")
    String data;

    @Inject
    @Any
    Instance<DocumentSource> sources;

    /** Null where no server is around, as in tests. */
    @Resource
    @Nullable
    ManagedExecutorService managed;

    private final Map<UUID, IndexSlot> slots = new ConcurrentHashMap<>();
    private @Nullable ExecutorService own;
    private @Nullable UUID node;
    private @Nullable String analysis;

    IndexSlot slot(UUID tenant) {
        return slots.computeIfAbsent(tenant, id -> new IndexSlot(folder().resolve(id.toString()), analysis()));
    }

    /** The businesses of which this node keeps an index. */
    List<UUID> kept() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (var files = Files.list(folder())) {
            return files.filter(Files::isDirectory)
                    .map(file -> UUID.fromString(file.getFileName().toString()))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Deletes what is kept of a business; one that somebody holds at this moment goes the next time. */
    void erase(UUID tenant) {
        var slot = slot(tenant);
        if (slot.open() == null || slot.close(Runnable::run)) {
            slots.remove(tenant);
            IndexFolders.delete(folder().resolve(tenant.toString()));
        }
    }

    Map<UUID, IndexSlot> slots() {
        return slots;
    }

    /** Runs what no request waits for. */
    synchronized Executor background() {
        if (managed != null) {
            return managed;
        }
        if (own == null) {
            own = Executors.newFixedThreadPool(THREADS, task -> {
                var thread = new Thread(task, "search");
                thread.setDaemon(true);
                return thread;
            });
        }
        return own;
    }

    /** Closes what nobody has asked for a while, and above so many open ones those that wait the longest. */
    void closeIdle() {
        var now = System.nanoTime();
        var open = slots.values().stream()
                .filter(slot -> slot.open() != null)
                .sorted(Comparator.comparingLong(slot -> slot.usedAt() - now))
                .toList();
        var over = open.size() - OPEN_AT_MOST;
        for (var slot : open) {
            if ((over > 0 || now - slot.usedAt() > IDLE.toNanos()) && slot.close(Runnable::run)) {
                over--;
            }
        }
    }

    /** This node, as it says how far its indexes have come; the name is kept with them. */
    synchronized UUID node() {
        if (node == null) {
            node = readNode();
        }
        return node;
    }

    /** How texts become terms, and with what words beside them. */
    private synchronized String analysis() {
        if (analysis == null) {
            analysis = DocumentFields.VERSION
                    + sources.stream()
                            .map(source -> " " + source.kind() + " " + source.version())
                            .sorted()
                            .collect(Collectors.joining());
        }
        return analysis;
    }

    private UUID readNode() {
        var file = folder().resolve("node");
        try {
            if (Files.exists(file)) {
                return UUID.fromString(Files.readString(file).strip());
            }
            var fresh = UUID.randomUUID();
            Files.createDirectories(folder());
            Files.writeString(file, fresh.toString());
            return fresh;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path folder() {
        return Path.of(data, "index");
    }

    @PreDestroy
    void closeAll() {
        slots.values().forEach(slot -> {
            var index = slot.open();
            if (index != null) {
                try {
                    index.commit();
                } catch (IOException | RuntimeException failed) {
                    LOG.warn("{} was not committed; it will be caught up", index.folder(), failed);
                }
                slot.close(Runnable::run);
            }
        });
        if (own != null) {
            own.shutdownNow();
        }
    }
}
