package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.blob.BlobReader;

/** Pictures of records are for whoever sees one of those. */
@ApplicationScoped
public class RecordPictures implements BlobReader {
    static final String KIND = "record";

    @Inject
    RecordRows rows;

    @Inject
    RecordAccess access;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> readable(Set<String> subjects) {
        var roster = access.roster();
        return rows.all(subjects.stream().map(UUID::fromString).toList()).stream()
                .filter(row -> access.sees(row, roster))
                .map(row -> row.id().toString())
                .collect(Collectors.toSet());
    }
}
