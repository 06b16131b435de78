package org.guizhang.checklist.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.guizhang.checklist.FillQuestion;
import org.guizhang.checklist.FillQuestion.Kind;
import org.guizhang.checklist.FillQuestion.Seen;
import org.guizhang.checklist.Submission;
import org.jspecify.annotations.Nullable;

/** What the log of filling in raises as questions; devices say when things were answered, and the server when it heard. */
record FillQuestions(SubmissionContent content, AnswerLog log, List<Seen> seen) {
    /** Fewer are quickly answered by anybody. */
    private static final int MANY = 6;

    /** So long it takes to read an item and to tap an answer. */
    private static final Duration PER_ITEM = Duration.ofSeconds(2);

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration AHEAD = Duration.ofMinutes(5);

    List<FillQuestion> all() {
        var all = new ArrayList<FillQuestion>();
        quick().ifPresent(all::add);
        of(Kind.ARRIVED_LATE, this::hasArrivedLate).ifPresent(all::add);
        of(Kind.AFTER_DUE, this::isAfterDue)
                .filter(question -> question.items().size() < answered().size())
                .ifPresent(all::add);
        of(Kind.CHANGED, this::wasOtherBefore)
                .filter(question -> content.version() == 1)
                .ifPresent(all::add);
        of(Kind.SAME_PHOTO, this::hasPhotoSeen)
                .map(question -> new FillQuestion(question.kind(), question.items(), null, seen))
                .ifPresent(all::add);
        ahead().ifPresent(all::add);
        return all;
    }

    private List<Submission.Item> answered() {
        return content.items().stream().filter(item -> item.by() != null).toList();
    }

    private Optional<FillQuestion> quick() {
        var moments = answered().stream()
                .map(this::moment)
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (moments.size() < MANY) {
            return Optional.empty();
        }
        var took = Duration.between(moments.get(0), moments.get(moments.size() - 1));
        return took.compareTo(PER_ITEM.multipliedBy(moments.size() - 1L)) < 0
                ? Optional.of(new FillQuestion(Kind.QUICK, List.of(), took.toSeconds(), List.of()))
                : Optional.empty();
    }

    /** When it was answered; null: what came along with the hand-in does not tell. */
    private @Nullable Instant moment(Submission.Item item) {
        var server = item.serverTime();
        if (item.deviceTime() != null) {
            return item.deviceTime();
        }
        return server != null && server.isBefore(content.serverTime()) ? server : null;
    }

    private Optional<FillQuestion> of(Kind kind, Predicate<Submission.Item> isMeant) {
        var items =
                answered().stream().filter(isMeant).map(Submission.Item::key).toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new FillQuestion(kind, items, null, List.of()));
    }

    private boolean hasArrivedLate(Submission.Item item) {
        var device = item.deviceTime();
        var server = item.serverTime();
        return device != null
                && server != null
                && Duration.between(device, server).compareTo(LONG) > 0;
    }

    private boolean isAfterDue(Submission.Item item) {
        var server = item.serverTime();
        return server != null && server.isAfter(content.due());
    }

    /** By what counts in the end; another photo or note is no other answer, and what a correction changes it says itself. */
    private boolean wasOtherBefore(Submission.Item item) {
        return log.rows().stream()
                .filter(row -> row.item().equals(item.key()))
                .anyMatch(row -> row.given().value() != null
                        && !Objects.equals(row.given().value(), item.value()));
    }

    private boolean hasPhotoSeen(Submission.Item item) {
        return seen.stream().anyMatch(one -> item.photos().contains(one.photo()));
    }

    private Optional<FillQuestion> ahead() {
        var device = content.deviceTime();
        if (device == null) {
            return Optional.empty();
        }
        var ahead = Duration.between(content.serverTime(), device);
        return ahead.compareTo(AHEAD) > 0
                ? Optional.of(new FillQuestion(Kind.CLOCK_AHEAD, List.of(), ahead.toSeconds(), List.of()))
                : Optional.empty();
    }
}
