package org.guizhang.followup.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.guizhang.calendar.DateSpan;
import org.guizhang.deadline.DeadlineMatch;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.form.Field;
import org.guizhang.shared.Json;
import org.guizhang.template.artefact.Correlation;
import org.jspecify.annotations.Nullable;

/**
 * Which clock a record stops, as a text that the clock waits for and the record says: what {@link Correlation#meets} says of two,
 * an index finds among all. Pure.
 */
public final class ClockMatches {
    private static final int MONTH = "2026-11".length();
    private static final int DAY = "2026-11-23".length();

    private ClockMatches() {}

    /**
     * What stops clocks.
     *
     * @param day null: no matter
     * @param others whether it stops those that something else has started before
     */
    public record Said(String text, @Nullable LocalDate day, boolean others) {}

    /** What a clock waits for that something has started. */
    public static DeadlineMatch waits(Correlation correlation, DeadlineSubject subject, JsonNode answers) {
        if (correlation instanceof Correlation.Same same) {
            return DeadlineMatch.of(same(same, pair -> answers.path(pair.theirs())));
        }
        if (correlation instanceof Correlation.Next) {
            return DeadlineMatch.ANY;
        }
        // A period is settled of what recurs alone: no event can stop such a clock.
        return DeadlineMatch.of(correlation instanceof Correlation.Covers ? "no period" : named(subject.id()));
    }

    /** What a clock of a window waits for, whose work is about a period. */
    public static DeadlineMatch waits(@Nullable Correlation correlation, DateSpan about) {
        return correlation instanceof Correlation.Covers ? DeadlineMatch.within(about) : DeadlineMatch.ANY;
    }

    /** What something says to the clocks it may stop; empty where it says too little to stop any. */
    public static Optional<Said> said(Correlation correlation, DeadlineSubject subject, JsonNode answers) {
        if (correlation instanceof Correlation.Itself) {
            return Optional.of(new Said(named(subject.id()), null, false));
        }
        if (correlation instanceof Correlation.Reference reference) {
            var to = answers.path(reference.field());
            return Field.isEmpty(to) ? Optional.empty() : Optional.of(new Said(named(to.asText()), null, false));
        }
        if (correlation instanceof Correlation.Same same) {
            return same.fields().keySet().stream().anyMatch(field -> Field.isEmpty(answers.path(field)))
                    ? Optional.empty()
                    : Optional.of(new Said(same(same, pair -> answers.path(pair.mine())), null, true));
        }
        if (correlation instanceof Correlation.Covers covers) {
            return day(answers.path(covers.field()).asText()).map(day -> new Said("", day, false));
        }
        return Optional.of(new Said("", null, true));
    }

    private record Pair(String mine, String theirs) {}

    private static String same(Correlation.Same same, Function<Pair, JsonNode> value) {
        var values = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(same.fields()).forEach((mine, theirs) -> values.set(mine, value.apply(new Pair(mine, theirs))));
        return Json.canonical(values);
    }

    private static String named(String id) {
        return "of " + id;
    }

    private static Optional<LocalDate> day(String written) {
        if (written.length() < MONTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    written.length() == MONTH
                            ? YearMonth.parse(written).atDay(1)
                            : LocalDate.parse(written.substring(0, Math.min(written.length(), DAY))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
