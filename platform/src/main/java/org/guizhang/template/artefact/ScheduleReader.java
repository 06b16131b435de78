package org.guizhang.template.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.guizhang.calendar.OnClosedDay;
import org.guizhang.calendar.Recurrence;
import org.guizhang.calendar.Schedule;
import org.guizhang.template.IsoDuration;
import org.jspecify.annotations.Nullable;

/** Reads schedules of checklists and recurring deadlines. */
final class ScheduleReader {
    private static final List<String> OWN_LISTS = List.of("site", "area", "person");

    private ScheduleReader() {}

    /** @throws IllegalArgumentException if it says no time that can be meant */
    static Schedule read(JsonNode written) {
        var late = Written.duration(written, "late");
        var every = Written.duration(written, "every");
        return new Schedule(
                Written.key(written),
                Written.optionalText(written, "title"),
                recurrence(written),
                Written.optionalWord(written, written.has("on") ? "on" : "event"),
                Written.time(written, "opens"),
                Written.time(written, "due"),
                late == null ? null : late.amount(),
                every == null ? null : length(every),
                Written.integer(written, "times", 1),
                written.path("spread").asBoolean(),
                closed(written),
                Written.optional(written, "per", ScheduleReader::per));
    }

    private static @Nullable Recurrence recurrence(JsonNode written) {
        if (written.has("everyDays")) {
            return Recurrence.everyDays(Written.integer(written, "everyDays", 1));
        }
        if (!written.has("rrule")) {
            return null;
        }
        var rule = Recurrence.read(Written.word(written, "rrule"));
        if (written.has("weekday")) {
            rule = rule.onWeekday(Written.word(written, "weekday"));
        }
        return written.has("dayOfMonth") ? rule.onMonthDay(Written.integer(written, "dayOfMonth", 1)) : rule;
    }

    private static Duration length(IsoDuration every) {
        return Duration.ofSeconds(every.length());
    }

    /** All days are days: only those who go by working days have closed ones. */
    private static OnClosedDay closed(JsonNode written) {
        return Written.word(written, "calendar").equals("working-days")
                ? Written.choice(written, "holiday", OnClosedDay.class, OnClosedDay.SKIP)
                : OnClosedDay.RUN;
    }

    /** Format 1 names things like units by their word alone. */
    private static Schedule.Per per(JsonNode written) {
        if (written.isObject()) {
            return new Schedule.Per("thing", Written.word(written, "thing"));
        }
        var word = written.asText();
        return OWN_LISTS.contains(word) ? new Schedule.Per(word, "") : new Schedule.Per("thing", word);
    }
}
