package org.guizhang.policy.edition;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Days;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * From when on an edition counts, and what whoever says so knows of it.
 *
 * @param from null for now
 * @param replaces numbers of editions whose day has not come and may never come because of this one
 * @param farAhead whether a day further than {@value #YEARS} years ahead is meant
 */
public record EffectiveFrom(@Nullable Instant from, Set<String> replaces, boolean farAhead) {
    /** A day further ahead is asked for twice. */
    public static final int YEARS = 2;

    public static final EffectiveFrom NOW = at(null);

    public EffectiveFrom {
        replaces = Set.copyOf(replaces);
    }

    /** Replaces nothing, and is not far ahead. */
    public static EffectiveFrom at(@Nullable Instant from) {
        return new EffectiveFrom(from, Set.of(), false);
    }

    /** The moment that is meant where none, or one that is past, is at once. */
    public static Instant orNow(@Nullable Instant from, Instant now) {
        return from == null || from.isBefore(now) ? now : from;
    }

    /** Whether a day is so far ahead that it is asked for twice. */
    public static boolean isFar(Instant from, Instant now) {
        return from.isAfter(now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant());
    }

    /**
     * The moment that is meant when something is looked at before it is done; null is now. Throws {@link Rejected} where
     * it is past or no known day.
     */
    public static Instant moment(@Nullable Instant from, Instant now) {
        if (from == null) {
            return now.truncatedTo(ChronoUnit.MICROS);
        }
        var violations = new Violations();
        if (!Dates.isKnown(from)) {
            Dates.check(violations, "/effectiveFrom", from);
        } else if (from.isBefore(now)) {
            violations.add("/effectiveFrom", "past");
        }
        violations.check();
        return from.truncatedTo(ChronoUnit.MICROS);
    }

    private static final DateTimeFormatter ZH = formatter(Languages.CHINESE);
    private static final DateTimeFormatter EN = formatter(Languages.ENGLISH);

    /** Notes what is wrong with the day itself. */
    public void check(Violations violations, Instant now) {
        if (from == null) {
            return;
        }
        if (!Dates.isKnown(from)) {
            Dates.check(violations, "/effectiveFrom", from);
        } else if (from.isBefore(now)) {
            violations.add("/effectiveFrom", "past");
        } else if (isFar(from, now) && !farAhead) {
            violations.add(
                    "/confirmFarAhead", "far-ahead", from.atZone(Days.ZONE).toLocalDate(), YEARS);
        }
    }

    /** Throws {@link Conflict} naming the editions that would never begin, where that was not said. */
    public void agree(List<Edition> overruled) {
        if (replaces.containsAll(overruled.stream().map(Edition::number).toList())) {
            return;
        }
        var remedy = Message.of("violation.replaces", named(overruled));
        throw new Conflict(
                Message.of("problem.replaces", named(overruled)),
                List.of(new Violation("/replaces", "replaces", remedy)));
    }

    /** Each with its day, as people say it. */
    public static Text named(List<Edition> editions) {
        var named = editions.stream()
                .map(edition -> Message.of("edition.pending", edition.number(), moment(edition.effectiveFrom())))
                .toList();
        return Message.list(named).both();
    }

    private static DateTimeFormatter formatter(Locale language) {
        return DateTimeFormatter.ofPattern(Message.of("format.moment").in(language), language);
    }

    private static Text moment(Instant moment) {
        var at = moment.atZone(Days.ZONE);
        return new Text(ZH.format(at), EN.format(at));
    }
}
