package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionPublished;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.resolve.Resolved;
import org.jspecify.annotations.Nullable;

/**
 * Makes the requests to sign what {@link SigningDuty} says they are: opens what is missing, closes what nobody owes any more,
 * takes along what an editorial change has touched. What led to it makes no difference, and a second time nothing is
 * left to do.
 */
@ApplicationScoped
public class RequestReconciler {
    @Inject
    SignatoryRows signatories;

    @Inject
    EditionRegister texts;

    @Inject
    RequestWriter writer;

    @Inject
    Requests requests;

    @Inject
    Clock clock;

    /** Of everybody for the module of an edition just published; the publication holds the lock on the module. */
    void of(EditionPublished event) {
        var edition = event.edition();
        var editions = new ArrayList<Edition>(event.earlier());
        editions.add(0, edition);
        settle(Map.of(edition.moduleId(), editions), Map.of(edition.id(), event.content()), null);
    }

    /** Of one person for all modules. */
    public void of(UUID person) {
        requests.awaitPublications(false);
        settle(texts.timelines(), Map.of(), person);
    }

    /** Of everybody for all modules. */
    void ofAll() {
        requests.awaitPublications(true);
        settle(texts.timelines(), Map.of(), null);
    }

    /**
     * Whom an edition asks to sign.
     *
     * @param anew those who are told of it
     * @param waiting how many have been asked before, are told nothing, and sign this edition now
     */
    public record Whom(List<UUID> anew, int waiting) {}

    /** Whom an edition would ask to sign if it were published now; asks nobody. */
    public Whom whom(EditionPublished prospect) {
        var edition = prospect.edition();
        var editions = new ArrayList<Edition>(prospect.earlier());
        editions.add(0, edition);
        var people = signatories.of(List.of(edition.moduleId()), null).getOrDefault(edition.moduleId(), List.of());
        var timeline = new Timeline(editions, clock.instant());
        var contents = contents(
                Map.of(edition.moduleId(), timeline),
                Map.of(edition.moduleId(), people),
                Map.of(edition.id(), prospect.content()));
        var changes = changes(timeline, contents, people).values();
        return new Whom(
                changes.stream().flatMap(one -> one.ask().stream()).toList(),
                changes.stream().mapToInt(RequestChanges::waiting).sum());
    }

    private void settle(Map<UUID, List<Edition>> editions, Map<UUID, Resolved> known, @Nullable UUID person) {
        if (editions.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var people = signatories.of(editions.keySet(), person);
        var timelines = new LinkedHashMap<UUID, Timeline>();
        people.keySet()
                .forEach(module -> timelines.put(module, new Timeline(editions.getOrDefault(module, List.of()), now)));
        var contents = contents(timelines, people, known);
        timelines.forEach((module, timeline) -> settle(timeline, contents, people.getOrDefault(module, List.of())));
    }

    private void settle(Timeline timeline, Map<UUID, Resolved> contents, Collection<Signatory> people) {
        changes(timeline, contents, people).forEach((owed, changes) -> {
            var target = owed.orElse(null);
            writer.write(changes, target, target == null ? null : contents.get(target.id()), timeline);
        });
    }

    /** What changes, by the edition that people have to sign now; by none for those who owe nothing. */
    private static Map<Optional<Edition>, RequestChanges> changes(
            Timeline timeline, Map<UUID, Resolved> contents, Collection<Signatory> people) {
        var duty = new SigningDuty(timeline, contents);
        var all = new LinkedHashMap<Optional<Edition>, RequestChanges>();
        for (var who : people) {
            var owed = duty.owed(who);
            var changes = all.computeIfAbsent(owed, target -> new RequestChanges());
            owed.ifPresentOrElse(
                    target -> changes.owed(who, target.id(), open -> duty.goesOn(who, open, target)),
                    () -> changes.notOwed(who));
        }
        return all;
    }

    private Map<UUID, Resolved> contents(
            Map<UUID, Timeline> timelines, Map<UUID, List<Signatory>> people, Map<UUID, Resolved> known) {
        Set<Edition> needed = new LinkedHashSet<>();
        timelines.forEach((module, timeline) ->
                needed.addAll(SigningDuty.needed(timeline, people.getOrDefault(module, List.of()))));
        needed.removeIf(edition -> known.containsKey(edition.id()));
        var contents = new HashMap<>(known);
        if (!needed.isEmpty()) {
            contents.putAll(texts.contents(needed));
        }
        return contents;
    }
}
