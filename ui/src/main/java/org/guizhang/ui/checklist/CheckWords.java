package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guizhang.checklist.Doer;
import org.guizhang.checklist.OccurrencePlace;
import org.guizhang.checklist.OccurrenceState;
import org.guizhang.checklist.SheetItem;
import org.guizhang.checklist.Timeliness;
import org.guizhang.shared.Days;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** What places, moments, states and answers are called on the screen. */
class CheckWords {
    private static final String MIDNIGHT = "24:00";

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(Days.ZONE);

    private final Formats formats;
    private final Clock clock;

    @Inject
    CheckWords(Formats formats, Clock clock) {
        this.formats = formats;
        this.clock = clock;
    }

    LocalDate today() {
        return Days.today(clock);
    }

    String moment(Instant at) {
        return formats.moment(at);
    }

    String date(LocalDate day) {
        return formats.date(day);
    }

    /** The time of the day, 24:00 for its end, and the day where it is another than {@code day}. */
    String hour(Instant at, LocalDate day) {
        if (at.equals(day.plusDays(1).atStartOfDay(Days.ZONE).toInstant())) {
            return MIDNIGHT;
        }
        return LocalDate.ofInstant(at, Days.ZONE).equals(day) ? hour(at) : formats.moment(at);
    }

    static String hour(Instant at) {
        return HOUR.format(at);
    }

    /** From one moment to another, the day once where it is one day. */
    String stretch(Instant from, Instant until) {
        return t("work.stretch", formats.moment(from), hour(until, LocalDate.ofInstant(from, Days.ZONE)));
    }

    /** Site, area and person, or that it is the whole business. */
    static String place(OccurrencePlace place) {
        var parts = new ArrayList<String>();
        if (place.site() != null) {
            parts.add(Texts.said(place.site().name()));
        }
        parts.addAll(within(place));
        return parts.isEmpty() ? t("work.everywhere") : String.join(" · ", parts);
    }

    /** The same without the site. */
    static List<String> within(OccurrencePlace place) {
        var parts = new ArrayList<String>();
        if (place.area() != null) {
            parts.add(Texts.said(place.area().name()));
        }
        if (place.thing() != null) {
            parts.add(place.thing().name());
        }
        if (place.person() != null) {
            parts.add(place.person().name());
        }
        return parts;
    }

    /** Where nobody is meant by a position, it is whoever is above the place. */
    static String names(List<Doer> people) {
        return people.isEmpty()
                ? t("findings.above")
                : Texts.list(people.stream().map(Doer::name).toList());
    }

    static String state(OccurrenceState state, @Nullable Timeliness timeliness) {
        return timeliness == null ? t("work.state." + state) : t("work.done." + timeliness);
    }

    static Tone tone(OccurrenceState state, @Nullable Timeliness timeliness) {
        if (timeliness != null) {
            return timeliness == Timeliness.ON_TIME ? Tone.PASS : Tone.DUE;
        }
        return switch (state) {
            case DONE -> Tone.PASS;
            case OPEN -> Tone.INFO;
            case LATE, MISSED -> Tone.LATE;
            case UPCOMING, SKIPPED -> Tone.QUIET;
        };
    }

    /** An answer as its item asks for it; empty where it has no words of its own. */
    static String answer(SheetItem item, @Nullable JsonNode value) {
        if (value == null || value.isObject() || value.isNull()) {
            return "";
        }
        var written = value.asText();
        return switch (item.answer()) {
            case PASS_FAIL -> written.equals("pass") ? t("work.answer.pass") : t("work.answer.fail");
            case NUMBER -> number(item, written);
            case CHOICE ->
                item.options().stream()
                        .filter(option -> option.key().equals(written))
                        .map(option -> Texts.said(option.title()))
                        .findFirst()
                        .orElse(written);
            case TEXT, TIME, PHOTO, SIGNATURE -> written;
        };
    }

    /** A number with its unit, and a sign that is told from a hyphen. */
    private static String number(SheetItem item, String written) {
        var number = written.replace('-', '\u2212');
        return item.unit() == null ? number : t("work.number", number, Texts.said(item.unit()));
    }

    /** The limits of a number; empty where there are none. */
    static String limits(SheetItem item) {
        var min = item.min();
        var max = item.max();
        if (min != null && max != null) {
            return t("work.between", number(item, min), number(item, max));
        }
        return min != null ? t("work.least", number(item, min)) : max != null ? t("work.most", number(item, max)) : "";
    }
}
