package org.guizhang.ui.deadline;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.guizhang.deadline.Deadline;
import org.guizhang.deadline.DeadlinePerson;
import org.guizhang.deadline.DeadlineState;
import org.guizhang.shared.Days;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;

/** What moments, lengths, states and places of clocks are called on the screen. */
class DeadlineWords {
    private final Formats formats;
    private final Clock clock;

    @Inject
    DeadlineWords(Formats formats, Clock clock) {
        this.formats = formats;
        this.clock = clock;
    }

    String moment(Instant at) {
        return formats.moment(at);
    }

    /** Until when: with the day, or at a time of it. */
    String until(Instant due) {
        var at = due.atZone(Days.ZONE);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? t("deadlines.until-day", formats.date(at.toLocalDate().minusDays(1)))
                : t("deadlines.until", formats.moment(due));
    }

    /** How much time is left, or has passed since it was due; empty for what has ended. */
    String left(Deadline deadline) {
        var now = clock.instant();
        return switch (deadline.state()) {
            case UPCOMING -> t("deadlines.begins", formats.moment(deadline.starts()));
            case RUNNING -> t("deadlines.left", length(Duration.between(now, deadline.due())));
            case OVERDUE, MISSED -> t("deadlines.over", length(Duration.between(deadline.due(), now)));
            case PAUSED -> {
                var since = deadline.paused();
                yield since == null ? "" : t("deadlines.paused-since", formats.moment(since));
            }
            case KEPT, BROKEN -> {
                var stopped = deadline.stopped();
                yield stopped == null ? "" : t("deadlines.done-at", formats.moment(stopped));
            }
            case OVER, CANCELLED -> "";
        };
    }

    /** In the two greatest units, the smaller one rounded up. */
    static String length(Duration length) {
        var minutes = Math.max(1, length.plusSeconds(59).toMinutes());
        if (minutes < 60) {
            return t("deadlines.minutes", minutes);
        }
        if (minutes < 24 * 60) {
            return minutes % 60 == 0
                    ? t("deadlines.hours", minutes / 60)
                    : t("deadlines.both", t("deadlines.hours", minutes / 60), t("deadlines.minutes", minutes % 60));
        }
        var hours = (minutes + 59) / 60;
        return hours % 24 == 0 || hours > 24 * 14
                ? t("deadlines.days", (hours + 23) / 24)
                : t("deadlines.both", t("deadlines.days", hours / 24), t("deadlines.hours", hours % 24));
    }

    static String state(DeadlineState state) {
        return t("deadlines.state." + state);
    }

    static Tone tone(DeadlineState state) {
        return switch (state) {
            case KEPT -> Tone.PASS;
            case RUNNING -> Tone.INFO;
            case PAUSED -> Tone.DUE;
            case OVERDUE, MISSED, BROKEN -> Tone.LATE;
            case UPCOMING, OVER, CANCELLED -> Tone.QUIET;
        };
    }

    static String place(Deadline deadline) {
        var site = deadline.site();
        return site == null ? t("work.everywhere") : Texts.said(site.name());
    }

    /** Where nobody is named or meant, it is whoever runs the business. */
    static String people(Deadline deadline) {
        return deadline.responsible().isEmpty()
                ? t("deadlines.nobody")
                : Texts.list(deadline.responsible().stream()
                        .map(DeadlinePerson::name)
                        .toList());
    }
}
