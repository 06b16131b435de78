package org.guizhang.policy.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.policy.edition.internal.EditionEntity;
import org.guizhang.policy.edition.internal.EditionRows;
import org.guizhang.policy.edition.internal.EditionSource;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.search.DocumentChanged;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.ForFeatures;
import org.jspecify.annotations.Nullable;

/**
 * All editions with their texts, for features that have their own rules on who reads what, such as signing before the day,
 * and the only way for a new one to come among them.
 */
@ApplicationScoped
@ForFeatures
@Transactional
public class EditionRegister {
    @Inject
    EditionRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Event<DocumentChanged> changes;

    /**
     * Adds an edition. The caller holds the lock on its module, so that numbers and periods follow each other.
     *
     * @param draft what the content was made of, see {@link Snapshot}; null where that is not known
     */
    public void add(Edition edition, Resolved content, @Nullable String draft) {
        rows.add(new EditionEntity(
                edition, content.canonical(), draft, caller.get().personId()));
        EditionSource.touched(rows.ofModule(edition.moduleId()), edition)
                .forEach(subject -> changes.fire(new DocumentChanged(EditionSource.KIND, subject)));
    }

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

    /** One edition without its text; empty where there is none. */
    public Optional<Edition> find(UUID edition) {
        return rows.find(edition);
    }

    /** The edition of a module that is in force now; empty where none is. */
    public Optional<Handbook.Part> inForce(UUID module) {
        return rows.inForce(clock.instant()).stream()
                .filter(edition -> edition.moduleId().equals(module))
                .findFirst()
                .map(edition -> new Handbook.Part(
                        edition, rows.contents(List.of(edition)).of(edition)));
    }

    /** The editions in force now, one of a module, without their texts. */
    public List<Edition> inForce() {
        return rows.inForce(clock.instant());
    }

    /** All editions of each module, newest first, those that have not begun and those that never will among them. */
    public Map<UUID, List<Edition>> timelines() {
        return rows.all();
    }

    /** The same of several modules; those without any are left out. */
    public Map<UUID, List<Edition>> timelines(Collection<UUID> modules) {
        return rows.ofModules(modules);
    }

    /** The same of one module. */
    public List<Edition> timeline(UUID module) {
        return rows.ofModule(module);
    }

    /** The newest edition of every module, begun or not, and before it the newest that has begun, by module. */
    public Map<UUID, List<Edition>> newest(Instant at) {
        return rows.newest(at);
    }

    /** What an edition was made of, see {@link Snapshot}; empty where it was not noted. */
    public Optional<String> draft(UUID edition) {
        return rows.draft(edition);
    }

    /** The same of several, by edition; those of which it was not noted are left out. */
    public Map<UUID, String> drafts(Collection<Edition> editions) {
        return rows.drafts(editions);
    }

    /** The text of an edition that was just read. */
    public Resolved content(Edition edition) {
        return rows.contents(List.of(edition)).of(edition);
    }

    /** The same; null of none. */
    public @Nullable Resolved text(@Nullable Edition edition) {
        return rows.text(edition);
    }

    /** The texts of editions that were just read, by the edition's id. */
    public Map<UUID, Resolved> contents(Collection<Edition> editions) {
        return rows.contents(editions).byEdition();
    }
}
