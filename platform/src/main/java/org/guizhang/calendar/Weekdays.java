package org.guizhang.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Weekdays as RFC 5545 writes them: {@code MO} to {@code SU}. */
public final class Weekdays {
    /** All of them, Monday first. */
    public static final List<String> ALL = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private Weekdays() {}

    static Set<DayOfWeek> read(Collection<String> codes) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        codes.forEach(code -> days.add(DayOfWeek.of(ALL.indexOf(code) + 1)));
        return days;
    }

    /** Those that are weekdays, each once, Monday first. */
    static List<String> sorted(Collection<String> codes) {
        var sorted = new ArrayList<>(ALL);
        sorted.retainAll(codes);
        return List.copyOf(sorted);
    }
}
