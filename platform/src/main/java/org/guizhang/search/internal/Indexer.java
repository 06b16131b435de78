package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.AlreadyClosedException;
import org.guizhang.search.internal.IndexSteps.Subject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings indexes up to their businesses, beside the requests: a tenant is the business of one thread at a time. What is
 * missing, of another version, damaged, or has followed another history is built anew in a folder of its own, by pages of
 * subjects, while the old one answers.
 */
@ApplicationScoped
public class Indexer {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final int RUNNERS = 2;
    private static final int PAGE = 20;

    @Inject
    Indexes indexes;

    @Inject
    IndexSteps steps;

    private final ConcurrentLinkedQueue<UUID> queue = new ConcurrentLinkedQueue<>();
    private final Set<UUID> queued = ConcurrentHashMap.newKeySet();
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final AtomicInteger runners = new AtomicInteger();

    /** Has a tenant's index brought up to date soon. */
    void wake(UUID tenant) {
        if (queued.add(tenant)) {
            queue.add(tenant);
        }
        start();
    }

    /** Businesses that are worked on or wait for it. */
    int waiting() {
        var all = new HashSet<>(queued);
        all.addAll(busy);
        return all.size();
    }

    private void start() {
        if (runners.get() < RUNNERS && !queue.isEmpty()) {
            if (runners.incrementAndGet() <= RUNNERS) {
                indexes.background().execute(this::run);
            } else {
                runners.decrementAndGet();
            }
        }
    }

    private void run() {
        try {
            for (var tenant = queue.poll(); tenant != null; tenant = queue.poll()) {
                one(tenant);
            }
        } finally {
            runners.decrementAndGet();
        }
        start();
    }

    private void one(UUID tenant) {
        if (!busy.add(tenant)) {
            // Somebody is at it, and looks again when done.
            return;
        }
        try {
            while (queued.remove(tenant)) {
                bringUp(tenant);
            }
        } catch (IOException | RuntimeException failed) {
            LOG.error("The search index of tenant {} is behind; the next question tries again", tenant, failed);
        } finally {
            busy.remove(tenant);
            indexes.slot(tenant).moved();
        }
        if (queued.contains(tenant)) {
            queue.add(tenant);
        }
    }

    private void bringUp(UUID tenant) throws IOException {
        var slot = indexes.slot(tenant);
        var index = slot.hold();
        if (index == null) {
            build(tenant, slot);
            return;
        }
        try {
            var standing = steps.standing(tenant, index.applied());
            if (!index.isCurrent() || !standing.sameHistory()) {
                build(tenant, slot);
            } else if (standing.now().position() != index.applied().position()) {
                apply(
                        tenant,
                        index,
                        steps.changed(
                                tenant,
                                index.applied().position(),
                                standing.now().position()));
                index.reached(standing.now());
            }
        } catch (AlreadyClosedException | IOException damaged) {
            LOG.warn("{} cannot be written", index.folder(), damaged);
            slot.discard(index, indexes.background());
            build(tenant, slot);
        } finally {
            index.release(indexes.background());
            slot.moved();
        }
    }

    private void build(UUID tenant, IndexSlot slot) throws IOException {
        var fresh = slot.begin();
        var finished = false;
        try {
            // What changes from here on is applied afterwards, once more where it was read already.
            var begun = steps.standing(tenant, Applied.NOTHING).now();
            // Said before the long reading, so that no other node has those changes forgotten meanwhile.
            steps.report(tenant, indexes.node(), begun.position());
            apply(tenant, fresh, steps.subjects(tenant));
            fresh.finished(begun);
            finished = true;
            slot.put(fresh, indexes.background());
            wake(tenant);
        } finally {
            if (!finished) {
                slot.giveUp(fresh, indexes.background());
            }
        }
    }

    private void apply(UUID tenant, TenantIndex index, List<Subject> subjects) throws IOException {
        for (int from = 0; from < subjects.size(); from += PAGE) {
            var page = subjects.subList(from, Math.min(subjects.size(), from + PAGE));
            for (var present : steps.documents(tenant, page)) {
                index.replace(present.of().kind(), present.of().subject(), present.documents());
            }
        }
    }

    /** Makes what has changed safe on the disk, says how far this node has come, and closes what is idle. */
    void keepUp() {
        indexes.slots().forEach((tenant, slot) -> {
            var index = slot.open();
            try {
                // One that is being replaced may have come further than the new one, in a history that is no more.
                if (index != null && index.commit() && !slot.isRebuilding()) {
                    steps.report(tenant, indexes.node(), index.applied().position());
                }
            } catch (IOException | RuntimeException failed) {
                LOG.warn("The search index of tenant {} was not committed; it is tried again", tenant, failed);
                discardDamaged(slot, index, failed);
            }
        });
        indexes.closeIdle();
    }

    private void discardDamaged(IndexSlot slot, @Nullable TenantIndex index, Exception why) {
        if (index != null && why instanceof AlreadyClosedException) {
            slot.discard(index, indexes.background());
        }
    }
}
