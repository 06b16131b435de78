package org.guizhang.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.policy.internal.EditionRows;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Unguarded;

/** Editions with their texts for features that have their own rules on who reads what, such as signing before the day. */
@ApplicationScoped
@Transactional
public class EditionTexts {
    @Inject
    EditionRows rows;

    @Inject
    Clock clock;

    /** One edition, begun or not. */
    @Unguarded("asked by features, which decide what their own callers may see")
    public Handbook.Part get(UUID edition) {
        var found = rows.find(edition).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        return new Handbook.Part(found, rows.contents(List.of(found)).of(found));
    }

    /** The edition of a module that is in force now; empty where none is. */
    @Unguarded("asked by features, which decide what their own callers may see")
    public Optional<Handbook.Part> inForce(UUID module) {
        return rows.inForce(clock.instant()).stream()
                .filter(edition -> edition.moduleId().equals(module))
                .findFirst()
                .map(edition -> new Handbook.Part(
                        edition, rows.contents(List.of(edition)).of(edition)));
    }

    /** What somebody who joins today works under: what is in force, and the newest of what is to come. */
    @Unguarded("asked by features, which decide what their own callers may see")
    public List<Handbook.Part> standing() {
        var editions = new LinkedHashMap<UUID, Edition>();
        rows.inForce(clock.instant()).forEach(edition -> editions.put(edition.id(), edition));
        rows.latest().values().forEach(edition -> editions.put(edition.id(), edition));
        editions.values().removeIf(edition -> edition.kind().ends());
        var contents = rows.contents(editions.values());
        return editions.values().stream()
                .map(edition -> new Handbook.Part(edition, contents.of(edition)))
                .toList();
    }
}
