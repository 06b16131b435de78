package org.guizhang.search.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import org.guizhang.search.SynonymSource;

/**
 * The synonyms that count for a business: of general language, of its templates, and its own. Read once for each position of
 * its index: a change of its own words is one for the index, too.
 */
@ApplicationScoped
public class OwnSynonyms {
    /** The kind of change that says so; no source has documents of it. */
    public static final String KIND = "synonyms";

    private static final int BUSINESSES = 1000;

    @Inject
    SynonymRows rows;

    @Inject
    @Any
    Instance<SynonymSource> sources;

    private record Read(long position, Synonyms synonyms) {}

    private final Cache<UUID, Read> read =
            Caffeine.newBuilder().maximumSize(BUSINESSES).build();

    /** Those of the caller's business, as its index has come to a position. */
    Synonyms of(UUID tenant, long position) {
        var known = read.getIfPresent(tenant);
        if (known == null || known.position != position) {
            var groups = new ArrayList<>(Synonyms.general());
            for (var source : sources) {
                groups.addAll(source.groups());
            }
            rows.all().forEach(group -> groups.add(group.words()));
            known = new Read(position, Synonyms.of(groups));
            read.put(tenant, known);
        }
        return known.synonyms;
    }
}
