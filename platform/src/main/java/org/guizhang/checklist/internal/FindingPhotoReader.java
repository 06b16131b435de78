package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.blob.BlobReader;
import org.guizhang.shared.NotFound;

/** Photos of findings are for whoever may see one of those. */
@ApplicationScoped
public class FindingPhotoReader implements BlobReader {
    static final String KIND = "finding";

    @Inject
    FindingViews views;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> readable(Set<String> subjects) {
        return subjects.stream().filter(this::isSeen).collect(Collectors.toSet());
    }

    private boolean isSeen(String subject) {
        try {
            views.get(UUID.fromString(subject));
            return true;
        } catch (NotFound nothing) {
            return false;
        }
    }
}
