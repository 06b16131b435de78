package org.guizhang.template.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.guizhang.calendar.Schedule;
import org.guizhang.shared.Text;
import org.guizhang.template.IsoDuration;
import org.guizhang.template.Who;
import org.jspecify.annotations.Nullable;

/**
 * What is checked, when and by whom, and what becomes of a failure.
 *
 * @param verifier who looks at corrections where an item says nobody else; null in some checklists of format 1
 * @param areas titles of the parts of a place, by key, in the order of the way
 * @param keeping null: format 1 does not say
 * @param clauses keys of those it carries out
 */
public record ChecklistType(
        String key,
        Text title,
        Text purpose,
        Who position,
        @Nullable Who verifier,
        Map<String, Text> areas,
        List<Schedule> schedules,
        List<Item> items,
        List<Signing> signatures,
        @Nullable Keeping keeping,
        List<String> clauses) {

    /** How an item is answered. */
    public enum Answer {
        PASS_FAIL,
        NUMBER,
        CHOICE,
        TEXT,
        PHOTO,
        SIGNATURE,
        TIME
    }

    /** When something is asked for. */
    public enum Demand {
        NEVER,
        ON_FAIL,
        ALWAYS
    }

    /** How bad a failure is. */
    public enum Severity {
        MINOR,
        MAJOR,
        CRITICAL
    }

    /** What a failure means for the whole. */
    public enum Critical {
        NONE,
        FAIL_ALL,
        /** The sheet has failed, and work stops until the correction is verified. */
        STOP_WORK
    }

    /**
     * One question.
     *
     * @param area where it is asked; null: anywhere
     * @param min of a number; less has failed
     * @param max of a number; more has failed
     * @param options of a choice, in their order
     * @param action what becomes of a failure; null: nothing
     * @param weight its share in the score, from 0
     * @param when a rule on the other items without which it is not asked; null: always
     * @param clause the one it checks
     */
    public record Item(
            String key,
            Text text,
            @Nullable Text help,
            @Nullable String area,
            Answer answer,
            @Nullable Text unit,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            List<Option> options,
            boolean notApplicable,
            Demand photo,
            Demand note,
            @Nullable Action action,
            Severity severity,
            Critical critical,
            int weight,
            @Nullable String when,
            @Nullable String clause) {}

    /** An answer to choose. */
    public record Option(String key, Text title, boolean fails) {}

    /**
     * The correction of a failure.
     *
     * @param position who makes it; null: whoever the verifier names
     * @param within null: without a time
     * @param record the form that is opened for it
     * @param prefill what of the failure goes into its fields: item, note, photo, answer, place, thing, moment or author, by
     *     field
     * @param whenClosed whether it is done when that form is at an end, and not when it is answered
     * @param verifier who looks at it; null: the verifier of the checklist
     * @param verifiedWithin null: without a time
     */
    public record Action(
            @Nullable Who position,
            @Nullable IsoDuration within,
            @Nullable String record,
            Map<String, String> prefill,
            boolean whenClosed,
            @Nullable Who verifier,
            @Nullable IsoDuration verifiedWithin,
            @Nullable Repeat repeat) {}

    /**
     * Who hears that the same item has failed so often at the same place within a time.
     *
     * @param to null: the verifier
     */
    public record Repeat(
            int times, IsoDuration within, @Nullable Who to) {}

    /** @throws IllegalArgumentException if a time, number or choice in it is none; the importer refuses such a checklist */
    public static ChecklistType of(JsonNode written) {
        return new ChecklistType(
                Written.key(written),
                Written.text(written, "title"),
                Written.text(written, "purpose"),
                Who.of(written.path("position")),
                Written.who(written, "verifier"),
                titles(written.path("areas")),
                Written.list(written, "schedules", ScheduleReader::read),
                Written.list(written, "items", ChecklistType::item),
                Written.list(written, "signatures", Signing::of),
                written.has("retention") ? Keeping.of(written) : null,
                Written.words(written, "clauses"));
    }

    private static Map<String, Text> titles(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .collect(Collectors.toMap(
                        Written::key, entry -> Written.text(entry, "title"), (one, other) -> one, LinkedHashMap::new));
    }

    private static Item item(JsonNode written) {
        var evidence = written.path("evidence");
        return new Item(
                Written.key(written),
                Written.text(written, "text"),
                Written.optionalText(written, "help"),
                Written.optionalWord(written, "area"),
                Written.choice(written.path("answer"), Answer.class),
                Written.optionalText(written, "unit"),
                Written.number(written, "min"),
                Written.number(written, "max"),
                Written.list(written, "options", ChecklistType::option),
                written.path("notApplicable").asBoolean(),
                Written.choice(evidence, "photo", Demand.class, Demand.NEVER),
                Written.choice(evidence, "note", Demand.class, Demand.NEVER),
                Written.word(written.path("action"), "when").equals("on-fail") ? action(written.path("action")) : null,
                Written.choice(written, "severity", Severity.class, Severity.MINOR),
                critical(written.path("critical")),
                Written.integer(written, "weight", 1),
                Written.optionalWord(written, "when"),
                Written.optionalWord(written, "clause"));
    }

    private static Option option(JsonNode written) {
        return new Option(
                Written.key(written),
                Written.text(written, "title"),
                written.path("fails").asBoolean());
    }

    /** In format 1 it is yes or no. */
    private static Critical critical(JsonNode written) {
        if (written.isTextual()) {
            return Written.choice(written, Critical.class);
        }
        return written.asBoolean() ? Critical.FAIL_ALL : Critical.NONE;
    }

    private static Action action(JsonNode written) {
        var verify = written.path("verify");
        return new Action(
                Written.who(written, "position"),
                Written.duration(written, "within"),
                Written.optionalWord(written, "record"),
                StreamSupport.stream(written.path("prefill").spliterator(), false)
                        .collect(Collectors.toMap(
                                each -> Written.word(each, "field"),
                                each -> Written.word(each, "from"),
                                (one, other) -> one)),
                Written.word(written, "doneWhen").equals("record-closed"),
                Written.who(verify, "by"),
                Written.duration(verify, "within"),
                Written.optional(written, "repeat", ChecklistType::repeat));
    }

    private static Repeat repeat(JsonNode written) {
        return new Repeat(
                Written.integer(written, "times", 1),
                Written.duration(written.path("within")),
                Written.who(written, "to"));
    }
}
