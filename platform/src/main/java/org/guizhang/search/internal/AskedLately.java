package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.guizhang.search.Hits;
import org.guizhang.tenant.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions that were asked on this node and are not written down yet: reading costs nobody a write. What is lost with the
 * process is a suggestion, or a count that is one too small.
 */
@ApplicationScoped
public class AskedLately {
    private static final Logger LOG = LoggerFactory.getLogger(AskedLately.class);
    private static final int MOST = 10_000;

    @Inject
    AskedSteps steps;

    @Inject
    Clock clock;

    private record Note(UUID tenant, QuestionRows.Recent asked, boolean vain) {}

    private final ConcurrentLinkedQueue<Note> notes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    void note(Caller person, String typed, Hits hits) {
        var question = tidy(typed);
        if (!question.isEmpty() && size.get() < MOST) {
            size.incrementAndGet();
            notes.add(new Note(
                    person.tenantId(),
                    new QuestionRows.Recent(person.personId(), question, clock.instant()),
                    hits.total() == 0 && hits.freshness() == Hits.Freshness.CURRENT));
        }
    }

    /** Drops what a person has asked and is not written down yet. */
    public void forget(UUID person) {
        notes.removeIf(note -> {
            var theirs = note.asked.person().equals(person);
            if (theirs) {
                size.decrementAndGet();
            }
            return theirs;
        });
    }

    /** One question however it is spaced and capitalised. */
    public static String tidy(String typed) {
        return typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Writes down what there is. */
    public void write() {
        Map<UUID, List<QuestionRows.Recent>> asked = new HashMap<>();
        Map<UUID, List<String>> vain = new HashMap<>();
        for (var note = notes.poll(); note != null; note = notes.poll()) {
            size.decrementAndGet();
            asked.computeIfAbsent(note.tenant, t -> new ArrayList<>()).add(note.asked);
            if (note.vain) {
                vain.computeIfAbsent(note.tenant, t -> new ArrayList<>()).add(note.asked.question());
            }
        }
        asked.forEach((tenant, all) -> {
            try {
                steps.write(tenant, all, vain.getOrDefault(tenant, List.of()));
            } catch (RuntimeException failed) {
                LOG.warn("What was asked in tenant {} is not noted", tenant, failed);
            }
        });
    }
}
