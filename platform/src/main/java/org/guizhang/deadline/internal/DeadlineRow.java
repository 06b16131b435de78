package org.guizhang.deadline.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.calendar.DateSpan;
import org.guizhang.deadline.DeadlineClock;
import org.guizhang.deadline.DeadlineEscalation;
import org.guizhang.deadline.DeadlineHolder;
import org.guizhang.deadline.DeadlineMatch;
import org.guizhang.deadline.DeadlinePace;
import org.guizhang.deadline.DeadlineSite;
import org.guizhang.deadline.DeadlineStart;
import org.guizhang.deadline.DeadlineState;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.deadline.DeadlineTerms;
import org.guizhang.shared.Text;
import org.guizhang.template.IsoDuration;
import org.guizhang.template.artefact.Counting;
import org.jspecify.annotations.Nullable;

/** A row of a clock, with the name of its place; lists are texts with commas between. */
record DeadlineRow(
        UUID id,
        UUID moduleId,
        UUID editionId,
        String rule,
        String titleZh,
        String titleEn,
        String clauses,
        @Nullable String followUp,
        String subjectKind,
        String subjectId,
        @Nullable String address,
        String slot,
        int ordinal,
        @Nullable UUID siteId,
        @Nullable String siteZh,
        @Nullable String siteEn,
        @Nullable String role,
        String people,
        String matching,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        String counting,
        boolean days,
        boolean exact,
        @Nullable String within,
        boolean repeats,
        boolean stoppable,
        String remind,
        String escalations,
        Instant startsAt,
        Instant dueAt,
        @Nullable Instant lateAt,
        @Nullable Instant pausedAt,
        @Nullable Instant stoppedAt,
        @Nullable String stoppedKind,
        @Nullable String stoppedId,
        @Nullable String stoppedAddress,
        @Nullable Instant cancelledAt,
        Instant toldAt) {

    DeadlinePace pace() {
        return new DeadlinePace(Counting.valueOf(counting), days, exact);
    }

    DeadlineTiming timing() {
        return timing(startsAt, dueAt);
    }

    DeadlineTiming timing(Instant starts, Instant due) {
        return new DeadlineTiming(
                pace(),
                starts,
                due,
                lengths(),
                escalated().stream().map(DeadlineEscalation::after).toList());
    }

    private List<IsoDuration> lengths() {
        return list(remind)
                .map(length -> IsoDuration.parse(length).orElseThrow())
                .toList();
    }

    List<DeadlineEscalation> escalated() {
        return WrittenEscalations.read(escalations);
    }

    Set<UUID> named() {
        return list(people).map(UUID::fromString).collect(Collectors.toSet());
    }

    DeadlineHolder holder() {
        return WrittenEscalations.holder(role, named());
    }

    List<String> clauseKeys() {
        return list(clauses).toList();
    }

    DeadlineSubject subject() {
        return new DeadlineSubject(subjectKind, subjectId, address);
    }

    @Nullable
    DeadlineSubject stoppedBy() {
        return stoppedKind == null || stoppedId == null
                ? null
                : new DeadlineSubject(stoppedKind, stoppedId, stoppedAddress);
    }

    @Nullable
    DeadlineSite site() {
        return siteId == null || siteZh == null || siteEn == null
                ? null
                : new DeadlineSite(siteId, new Text(siteZh, siteEn));
    }

    Text title() {
        return new Text(titleZh, titleEn);
    }

    @Nullable
    IsoDuration length() {
        return within == null ? null : IsoDuration.parse(within).orElseThrow();
    }

    DeadlineState state(Instant now) {
        return new DeadlineState.Moments(startsAt, dueAt, lateAt, stoppable, pausedAt, stoppedAt, cancelledAt).at(now);
    }

    DeadlineClock clock() {
        return clock(dueAt);
    }

    DeadlineClock clock(Instant due) {
        return new DeadlineClock(id, moduleId, editionId, rule, subject(), siteId, followUp, due);
    }

    /** The same anew from a moment. */
    DeadlineStart again(Instant starts) {
        var terms = new DeadlineTerms(
                moduleId,
                editionId,
                rule,
                title(),
                length(),
                Counting.valueOf(counting),
                exact,
                repeats,
                stoppable,
                lengths(),
                followUp,
                clauseKeys());
        var period = periodFrom == null || periodTo == null ? null : new DateSpan(periodFrom, periodTo);
        return new DeadlineStart(
                terms, subject(), siteId, holder(), escalated(), new DeadlineMatch(matching, period), starts, null);
    }

    private static Stream<String> list(String written) {
        return written.isEmpty() ? Stream.empty() : Arrays.stream(written.split(",", -1));
    }
}
