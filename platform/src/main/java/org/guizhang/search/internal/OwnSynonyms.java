package org.guizhang.search.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.guizhang.search.SynonymSource;
import org.jspecify.annotations.Nullable;

/**
 * The synonyms that count for a business: of general language, of its templates, and its own. Read once for each position of
 * its index in its history, as a change of its own words is one for the index, too; and anew when they become others by
 * themselves, as with an edition that begins.
 */
@ApplicationScoped
public class OwnSynonyms {
    /** The kind of change that says so; no source has documents of it. */
    public static final String KIND = "synonyms";

    private static final int BUSINESSES = 1000;

    @Inject
    SynonymRows rows;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<SynonymSource> sources;

    private record Read(Applied applied, @Nullable Instant until, Synonyms synonyms) {}

    private final Cache<UUID, Read> read =
            Caffeine.newBuilder().maximumSize(BUSINESSES).build();

    /** Those of the caller's business, as its index has come so far. */
    Synonyms of(UUID tenant, Applied applied) {
        var now = clock.instant();
        var known = read.getIfPresent(tenant);
        if (known == null || !known.applied.equals(applied) || known.until != null && !now.isBefore(known.until)) {
            known = read(applied, now);
            read.put(tenant, known);
        }
        return known.synonyms;
    }

    private Read read(Applied applied, Instant now) {
        var groups = new ArrayList<>(Synonyms.general());
        Instant until = null;
        for (var source : sources) {
            groups.addAll(source.groups());
            var next = source.nextTurn(now);
            until = until == null || next != null && next.isBefore(until) ? next : until;
        }
        rows.all().forEach(group -> groups.add(group.words()));
        return new Read(applied, until, Synonyms.of(groups));
    }
}
