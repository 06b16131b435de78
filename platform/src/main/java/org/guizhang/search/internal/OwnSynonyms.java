package org.guizhang.search.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guizhang.search.SynonymGroup;

/** The synonyms of businesses, read once for each position of their index: a change of them is one for the index, too. */
@ApplicationScoped
public class OwnSynonyms {
    /** The kind of change that says so; no source has documents of it. */
    public static final String KIND = "synonyms";

    private static final int BUSINESSES = 10_000;

    @Inject
    SynonymRows rows;

    private record Read(long position, List<List<String>> groups) {}

    private final Cache<UUID, Read> read =
            Caffeine.newBuilder().maximumSize(BUSINESSES).build();

    /** Those of the caller's business. */
    List<List<String>> of(UUID tenant, long position) {
        var known = read.getIfPresent(tenant);
        if (known == null || known.position != position) {
            known = new Read(
                    position, rows.all().stream().map(SynonymGroup::words).toList());
            read.put(tenant, known);
        }
        return known.groups;
    }
}
