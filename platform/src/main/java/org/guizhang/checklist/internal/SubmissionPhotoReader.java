package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.blob.BlobReader;

/** Photos of hand-ins are for whoever may see one of those. */
@ApplicationScoped
public class SubmissionPhotoReader implements BlobReader {
    static final String KIND = "submission";

    @Inject
    SubmissionRows rows;

    @Inject
    OccurrenceRows occurrences;

    @Inject
    Access access;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> readable(Set<String> subjects) {
        var places = rows.occurrences(subjects.stream().map(UUID::fromString).toList());
        var seen = access.seen(occurrences.all(List.copyOf(new HashSet<>(places.values()))));
        return subjects.stream()
                .filter(subject -> seen.contains(places.get(UUID.fromString(subject))))
                .collect(Collectors.toSet());
    }
}
