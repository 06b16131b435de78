package org.guizhang.policy.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.policy.draft.internal.AuthorRows;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.edition.EffectivePeriod;
import org.guizhang.policy.edition.Snapshot;
import org.guizhang.tenant.ForFeatures;
import org.jspecify.annotations.Nullable;

/**
 * Who has written the words of a draft that an edition does not have. Somebody who has written a part counts for it even
 * where another one has changed it again: words of both may stand in it. Who sets a part back to what is published has
 * written nothing.
 */
@ApplicationScoped
@ForFeatures
public class DraftAuthors {
    @Inject
    AuthorRows rows;

    @Inject
    EditionRegister editions;

    @Inject
    Clock clock;

    /** Notes that the caller has changed a draft. */
    public void wrote(ModuleDraft module, Snapshot before) {
        rows.add(module.id(), before.differences(module.content()), clock.instant());
    }

    /**
     * Notes those whose answers have changed a draft: words of an answer are of whoever wrote it, whoever applies it.
     *
     * @param answered the parts that answers may have changed, by who answered
     */
    public void answered(ModuleDraft module, Snapshot before, Map<Author, Set<String>> answered) {
        var changed = before.differences(module.content());
        answered.forEach((author, subjects) -> {
            var parts = new HashSet<>(subjects);
            parts.retainAll(changed);
            rows.add(module.id(), author, parts, clock.instant());
        });
    }

    /**
     * Those who have written what the draft has beyond the edition that counts until it begins.
     *
     * @param from when the draft would begin; null, or past, is at once
     */
    public List<Author> of(ModuleDraft module, @Nullable Instant from) {
        return of(List.of(new Draft(module, editions.timeline(module.id()), from)))
                .getOrDefault(module.id(), List.of());
    }

    /**
     * A draft and when it would begin.
     *
     * @param editions all of its module, newest first
     */
    public record Draft(
            ModuleDraft module,
            List<Edition> editions,
            @Nullable Instant from) {}

    /** The same of several drafts, by module; as many statements as for one. */
    public Map<UUID, List<Author>> of(Collection<Draft> drafts) {
        var now = clock.instant();
        var bases = new HashMap<UUID, Edition>();
        for (var draft : drafts) {
            var basis = EffectivePeriod.before(draft.editions, EffectiveFrom.orNow(draft.from, now), now);
            if (basis != null) {
                bases.put(draft.module.id(), basis);
            }
        }
        var published = editions.drafts(bases.values());
        var subjects = new HashMap<UUID, Set<String>>();
        var since = new HashMap<UUID, Instant>();
        for (var draft : drafts) {
            var basis = bases.get(draft.module.id());
            var snapshot = basis == null ? null : published.get(basis.id());
            var before = snapshot == null ? Snapshot.NOTHING : Snapshot.parse(snapshot);
            var beyond = before.differences(draft.module.content());
            if (!beyond.isEmpty()) {
                subjects.put(draft.module.id(), beyond);
                since.put(draft.module.id(), since(basis, draft.editions));
            }
        }
        var written = rows.since(since);
        var found = new HashMap<UUID, List<Author>>();
        for (var draft : drafts) {
            var id = draft.module.id();
            var beyond = subjects.getOrDefault(id, Set.of());
            found.put(id, authors(draft.module, beyond, written.getOrDefault(id, List.of())));
        }
        return found;
    }

    private static List<Author> authors(ModuleDraft module, Set<String> subjects, List<AuthorRows.Written> writings) {
        var found = new LinkedHashMap<UUID, Author>();
        // Amendments have carried their authors before other changes were noted.
        for (var amendment : module.amendments()) {
            if (subjects.contains(Snapshot.subject(amendment.id()))) {
                found.put(amendment.authorId(), new Author(amendment.authorId(), amendment.author()));
            }
        }
        for (var written : writings) {
            if (subjects.contains(written.subject())) {
                found.putIfAbsent(written.author().id(), written.author());
            }
        }
        return List.copyOf(found.values());
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
