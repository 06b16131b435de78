package org.guizhang.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** The statutory holidays of some years with their make-up working days, as the State Council has arranged them. */
public final class Holidays {
    private final SortedSet<Integer> years = new TreeSet<>();
    private final Map<LocalDate, Text> closed = new HashMap<>();
    private final Map<LocalDate, Text> makeUp = new HashMap<>();

    /** The arrangement of a year and the notice it was taken from. */
    public record Year(int year, Notice notice, List<Holiday> holidays) {
        public Year {
            need(notice, "notice");
            need(holidays, "holidays");
        }
    }

    /** Where the arrangement was made known. */
    public record Notice(String title, String number, LocalDate date) {
        public Notice {
            need(title, "title");
            need(number, "number");
            need(date, "date");
        }
    }

    /**
     * One holiday.
     *
     * @param to last day off, itself counted; the first alone where it is left out
     * @param makeUp days off by the week that are worked on instead; none where they are left out
     */
    public record Holiday(Text name, LocalDate from, LocalDate to, List<LocalDate> makeUp) {
        public Holiday {
            need(name, "name");
            need(from, "from");
            to = to == null ? from : to;
            makeUp = makeUp == null ? List.of() : List.copyOf(makeUp);
        }
    }

    /**
     * Takes arrangements of different years.
     *
     * @throws IllegalArgumentException saying what is wrong with one
     */
    public Holidays(Collection<Year> arrangements) {
        // The earlier year first: what its notice says about the next year's first days, that year's own overrides.
        var sorted = new TreeMap<Integer, Year>();
        arrangements.forEach(year -> sorted.put(year.year(), year));
        sorted.values().forEach(this::take);
    }

    private void take(Year year) {
        var own = new TreeSet<LocalDate>();
        for (var holiday : year.holidays()) {
            if (holiday.to().isBefore(holiday.from())) {
                throw new IllegalArgumentException(holiday.name().zh() + " ends before it begins");
            }
            for (var day = holiday.from(); !day.isAfter(holiday.to()); day = day.plusDays(1)) {
                note(year.year(), day, own);
                makeUp.remove(day);
                closed.put(day, holiday.name());
            }
            for (var day : holiday.makeUp()) {
                note(year.year(), day, own);
                closed.remove(day);
                makeUp.put(day, holiday.name());
            }
        }
        years.add(year.year());
    }

    /** What is read from a file may lack anything. */
    private static void need(@Nullable Object value, String member) {
        if (value == null) {
            throw new IllegalArgumentException(member + " is missing");
        }
    }

    /** A slip in the year would otherwise cover nothing and nobody would see it. */
    private static void note(int year, LocalDate day, SortedSet<LocalDate> own) {
        if (day.isBefore(LocalDate.of(year - 1, 12, 1)) || day.isAfter(LocalDate.of(year + 1, 1, 31))) {
            throw new IllegalArgumentException(day + " does not belong to " + year);
        }
        if (!own.add(day)) {
            throw new IllegalArgumentException(day + " stands there twice");
        }
    }

    /** The years that are known. */
    public SortedSet<Integer> years() {
        return Collections.unmodifiableSortedSet(years);
    }

    public boolean covers(int year) {
        return years.contains(year);
    }

    /** The holiday a day is off for, null where it is none. */
    @Nullable
    Text closed(LocalDate day) {
        return closed.get(day);
    }

    /** The holiday a day is worked on for, null where it is no make-up day. */
    @Nullable
    Text makeUp(LocalDate day) {
        return makeUp.get(day);
    }
}
