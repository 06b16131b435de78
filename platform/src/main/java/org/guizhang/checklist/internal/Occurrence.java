package org.guizhang.checklist.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.checklist.Doer;
import org.guizhang.checklist.OccurrencePlace;
import org.guizhang.checklist.OccurrenceState;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A row of an occurrence, with the names of what it is made for.
 *
 * @param schedule empty: started by hand
 * @param onDuty who is on duty while it may be done; empty: the roster names nobody; null: it is not for whoever is on duty
 * @param submission what was handed in first
 */
record Occurrence(
        UUID id,
        UUID moduleId,
        UUID editionId,
        String checklist,
        String schedule,
        String target,
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
        Instant opensAt,
        Instant dueAt,
        Instant lateAt,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        @Nullable UUID assignedId,
        @Nullable String assignedName,
        @Nullable String reason,
        @Nullable UUID submission,
        @Nullable List<UUID> onDuty,
        int revision) {

    /** Those whom the roster names; where there are none it is for whoever is meant by the position. */
    Set<UUID> byRoster() {
        return onDuty == null ? Set.of() : Set.copyOf(onDuty);
    }

    OccurrenceState state(Instant now) {
        return OccurrenceState.at(now, opensAt, dueAt, lateAt, outcome);
    }

    OccurrencePlace place() {
        return new OccurrencePlace(
                part(siteId, siteZh, siteEn),
                part(areaId, areaZh, areaEn),
                doer(personId, personName),
                thing(thingId, thingName, thingCode));
    }

    @Nullable
    Doer assigned() {
        return doer(assignedId, assignedName);
    }

    static OccurrencePlace.@Nullable Part part(@Nullable UUID id, @Nullable String zh, @Nullable String en) {
        return id == null || zh == null || en == null ? null : new OccurrencePlace.Part(id, new Text(zh, en));
    }

    static OccurrencePlace.@Nullable Registered thing(@Nullable UUID id, @Nullable String name, @Nullable String code) {
        return id == null || name == null || code == null ? null : new OccurrencePlace.Registered(id, name, code);
    }

    static @Nullable Doer doer(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? null : new Doer(id, name);
    }
}
