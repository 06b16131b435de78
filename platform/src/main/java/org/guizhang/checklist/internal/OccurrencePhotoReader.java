package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.blob.BlobReader;

/** Photos of answers that are not handed in are for whoever may see the sheet. */
@ApplicationScoped
public class OccurrencePhotoReader implements BlobReader {
    static final String KIND = "occurrence";

    @Inject
    OccurrenceRows rows;

    @Inject
    Access access;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> readable(Set<String> subjects) {
        return access.seen(rows.all(subjects.stream().map(UUID::fromString).toList())).stream()
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }
}
