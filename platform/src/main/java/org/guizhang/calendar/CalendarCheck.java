package org.guizhang.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.guizhang.workforce.EnteredName;
import org.jspecify.annotations.Nullable;

/** What a calendar has to be, wherever it comes from: a screen, a program, a trade, a file. */
public final class CalendarCheck {
    public static final int MAX_KEY = 60;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private final Violations violations = new Violations();

    private CalendarCheck() {}

    /** What an entry says, put in order. */
    record Content(
            @Nullable String key,
            Text title,
            List<String> weekdays,
            List<Span> hours,
            boolean holidays,
            List<SpecialDays> exceptions) {}

    /** Everything that is wrong with an entry, by its pointer into it. */
    public static List<Violation> violations(Calendar.Entry entry) {
        var check = new CalendarCheck();
        check.content(entry);
        return check.violations.all();
    }

    /**
     * Puts an entry in order: titles in both languages, hours and days sorted and written one way.
     *
     * @throws org.guizhang.shared.Rejected naming everything that is wrong
     */
    static Content checked(Calendar.Entry entry) {
        var check = new CalendarCheck();
        var content = check.content(entry);
        check.violations.check();
        return content;
    }

    /**
     * The entry in order: two that say the same are equal.
     *
     * @throws org.guizhang.shared.Rejected naming everything that is wrong
     */
    public static Calendar.Entry ordered(Calendar.Entry entry) {
        var content = checked(entry);
        return new Calendar.Entry(
                content.key(),
                new EnteredName(content.title().zh(), content.title().en()),
                content.weekdays(),
                content.hours().stream().map(Span::toString).toList(),
                content.holidays(),
                content.exceptions().stream().map(SpecialDays::entry).toList());
    }

    private Content content(Calendar.Entry entry) {
        var key = entry.key();
        if (key != null && (key.length() > MAX_KEY || !KEY.matcher(key).matches())) {
            violations.add("/key", "calendar-key", MAX_KEY);
        }
        var title = EnteredName.check(violations, "/title", entry.title(), Calendar.MAX_TITLE);
        var weekdays = weekdays(listed(entry.weekdays()));
        var hours = hours(listed(entry.hours()));
        var exceptions = exceptions(listed(entry.exceptions()));
        return new Content(key, title, weekdays, hours, Boolean.TRUE.equals(entry.holidays()), exceptions);
    }

    private List<String> weekdays(List<@Nullable String> given) {
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i) == null || !Weekdays.ALL.contains(given.get(i))) {
                violations.add("/weekdays/" + i, "calendar-weekday");
            }
        }
        if (given.isEmpty()) {
            violations.add("/weekdays", "calendar-no-day");
        }
        return Weekdays.sorted(given);
    }

    private List<Span> hours(List<@Nullable String> given) {
        if (given.isEmpty()) {
            violations.add("/hours", "calendar-no-hours");
        } else if (given.size() > Calendar.MAX_SPANS) {
            violations.add("/hours", "calendar-too-many", Calendar.MAX_SPANS);
        }
        var spans = new ArrayList<Span>();
        for (int i = 0; i < given.size(); i++) {
            var written = given.get(i);
            var span = written == null ? null : Span.read(written).orElse(null);
            if (span == null) {
                violations.add("/hours/" + i, "calendar-hours");
                continue;
            }
            var twin = spans.stream().filter(span::overlaps).findFirst();
            twin.ifPresent(other -> violations.add("/hours", "calendar-hours-overlap", span, other));
            spans.add(span);
        }
        return spans.stream().sorted().toList();
    }

    private List<SpecialDays> exceptions(List<SpecialDays.@Nullable Entry> given) {
        if (given.size() > Calendar.MAX_EXCEPTIONS) {
            violations.add("/exceptions", "calendar-too-many", Calendar.MAX_EXCEPTIONS);
            return List.of();
        }
        var days = new ArrayList<SpecialDays>();
        for (int i = 0; i < given.size(); i++) {
            var entry = given.get(i);
            var at = "/exceptions/" + i;
            if (entry == null) {
                violations.add(at, "required");
                continue;
            }
            var reason = violations.line(at + "/reason", entry.reason(), SpecialDays.MAX_REASON);
            var from = day(at + "/from", entry.from());
            var to = entry.to() == null ? from : day(at + "/to", entry.to());
            if (from != null && to != null && isRange(at, from, to)) {
                var fresh = new SpecialDays(from, to, Boolean.TRUE.equals(entry.working()), reason);
                days.stream()
                        .filter(other ->
                                !other.to().isBefore(from) && !fresh.to().isBefore(other.from()))
                        .findFirst()
                        .ifPresent(other -> violations.add(
                                at + "/from", "calendar-exception-overlap", other.from(), other.to(), other.reason()));
                days.add(fresh);
            }
        }
        return days.stream().sorted(Comparator.comparing(SpecialDays::from)).toList();
    }

    private boolean isRange(String at, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            violations.add(at + "/to", "day-order", from);
            return false;
        }
        if (ChronoUnit.DAYS.between(from, to) >= SpecialDays.MAX_LENGTH) {
            violations.add(at + "/to", "calendar-exception-long", SpecialDays.MAX_LENGTH);
            return false;
        }
        return true;
    }

    private @Nullable LocalDate day(String field, @Nullable String written) {
        if (written == null || written.isBlank()) {
            violations.add(field, "required");
            return null;
        }
        try {
            var day = LocalDate.parse(written.strip());
            Dates.check(violations, field, day);
            return Dates.isKnown(day) ? day : null;
        } catch (DateTimeParseException unread) {
            violations.add(field, "day");
            return null;
        }
    }

    private static <T> List<T> listed(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
