package org.guizhang.checklist.internal;

import java.time.Instant;
import java.util.UUID;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.OccurrencePlace;
import org.jspecify.annotations.Nullable;

/**
 * A row of a finding with the action that corrects it.
 *
 * @param photos digests with commas between
 * @param corrector null: nothing has to be done
 * @param correctorId who alone corrects it; null: whoever holds that position
 * @param state null: nothing has to be done
 * @param doneBy who has corrected it last
 */
record FindingRow(
        UUID id,
        UUID occurrenceId,
        UUID submissionId,
        UUID moduleId,
        UUID editionId,
        String checklist,
        String item,
        String role,
        @Nullable UUID siteId,
        @Nullable String siteZh,
        @Nullable String siteEn,
        @Nullable UUID areaId,
        @Nullable String areaZh,
        @Nullable String areaEn,
        @Nullable UUID personId,
        @Nullable String personName,
        @Nullable UUID thingId,
        @Nullable String thingName,
        @Nullable String thingCode,
        @Nullable String value,
        @Nullable String note,
        String photos,
        String severity,
        String critical,
        int times,
        UUID authorId,
        String authorName,
        Instant foundAt,
        @Nullable String corrector,
        @Nullable UUID correctorId,
        @Nullable String verifier,
        @Nullable Instant dueAt,
        @Nullable Instant verifyDueAt,
        @Nullable String state,
        @Nullable UUID doneBy,
        int revision) {

    ChecklistFinding.State standing() {
        return state == null ? ChecklistFinding.State.NOTED : ChecklistFinding.State.valueOf(state);
    }

    OccurrencePlace place() {
        return new OccurrencePlace(
                Occurrence.part(siteId, siteZh, siteEn),
                Occurrence.part(areaId, areaZh, areaEn),
                Occurrence.doer(personId, personName),
                Occurrence.thing(thingId, thingName, thingCode));
    }

    boolean isOverdue(Instant now) {
        var until = standing() == ChecklistFinding.State.OPEN
                ? dueAt
                : standing() == ChecklistFinding.State.DONE ? verifyDueAt : null;
        return until != null && !now.isBefore(until);
    }
}
