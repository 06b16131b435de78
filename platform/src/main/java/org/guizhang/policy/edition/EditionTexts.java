package org.guizhang.policy.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.policy.edition.internal.EditionRows;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.ForFeatures;

/** Editions with their texts for features that have their own rules on who reads what, such as signing before the day. */
@ApplicationScoped
@ForFeatures
@Transactional
public class EditionTexts {
    @Inject
    EditionRows rows;

    @Inject
    Clock clock;

    /** One edition, begun or not. */
    public Handbook.Part get(UUID edition) {
        var found = rows.find(edition).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        return new Handbook.Part(found, rows.contents(List.of(found)).of(found));
    }

    /** The same of several, by the edition's id; those there are not are left out. */
    public Map<UUID, Handbook.Part> parts(Collection<UUID> editions) {
        var found = rows.find(editions);
        var contents = rows.contents(found);
        return found.stream()
                .collect(Collectors.toMap(Edition::id, edition -> new Handbook.Part(edition, contents.of(edition))));
    }

    /** The edition of a module that is in force now; empty where none is. */
    public Optional<Handbook.Part> inForce(UUID module) {
        return rows.inForce(clock.instant()).stream()
                .filter(edition -> edition.moduleId().equals(module))
                .findFirst()
                .map(edition -> new Handbook.Part(
                        edition, rows.contents(List.of(edition)).of(edition)));
    }

    /** All editions of each module, newest first, those that have not begun and those that never will among them. */
    public Map<UUID, List<Edition>> timelines() {
        return rows.all();
    }

    /** The same of one module. */
    public List<Edition> timeline(UUID module) {
        return rows.ofModule(module);
    }

    /** The texts of editions that were just read, by the edition's id. */
    public Map<UUID, Resolved> contents(Collection<Edition> editions) {
        return rows.contents(editions).byEdition();
    }
}
