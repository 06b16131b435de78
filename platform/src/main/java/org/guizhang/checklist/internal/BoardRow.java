package org.guizhang.checklist.internal;

import java.time.Instant;
import java.util.UUID;
import org.guizhang.checklist.BoardLine;
import org.guizhang.checklist.OccurrencePlace;
import org.guizhang.checklist.OccurrenceState;
import org.guizhang.checklist.Timeliness;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** A row of an occurrence with how it has ended. */
record BoardRow(
        UUID id,
        UUID moduleId,
        UUID editionId,
        String checklist,
        String schedule,
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
        Instant opensAt,
        Instant dueAt,
        Instant lateAt,
        boolean begun,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        @Nullable UUID assignedId,
        @Nullable String assignedName,
        @Nullable String reason,
        @Nullable UUID submission,
        @Nullable UUID byId,
        @Nullable String byName,
        @Nullable String timeliness,
        @Nullable Boolean passed,
        @Nullable Integer score,
        boolean dutyGap,
        int failures,
        int unsettled) {

    BoardLine line(Text title, Instant now) {
        return new BoardLine(
                id,
                moduleId,
                checklist,
                title,
                schedule.isEmpty() ? null : schedule,
                new OccurrencePlace(
                        Occurrence.part(siteId, siteZh, siteEn),
                        Occurrence.part(areaId, areaZh, areaEn),
                        Occurrence.doer(personId, personName),
                        Occurrence.thing(thingId, thingName, thingCode)),
                opensAt,
                dueAt,
                lateAt,
                OccurrenceState.at(now, opensAt, dueAt, lateAt, outcome),
                begun,
                Occurrence.doer(assignedId, assignedName),
                reason,
                dutyGap,
                submission,
                Occurrence.doer(byId, byName),
                closedAt,
                timeliness == null ? null : Timeliness.valueOf(timeliness),
                passed,
                score,
                failures,
                unsettled);
    }
}
