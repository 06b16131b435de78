package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.blob.BlobUse;
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

    /**
     * What was handed in and what has failed in it have their photos from now on.
     *
     * @throws org.guizhang.shared.Rejected if one was never sent, with its places
     */
    void keep(SheetState state, UUID submission, Collection<FoundItem> found) {
        var places = new LinkedHashMap<String, List<String>>();
        state.answers().forEach((item, given) -> {
            if (state.judgement(item) != ItemJudgement.HIDDEN) {
                place("/answers/" + item + "/photos/", given.photos(), places);
            }
        });
        var uses = new ArrayList<BlobUse>();
        uses.add(new BlobUse(SubmissionPhotoReader.KIND, submission.toString(), places.keySet()));
        found.forEach(one -> uses.add(new BlobUse(
                FindingPhotoReader.KIND, one.id().toString(), one.given().photos())));
        use(uses, places);
    }

    /**
     * What was stored has its photos while it is not handed in, so that they stay, and whoever shares the sheet sees them.
     * Those that are still to come are no mistake.
     */
    void autosaved(UUID occurrence, List<String> photos) {
        if (!photos.isEmpty()) {
            blobs.use(List.of(new BlobUse(OccurrencePhotoReader.KIND, occurrence.toString(), photos)));
        }
    }

    /** The photos of a correction belong to its finding. */
    void keep(UUID finding, List<String> photos) {
        var places = new LinkedHashMap<String, List<String>>();
        place("/photos/", photos, places);
        use(List.of(new BlobUse(FindingPhotoReader.KIND, finding.toString(), photos)), places);
    }

    private static void place(String at, List<String> photos, Map<String, List<String>> places) {
        for (int i = 0; i < photos.size(); i++) {
            places.computeIfAbsent(photos.get(i), digest -> new ArrayList<>()).add(at + i);
        }
    }

    private void use(List<BlobUse> uses, Map<String, List<String>> places) {
        var problems = new Violations();
        blobs.use(uses).stream()
                .flatMap(digest -> places.getOrDefault(digest, List.of()).stream())
                .sorted()
                .forEach(place -> problems.add(place, "photo-missing"));
        problems.check();
    }
}
