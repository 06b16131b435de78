package org.guizhang.templates;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.Holidays;
import org.guizhang.calendar.Schedule;
import org.guizhang.calendar.Span;
import org.guizhang.calendar.Weekdays;
import org.guizhang.calendar.Window;
import org.guizhang.calendar.WorkingTime;
import org.guizhang.shared.Days;
import org.guizhang.shared.Json;
import org.guizhang.template.Template;
import org.guizhang.template.Trade;
import org.guizhang.template.artefact.Artefacts;

/** The next windows of every schedule of a template, as its trade works, at the edges of its parameters. */
final class WindowList {
    /** A Monday; the National Day holiday lies ahead. */
    static final LocalDate FROM = LocalDate.of(2026, 9, 28);

    static final int NEXT = 12;
    /** Only this year's holidays, so that the page stays as it is when others become known. */
    private static final int YEAR = 2026;

    private WindowList() {}

    /** One schedule at one setting; {@code place} is such as {@code checklist:closing/daily}. */
    record Listed(String place, String setting, Schedule schedule, List<Window> windows) {}

    static List<Listed> of(Template template) {
        var calendar = calendar(template);
        var listed = new ArrayList<Listed>();
        Settings.of(template)
                .forEach((setting, artefacts) -> schedules(artefacts).forEach((place, schedule) -> {
                    var windows =
                            schedule.windows(FROM, FROM, calendar).limit(NEXT).toList();
                    listed.add(new Listed(place, setting, schedule, windows));
                }));
        return listed;
    }

    private static Map<String, Schedule> schedules(Artefacts artefacts) {
        var schedules = new LinkedHashMap<String, Schedule>();
        artefacts
                .checklists()
                .forEach((key, checklist) -> checklist
                        .schedules()
                        .forEach(schedule -> schedules.put("checklist:" + key + "/" + schedule.key(), schedule)));
        artefacts.deadlines().forEach((key, deadline) -> {
            if (deadline.recurs() != null) {
                schedules.put("deadline:" + key, deadline.recurs());
            }
        });
        return schedules;
    }

    /** How the trade that starts with the template works. */
    static WorkingTime calendar(Template template) {
        var entry = Delivery.files().trades().stream()
                .map(source -> Trade.parse(source.json()))
                .filter(trade -> trade.templates().contains(template.id()))
                .map(Trade::calendar)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Calendar.OFFICE);
        var weekdays = entry.weekdays().stream()
                .map(code -> DayOfWeek.of(Weekdays.ALL.indexOf(code) + 1))
                .collect(Collectors.toSet());
        var hours = entry.hours().stream().map(h -> Span.read(h).orElseThrow()).toList();
        var follows = Boolean.TRUE.equals(entry.holidays());
        return new WorkingTime(weekdays, hours, List.of(), follows ? holidays() : null, Days.ZONE);
    }

    private static Holidays holidays() {
        try (var in = WindowList.class.getResourceAsStream("/guizhang/holidays.json")) {
            var years = Json.MAPPER.readValue(in, new TypeReference<List<Holidays.Year>>() {});
            return new Holidays(
                    years.stream().filter(year -> year.year() == YEAR).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** {@code 08:00–18:00 (20:00): 10-01…10-08}: opens, due, and until when it is late; days that follow one another as a range. */
    static String words(Listed listed) {
        if (listed.schedule().event() != null) {
            return "at " + listed.schedule().event();
        }
        var days = new LinkedHashMap<String, List<LocalDate>>();
        for (var window : listed.windows()) {
            days.computeIfAbsent(times(window), times -> new ArrayList<>())
                    .add(local(window.opens()).toLocalDate());
        }
        return days.entrySet().stream()
                .map(each -> each.getKey() + ": " + ranges(each.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String times(Window window) {
        var opens = local(window.opens());
        var due = local(window.due());
        var late = window.late().equals(window.due()) ? "" : " (" + after(due, local(window.late())) + ")";
        return opens.toLocalTime() + "–" + after(opens, due) + late;
    }

    /** The time, with the days that passed. */
    private static String after(LocalDateTime from, LocalDateTime to) {
        var days = to.toLocalDate().toEpochDay() - from.toLocalDate().toEpochDay();
        return to.toLocalTime() + (days == 0 ? "" : "+" + days + "d");
    }

    private static String ranges(List<LocalDate> days) {
        var words = new ArrayList<String>();
        for (int i = 0; i < days.size(); i++) {
            var first = i;
            while (i + 1 < days.size() && days.get(i + 1).equals(days.get(i).plusDays(1))) {
                i++;
            }
            words.add(day(days.get(first)) + (i == first ? "" : (i == first + 1 ? " " : "…") + day(days.get(i))));
        }
        return String.join(" ", words);
    }

    private static String day(LocalDate day) {
        return (day.getYear() == YEAR ? "" : "%02d-".formatted(day.getYear() % 100))
                + "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    static LocalDateTime local(Instant moment) {
        return moment.atZone(Days.ZONE).toLocalDateTime();
    }
}
