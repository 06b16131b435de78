package org.guizhang.ui.calendar;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.List;
import org.guizhang.calendar.Day;
import org.guizhang.calendar.Weekdays;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;

/** The days of a month in their weeks: number and word, and for readers of the screen the whole sentence. */
class MonthTable extends Div {
    private static final int WEEK = 7;

    MonthTable(List<Day> days, LocalDate today, Formats formats) {
        addClassName("gz-month");
        var table = new Element("table");
        var head = new Element("tr");
        for (var weekday : Weekdays.ALL) {
            head.appendChild(new Element("th")
                    .setAttribute("scope", "col")
                    .setAttribute("abbr", t("weekday." + weekday))
                    .setText(t("weekday.short." + weekday)));
        }
        var body = new Element("tbody");
        var first = days.get(0).date().getDayOfWeek().getValue() - 1;
        for (int at = -first; at < days.size(); at += WEEK) {
            var week = new Element("tr");
            for (int i = at; i < at + WEEK; i++) {
                week.appendChild(i < 0 || i >= days.size() ? new Element("td") : day(days.get(i), today, formats));
            }
            body.appendChild(week);
        }
        table.appendChild(new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
    }

    private static Element day(Day day, LocalDate today, Formats formats) {
        var cell = new Element("td").setAttribute("class", "gz-day gz-day-" + word(day));
        if (day.date().equals(today)) {
            cell.setAttribute("aria-current", "date");
        }
        var said = t(
                day.assumed() ? "calendar.day.assumed" : "calendar.day",
                formats.date(day.date()),
                day.said().in(Messages.locale()));
        cell.appendChild(
                span("gz-day-number", String.valueOf(day.date().getDayOfMonth()))
                        .setAttribute("aria-hidden", "true"),
                span("gz-day-word", t("calendar.word." + word(day)) + (day.assumed() ? "?" : ""))
                        .setAttribute("aria-hidden", "true"),
                span("gz-unseen", said));
        cell.setAttribute("title", said);
        return cell;
    }

    /** Which word stands for a day. */
    static String word(Day day) {
        return switch (day.why()) {
            case WORKDAY -> "workday";
            case DAY_OFF -> "off";
            case HOLIDAY -> "holiday";
            case MAKE_UP -> "makeup";
            case EXCEPTION -> day.working() ? "open" : "shut";
        };
    }

    private static Element span(String name, String words) {
        return new Element(Tag.SPAN).setAttribute("class", name).setText(words);
    }
}
