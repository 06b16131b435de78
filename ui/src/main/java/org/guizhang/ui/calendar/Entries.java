package org.guizhang.ui.calendar;

import java.util.List;
import java.util.stream.Stream;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.SpecialDays;

/** Calendars as they are entered again with other exceptions. */
final class Entries {
    private Entries() {}

    static Calendar.Entry with(Calendar calendar, List<SpecialDays> exceptions) {
        return of(calendar, exceptions.stream().map(Entries::entry).toList());
    }

    /** With a further exception, which comes last: its number is that of {@code others}. */
    static Calendar.Entry with(Calendar calendar, List<SpecialDays> others, SpecialDays.Entry further) {
        return of(
                calendar,
                Stream.concat(others.stream().map(Entries::entry), Stream.of(further))
                        .toList());
    }

    private static Calendar.Entry of(Calendar calendar, List<SpecialDays.Entry> exceptions) {
        var entry = calendar.entry();
        return new Calendar.Entry(
                entry.key(), entry.title(), entry.weekdays(), entry.hours(), entry.holidays(), exceptions);
    }

    private static SpecialDays.Entry entry(SpecialDays days) {
        return new SpecialDays.Entry(days.from().toString(), days.to().toString(), days.working(), days.reason());
    }
}
