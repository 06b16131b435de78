package org.guizhang.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guizhang.policy.Review.Author;
import org.guizhang.policy.internal.AuthorRows;
import org.guizhang.policy.internal.EditionRows;
import org.guizhang.policy.internal.ModuleEntity;
import org.guizhang.policy.internal.Snapshot;

/**
 * Who has written the words of a draft that the last edition does not have. Somebody who has written a part counts for
 * it even where another one has changed it again: words of both may stand in it. Who sets a part back to what is
 * published has written nothing.
 */
@ApplicationScoped
class DraftAuthors {
    @Inject
    AuthorRows rows;

    @Inject
    EditionRows editions;

    @Inject
    Clock clock;

    /** Notes that the caller has changed a draft. */
    void wrote(ModuleEntity module, Snapshot before) {
        rows.add(module.id(), before.differences(module.content()), clock.instant());
    }

    /** Those who have written what the draft has beyond the last edition. */
    List<Author> of(ModuleEntity module) {
        var published = editions.ofModule(module.id());
        var draft = module.content();
        var subjects = published.stream()
                .findFirst()
                .flatMap(latest -> snapshot(latest.id()))
                .orElse(Snapshot.NOTHING)
                .differences(draft);
        if (subjects.isEmpty()) {
            return List.of();
        }
        // An edition that came back takes nobody's unfinished words; one that was made of the draft took them all.
        var since = published.stream()
                .filter(edition -> edition.kind() == Edition.Kind.PUBLISHED)
                .findFirst()
                .map(Edition::publishedAt)
                .orElse(Instant.EPOCH);
        return authors(module, subjects, since);
    }

    private List<Author> authors(ModuleEntity module, Set<String> subjects, Instant since) {
        var found = new LinkedHashMap<UUID, Author>();
        // Amendments have carried their authors before other changes were noted.
        for (var amendment : module.amendments()) {
            if (subjects.contains(Snapshot.subject(amendment.id()))) {
                found.put(amendment.authorId(), new Author(amendment.authorId(), amendment.author()));
            }
        }
        for (var written : rows.since(module.id(), since)) {
            if (subjects.contains(written.subject())) {
                found.putIfAbsent(written.author().id(), written.author());
            }
        }
        return List.copyOf(found.values());
    }

    private Optional<Snapshot> snapshot(UUID edition) {
        return editions.draft(edition).map(Snapshot::parse);
    }
}
