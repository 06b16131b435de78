package org.guizhang.template.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.guizhang.calendar.Schedule;
import org.guizhang.calendar.WorkingTime;
import org.guizhang.form.Field;
import org.guizhang.shared.Text;
import org.guizhang.template.IsoDuration;
import org.guizhang.template.Who;
import org.jspecify.annotations.Nullable;

/**
 * A time limit: what starts its clocks, which of them something stops, and who hears of it. It runs {@code within} a time from
 * {@code starts}, or {@code recurs}.
 *
 * @param starts null: it recurs
 * @param stops null: nothing does, it is over when its time is
 * @param correlation which clock {@code stops} is about; null where nothing stops them
 * @param within null: it recurs
 * @param exact whether a length in days ends at the time of day at which it began
 * @param repeats whether it starts anew each time it is met
 * @param recurs null: it starts with an event
 * @param remind so long before it is due
 * @param followUp the form that is opened when it has passed
 * @param clauses keys of those it carries out
 */
public record DeadlineRule(
        String key,
        Text title,
        Who responsible,
        @Nullable Event starts,
        @Nullable Event stops,
        @Nullable Correlation correlation,
        @Nullable IsoDuration within,
        Counting counting,
        boolean exact,
        boolean repeats,
        @Nullable Schedule recurs,
        List<IsoDuration> remind,
        List<Escalation> escalate,
        @Nullable String followUp,
        List<String> clauses) {

    /** What happens. */
    public enum Happening {
        RECORD_SUBMITTED,
        RECORD_APPROVED,
        RECORD_CLOSED,
        /** A field gets a value or another one; the value of a date or a moment is when it happened. */
        FIELD_SET,
        CHECKLIST_SUBMITTED,
        ACTION_DONE,
        EDITION_PUBLISHED
    }

    /**
     * Something that starts or stops clocks.
     *
     * @param record the form it is about
     * @param when a rule on the form or the checklist without which it does not count; null: it always does
     * @param draft whether drafts count, too
     */
    public record Event(
            Happening what,
            @Nullable String record,
            @Nullable String checklist,
            @Nullable String field,
            @Nullable String when,
            boolean draft) {}

    /** Who hears so long after it was due. */
    public record Escalation(IsoDuration after, Who to) {}

    /**
     * Reads it.
     *
     * @param forms those of the same document, by key
     * @throws IllegalArgumentException if a time or choice in it is none; the importer refuses such a deadline
     */
    public static DeadlineRule of(JsonNode written, Map<String, RecordType> forms) {
        var starts = Written.optional(written, "starts", DeadlineRule::event);
        var stops = Written.optional(written, "stops", DeadlineRule::event);
        var within = Written.duration(written, "within");
        return new DeadlineRule(
                Written.key(written),
                Written.text(written, "title"),
                Who.of(written.path("responsible")),
                starts,
                stops,
                stops == null ? null : correlation(written.path("stops"), starts, stops, forms),
                within,
                Written.choice(written, "calendar", Counting.class, usual(within)),
                written.path("exact").asBoolean(),
                written.path("repeats").asBoolean(),
                Written.optional(written, "recurs", ScheduleReader::read),
                Written.list(written, "remind", Written::duration),
                Written.list(written, "escalate", DeadlineRule::escalation),
                Written.optionalWord(written.path("followUp"), "record"),
                Written.words(written, "clauses"));
    }

    /**
     * When a clock that an event starts is due.
     *
     * @return in the time zone of {@code start}
     * @throws IllegalStateException if it recurs
     */
    public ZonedDateTime due(ZonedDateTime start, WorkingTime calendar) {
        if (within == null) {
            throw new IllegalStateException(key + " recurs");
        }
        return counting.after(start, within, exact, calendar);
    }

    private static Counting usual(@Nullable IsoDuration within) {
        return within != null && within.isOfClock() ? Counting.CLOCK : Counting.ALL_DAYS;
    }

    private static Event event(JsonNode written) {
        return new Event(
                Written.choice(written.path("event"), Happening.class),
                Written.optionalWord(written, "record"),
                Written.optionalWord(written, "checklist"),
                Written.optionalWord(written, "field"),
                Written.optionalWord(written, "when"),
                written.path("draft").asBoolean());
    }

    private static Escalation escalation(JsonNode written) {
        return new Escalation(Written.duration(written.path("after")), Who.of(written.path("to")));
    }

    private static Correlation correlation(
            JsonNode written, @Nullable Event starts, Event stops, Map<String, RecordType> forms) {
        if (written.has("covers")) {
            return new Correlation.Covers(
                    Written.word(written, "covers"),
                    Written.choice(written, "period", Correlation.Period.class, Correlation.Period.SAME));
        }
        if (written.has("same")) {
            return new Correlation.Same(Written.pairs(written.path("same")));
        }
        if (written.has("via")) {
            return new Correlation.Reference(Written.word(written, "via"));
        }
        var starting = starts == null ? null : starts.record();
        if (starting == null) {
            return new Correlation.Next();
        }
        return starting.equals(stops.record()) ? new Correlation.Itself() : reference(starting, stops, forms);
    }

    /** The one field that names the form that started it; in format 1 there may be none, or several. */
    private static Correlation reference(String starting, Event stops, Map<String, RecordType> forms) {
        var stopping = stops.record() == null ? null : forms.get(stops.record());
        if (stopping == null) {
            return new Correlation.Next();
        }
        var fields = stopping.form().fields().stream()
                .filter(field -> field instanceof Field.Link link && link.to().equals(starting))
                .map(Field::key)
                .toList();
        return fields.size() == 1 ? new Correlation.Reference(fields.get(0)) : new Correlation.Next();
    }
}
