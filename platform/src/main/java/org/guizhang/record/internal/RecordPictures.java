package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.blob.BlobReader;
import org.guizhang.blob.BlobUse;
import org.guizhang.blob.Blobs;
import org.guizhang.shared.Violations;

/** Pictures of records are for whoever sees one of those. */
@ApplicationScoped
public class RecordPictures implements BlobReader {
    static final String KIND = "record";

    @Inject
    RecordRows rows;

    @Inject
    RecordAccess access;

    @Inject
    Blobs blobs;

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

    /** The pictures of an answer belong to the record from now on; those that were never sent are named. */
    void keep(RecordModel model, UUID record, ObjectNode answers, Collection<String> drawn, Violations problems) {
        var places = new HashMap<String, List<String>>();
        NamedAnswer.all(model, answers).stream()
                .filter(one -> isPicture(one.type()))
                .forEach(one -> places.computeIfAbsent(one.id(), digest -> new ArrayList<>())
                        .add(one.at()));
        var all = new LinkedHashSet<>(places.keySet());
        all.addAll(drawn);
        if (!all.isEmpty()) {
            blobs.use(List.of(new BlobUse(KIND, record.toString(), all))).stream()
                    .flatMap(digest -> places.getOrDefault(digest, List.of("/signatures")).stream())
                    .sorted()
                    .forEach(place -> problems.add(place, "photo-missing"));
        }
    }

    private static boolean isPicture(String type) {
        return List.of("photo", "attachment", "signature").contains(type);
    }
}
