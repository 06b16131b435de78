package org.guizhang.calendar;

import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Days;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.workforce.EnteredName;
import org.jspecify.annotations.Nullable;

/**
 * When a business, or one of its sites, works.
 *
 * @param key unique in the business and never changed
 * @param weekdays {@code MO} to {@code SU}, Monday first; at least one
 * @param hours of every working day, in their order; at least one span
 * @param holidays whether it closes on statutory holidays and works on their make-up days
 * @param exceptions its own, in their order; no two share a day
 * @param standard whether it is the default, which counts wherever no other is named
 * @param sites those that name it
 * @param coveredYears the years whose statutory holidays are known
 * @param missingYears those of today and the next {@value Calendars#AHEAD} days that are not known though the calendar
 *     follows the holidays: until they are, only weekdays and exceptions count
 */
public record Calendar(
        UUID id,
        String key,
        Text title,
        List<String> weekdays,
        List<Span> hours,
        boolean holidays,
        List<SpecialDays> exceptions,
        boolean standard,
        List<UUID> sites,
        SortedSet<Integer> coveredYears,
        SortedSet<Integer> missingYears,
        int revision) {
    public static final int MAX_TITLE = 60;
    /** Calendars of a business. */
    public static final int MAX_CALENDARS = 50;

    public static final int MAX_SPANS = 6;
    public static final int MAX_EXCEPTIONS = 400;

    /** What a business of an unknown trade begins with: an office. */
    public static final Entry OFFICE = new Entry(
            "standard",
            EnteredName.of(Message.of("calendar.standard").both()),
            List.of("MO", "TU", "WE", "TH", "FR"),
            List.of("09:00-12:00", "13:30-18:00"),
            true,
            List.of());

    /**
     * A calendar as it is entered.
     *
     * @param key lower-case words joined by hyphens; one is made where it is left out
     * @param hours such as {@code 09:00-12:00}
     * @param holidays false where it is left out
     * @param exceptions none where they are left out
     */
    public record Entry(
            @Nullable String key,
            @Schema(required = true) @Nullable EnteredName title,

            @Schema(required = true, example = "[\"MO\", \"TU\"]") @Nullable
            List<String> weekdays,

            @Schema(required = true, maxItems = MAX_SPANS, example = "[\"09:00-12:00\"]") @Nullable
            List<String> hours,

            @Nullable Boolean holidays,
            @Schema(maxItems = MAX_EXCEPTIONS) @Nullable List<SpecialDays.Entry> exceptions) {}

    /** The calendar as it would be entered; two that say the same give the same. */
    public Entry entry() {
        return new Entry(
                key,
                new EnteredName(title.zh(), title.en()),
                weekdays,
                hours.stream().map(Span::toString).toList(),
                holidays,
                exceptions.stream().map(SpecialDays::entry).toList());
    }

    /** The same with what is known about statutory holidays. */
    Calendar knowing(SortedSet<Integer> covered, SortedSet<Integer> missing) {
        return new Calendar(
                id, key, title, weekdays, hours, holidays, exceptions, standard, sites, covered, missing, revision);
    }

    /** Counts by it, with the statutory holidays that are known, in the time of China. */
    WorkingTime counting(Holidays known) {
        return new WorkingTime(Weekdays.read(weekdays), hours, exceptions, holidays ? known : null, Days.ZONE);
    }
}
