package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.blob.Blobs;
import org.guizhang.checklist.ItemJudgement;
import org.guizhang.shared.Violations;

/**
 * Photos of answers and corrections. Their bytes are there before anything that names them is handed in (case C02), and from
 * then on belong to it; those of a failed item belong to its finding, too, whose corrector may not see the whole sheet (C10).
 */
@ApplicationScoped
public class SheetPhotos {
    @Inject
    Blobs blobs;

    /** Names those that were never sent, by their place. */
    void check(SheetState state, Violations problems) {
        var places = new HashMap<String, List<String>>();
        state.answers().forEach((item, given) -> {
            if (state.judgement(item) != ItemJudgement.HIDDEN) {
                for (int i = 0; i < given.photos().size(); i++) {
                    places.computeIfAbsent(given.photos().get(i), digest -> new ArrayList<>())
                            .add("/answers/" + item + "/photos/" + i);
                }
            }
        });
        refuse(places, problems);
    }

    void check(List<String> photos, Violations problems) {
        var places = new HashMap<String, List<String>>();
        for (int i = 0; i < photos.size(); i++) {
            places.put(photos.get(i), List.of("/photos/" + i));
        }
        refuse(places, problems);
    }

    private void refuse(Map<String, List<String>> places, Violations problems) {
        if (problems.isEmpty() && !places.isEmpty()) {
            blobs.missing(places.keySet()).stream()
                    .flatMap(digest -> places.getOrDefault(digest, List.of()).stream())
                    .sorted()
                    .forEach(place -> problems.add(place, "photo-missing"));
        }
    }

    /** What was handed in and what has failed in it have them from now on. */
    void keep(SheetState state, UUID submission, Collection<FoundItem> found) {
        var all = new LinkedHashSet<String>();
        state.answers().forEach((item, given) -> {
            if (state.judgement(item) != ItemJudgement.HIDDEN) {
                all.addAll(given.photos());
            }
        });
        if (!all.isEmpty()) {
            blobs.use(SubmissionPhotoReader.KIND, Map.of(submission.toString(), all));
            var findings = found.stream()
                    .collect(Collectors.toMap(
                            one -> one.id().toString(), one -> one.given().photos()));
            blobs.use(FindingPhotoReader.KIND, findings);
        }
    }

    void keep(UUID finding, List<String> photos) {
        blobs.use(FindingPhotoReader.KIND, Map.of(finding.toString(), photos));
    }
}
