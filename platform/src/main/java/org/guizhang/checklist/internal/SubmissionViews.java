package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guizhang.checklist.HandInResult;
import org.guizhang.checklist.Submission;
import org.guizhang.checklist.Timeliness;

/** Hand-ins as the caller may see them. */
@ApplicationScoped
public class SubmissionViews {
    @Inject
    SubmissionRows rows;

    @Inject
    OccurrenceRows occurrences;

    @Inject
    FindingRows findings;

    @Inject
    Access access;

    public Submission get(UUID id) {
        var stored = rows.find(id).orElseThrow(Access::nothing);
        var roster = access.roster();
        var occurrence = occurrences.find(stored.occurrenceId()).orElseThrow(Access::nothing);
        if (access.of(occurrence, roster) == Access.Level.NOTHING) {
            throw Access.nothing();
        }
        var content = stored.read();
        return new Submission(
                result(stored, content, findings.ofSubmissions(List.of(id))),
                stored.version(),
                content.reason(),
                stored.previousId(),
                rows.newest(id),
                stored.digest(),
                content.by(),
                content.deviceTime(),
                content.serverTime(),
                content.title(),
                content.place(),
                content.edition(),
                content.editionNumber(),
                content.items(),
                content.signatures(),
                content.log());
    }

    private static HandInResult result(SubmissionRows.Stored stored, SubmissionContent content, List<UUID> findings) {
        return new HandInResult(
                stored.id(),
                stored.occurrenceId(),
                content.score(),
                content.passed(),
                content.stopWork(),
                content.failed(),
                findings,
                Timeliness.valueOf(stored.timeliness()),
                stored.second());
    }
}
