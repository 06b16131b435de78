package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.blob.Blobs;
import org.guizhang.checklist.FillQuestion;
import org.guizhang.checklist.FillQuestion.Seen;

/** Asks about how a checklist was filled in, for whoever is above those who did it. */
@ApplicationScoped
public class FillReview {
    @Inject
    SubmissionRows rows;

    @Inject
    OccurrenceRows occurrences;

    @Inject
    AnswerRows answers;

    @Inject
    Blobs blobs;

    @Inject
    Access access;

    public List<FillQuestion> of(UUID submission) {
        var stored = rows.find(submission).orElseThrow(Access::nothing);
        var occurrence = occurrences.find(stored.occurrenceId()).orElseThrow(Access::nothing);
        if (access.above(occurrence.siteId(), access.roster()) == Access.Level.NOTHING) {
            throw Access.nothing();
        }
        var content = stored.read();
        return new FillQuestions(content, answers.log(occurrence.id()), seen(content)).all();
    }

    /** Earlier hand-ins of other occurrences with the same photos; those the caller may not see are not told. */
    private List<Seen> seen(SubmissionContent content) {
        var photos =
                content.items().stream().flatMap(item -> item.photos().stream()).collect(Collectors.toSet());
        if (photos.isEmpty()) {
            return List.of();
        }
        Map<UUID, Set<String>> uses = blobs.sameOriginals(SubmissionPhotoReader.KIND, photos);
        var earlier = rows.before(content.serverTime(), content.occurrence(), uses.keySet());
        var visible = access.seen(occurrences.all(List.copyOf(new HashSet<>(
                earlier.stream().map(SubmissionRows.Earlier::occurrenceId).toList()))));
        return earlier.stream()
                .filter(one -> visible.contains(one.occurrenceId()))
                .flatMap(one -> uses.getOrDefault(one.id(), Set.of()).stream()
                        .sorted()
                        .map(photo -> new Seen(photo, one.occurrenceId(), one.id(), one.serverAt())))
                .toList();
    }
}
