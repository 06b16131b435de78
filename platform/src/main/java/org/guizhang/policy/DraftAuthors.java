package org.guizhang.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.policy.Review.Author;
import org.guizhang.policy.internal.AnswerAuthors;
import org.guizhang.policy.internal.AuthorRows;
import org.guizhang.policy.internal.EditionRows;
import org.guizhang.policy.internal.ModuleEntity;
import org.guizhang.policy.internal.Snapshot;
import org.guizhang.policy.upgrade.UpgradePlan;
import org.jspecify.annotations.Nullable;

/**
 * Who has written the words of a draft that an edition does not have. Somebody who has written a part counts for it even
 * where another one has changed it again: words of both may stand in it. Who sets a part back to what is published has
 * written nothing.
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

    /** Notes those whose answers have changed a draft: words of an answer are of whoever wrote it, whoever applies it. */
    void answered(ModuleEntity module, Snapshot before, UpgradePlan plan) {
        var changed = before.differences(module.content());
        AnswerAuthors.by(plan, before).forEach((author, subjects) -> {
            subjects.retainAll(changed);
            rows.add(module.id(), author, subjects, clock.instant());
        });
    }

    /**
     * Those who have written what the draft has beyond the edition that counts until it begins.
     *
     * @param from when the draft would begin; null, or past, is at once
     */
    List<Author> of(ModuleEntity module, @Nullable Instant from) {
        var all = editions.ofModule(module.id());
        var now = clock.instant();
        var basis = EffectivePeriod.before(all, EffectiveFrom.orNow(from, now), now);
        var subjects = snapshot(basis).differences(module.content());
        return subjects.isEmpty() ? List.of() : authors(module, subjects, since(basis, all));
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

    private Snapshot snapshot(@Nullable Edition edition) {
        return edition == null
                ? Snapshot.NOTHING
                : editions.draft(edition.id()).map(Snapshot::parse).orElse(Snapshot.NOTHING);
    }

    /**
     * From when on whoever wrote has written beyond an edition: since it was made of the draft. One that came back, or
     * ended what was, has the words of an earlier one, and what was written after that one is beyond it.
     */
    private static Instant since(@Nullable Edition edition, List<Edition> all) {
        var made = edition;
        while (made != null && made.kind() != Edition.Kind.PUBLISHED) {
            var source = made.source();
            made = all.stream()
                    .filter(one -> one.id().equals(source))
                    .findFirst()
                    .orElse(null);
        }
        return made == null ? Instant.EPOCH : made.publishedAt();
    }
}
