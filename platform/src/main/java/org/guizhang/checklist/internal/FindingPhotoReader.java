package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.blob.BlobReader;

/** Photos of findings are for whoever may see one of those. */
@ApplicationScoped
public class FindingPhotoReader implements BlobReader {
    static final String KIND = "finding";

    @Inject
    ActionRows rows;

    @Inject
    FindingAccess duties;

    @Inject
    Access access;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> readable(Set<String> subjects) {
        var roster = access.roster();
        return subjects.stream()
                .filter(subject -> rows.find(UUID.fromString(subject))
                        .filter(row -> duties.maySee(row, roster))
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
