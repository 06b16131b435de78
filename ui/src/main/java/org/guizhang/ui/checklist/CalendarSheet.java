package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guizhang.calendar.Weekdays;
import org.guizhang.checklist.CalendarEntry;
import org.guizhang.ui.parts.Html;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** Checklists by day, a line of days for each week; for narrow screens one day below the other. Written as one piece. */
class CalendarSheet extends Div {
    private static final int WEEK = 7;

    private final CheckWords words;
    private final boolean leads;

    /** @param leads whether a day leads to its board */
    CalendarSheet(CheckWords words, boolean leads) {
        this.words = words;
        this.leads = leads;
        addClassName("gz-work-calendar");
    }

    /**
     * @param from a Monday
     * @param weeks how many
     * @param month the days of other months are muted; null: there are none
     */
    void show(List<CalendarEntry> entries, LocalDate from, int weeks, @Nullable LocalDate month) {
        var byDay = entries.stream().collect(Collectors.groupingBy(CalendarEntry::day));
        var html = new Html();
        html.open("table", "class", "gz-work-month").with(t("work-calendar.title"), "caption", "class", "gz-unseen");
        html.open("thead").open("tr");
        Weekdays.ALL.forEach(day -> html.with(t("weekday.short." + day), "th", "scope", "col"));
        html.close().close().open("tbody");
        for (int week = 0; week < weeks; week++) {
            html.open("tr");
            for (int n = 0; n < WEEK; n++) {
                cell(html, from.plusDays(week * (long) WEEK + n), byDay, month);
            }
            html.close();
        }
        html.close().close();
        list(html, from, weeks, byDay, month);
        getElement().setProperty("innerHTML", html.toString());
    }

    private static boolean isOf(LocalDate day, @Nullable LocalDate month) {
        return month == null || (day.getMonth() == month.getMonth() && day.getYear() == month.getYear());
    }

    private void cell(Html html, LocalDate day, Map<LocalDate, List<CalendarEntry>> byDay, @Nullable LocalDate month) {
        var today = day.equals(words.today());
        var look = "gz-work-day" + (isOf(day, month) ? "" : " gz-other-month") + (today ? " gz-today" : "");
        if (today) {
            html.open("td", "class", look, "aria-current", "date");
        } else {
            html.open("td", "class", look);
        }
        day(html, day, String.valueOf(day.getDayOfMonth()), "p");
        lines(html, byDay.getOrDefault(day, List.of()));
        html.close();
    }

    private void list(
            Html html,
            LocalDate from,
            int weeks,
            Map<LocalDate, List<CalendarEntry>> byDay,
            @Nullable LocalDate month) {
        html.open("div", "class", "gz-work-days");
        for (var day = from; day.isBefore(from.plusDays(weeks * (long) WEEK)); day = day.plusDays(1)) {
            var entries = byDay.getOrDefault(day, List.of());
            if (!entries.isEmpty() && isOf(day, month)) {
                html.open("section", "class", "gz-card");
                day(html, day, words.date(day), "h2");
                lines(html, entries);
                html.close();
            }
        }
        html.close();
    }

    private void day(Html html, LocalDate day, String said, String tag) {
        html.open(tag, "class", "gz-work-date");
        if (leads) {
            html.with(
                    said,
                    "a",
                    "href",
                    Addresses.link(CheckPaths.with(Addresses.CHECKS, Map.of("day", day))),
                    "aria-label",
                    t("work-calendar.board", words.date(day)));
        } else {
            html.words(said);
        }
        html.close();
    }

    private static void lines(Html html, List<CalendarEntry> entries) {
        html.open("ul", "class", "gz-duty-cell");
        for (var entry : entries) {
            html.open("li")
                    .with(Texts.said(entry.title()), "span", "class", "gz-work-title")
                    .words(" ");
            mark(html, "missed", entry.missed(), "late");
            mark(html, "waiting", entry.waiting(), "info");
            mark(html, "done", entry.done(), "pass");
            mark(html, "skipped", entry.skipped(), "quiet");
            mark(html, "planned", entry.planned(), "quiet");
            html.close();
        }
        html.close();
    }

    private static void mark(Html html, String key, int count, String tone) {
        if (count > 0) {
            html.with(t("work-calendar." + key, count), "span", "class", "gz-badge gz-" + tone)
                    .words(" ");
        }
    }
}
