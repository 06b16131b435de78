package org.guizhang.workforce.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guizhang.workforce.Organisation;
import org.guizhang.workforce.Organisation.Job;
import org.guizhang.workforce.Organisation.Place;
import org.guizhang.workforce.Position.Source;
import org.jspecify.annotations.Nullable;

/**
 * Finds the keys that the positions of an organisation have, or will have, in another business. What stands for the same
 * position of a template is the same position, whatever its key there; one of a business's own is known by its key.
 * Pure.
 */
public final class PositionKeyMatcher {
    private final Map<String, String> keys = new HashMap<>();
    private final Set<Integer> homeless = new HashSet<>();

    public PositionKeyMatcher(Organisation there, List<Job> coming) {
        var bySource = new HashMap<Source, String>();
        var byKey = new LinkedHashMap<String, Job>();
        there.jobs().forEach(job -> {
            byKey.put(job.key(), job);
            if (job.from() != null) {
                bySource.put(job.from(), job.key());
            }
        });
        var used = new HashSet<>(byKey.keySet());
        for (int i = 0; i < coming.size(); i++) {
            var job = coming.get(i);
            var known = known(job, bySource, byKey);
            var key = known == null ? free(job, used) : known;
            if (key == null) {
                homeless.add(i);
            } else {
                used.add(key);
                keys.put(job.key(), key);
            }
        }
        byKey.keySet().forEach(key -> keys.putIfAbsent(key, key));
    }

    /** Whether nothing but another position has the key of the {@code index}th. */
    public boolean isHomeless(int index) {
        return homeless.contains(index);
    }

    /** The key in the business; null where neither it nor what comes has such a position. */
    public @Nullable String key(@Nullable String given) {
        return given == null ? null : keys.get(given);
    }

    /** The same with the keys of the business; what has no key there keeps its own. */
    public Job settled(Job job) {
        return new Job(
                keys.getOrDefault(job.key(), job.key()),
                job.from(),
                job.title(),
                job.about(),
                key(job.reportsTo()),
                job.outside(),
                key(job.mergedInto()),
                job.closed(),
                job.headcount());
    }

    /** The same for a site. */
    public Place settled(Place place) {
        var headcounts = new TreeMap<String, Integer>();
        place.headcounts().forEach((key, count) -> headcounts.put(keys.getOrDefault(key, key), count));
        return new Place(place.name(), place.address(), place.closed(), place.areas(), headcounts);
    }

    private static @Nullable String known(Job job, Map<Source, String> bySource, Map<String, Job> byKey) {
        if (job.from() != null) {
            return bySource.get(job.from());
        }
        var same = byKey.get(job.key());
        return same != null && same.from() == null ? job.key() : null;
    }

    /** As positions get their keys when a template brings them; see {@link org.guizhang.workforce.TemplatePositions}. */
    private static @Nullable String free(Job job, Set<String> used) {
        if (!used.contains(job.key())) {
            return job.key();
        }
        var other = job.from() == null
                ? null
                : job.from().template() + "-" + job.from().key();
        return other == null || used.contains(other) ? null : other;
    }
}
