package org.guizhang.ui.calendar;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guizhang.calendar.Day;
import org.guizhang.calendar.Day.Why;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;

/** What the words in a month mean, how many days are worked, and its special days in sentences. */
class MonthNotes extends Div {
    MonthNotes(List<Day> days, Formats formats) {
        addClassName("gz-stack");
        var worked = days.stream().filter(Day::working).count();
        var words = days.stream().map(MonthTable::word).distinct().sorted().toList();
        var legend = words.stream()
                .map(word -> t("calendar.legend", t("calendar.word." + word), t("calendar.meaning." + word)))
                .collect(Collectors.joining(t("calendar.legend.and")));
        var doubt = days.stream().anyMatch(Day::assumed) ? t("calendar.legend.and") + t("calendar.legend.assumed") : "";
        var summary = new Paragraph(t("calendar.month.worked", worked) + legend + doubt);
        summary.addClassNames("gz-muted", "gz-small");
        add(summary);
        var stretches = stretches(days);
        if (!stretches.isEmpty()) {
            var list = new UnorderedList();
            list.addClassNames("gz-plain", "gz-special");
            stretches.forEach(stretch -> list.add(item(stretch, formats)));
            add(list);
        }
    }

    private static ListItem item(List<Day> stretch, Formats formats) {
        var first = stretch.get(0);
        var last = stretch.get(stretch.size() - 1);
        var when = new Span(
                stretch.size() == 1
                        ? formats.date(first.date())
                        : t("calendar.from-to", formats.date(first.date()), formats.date(last.date())));
        when.addClassName("gz-strong");
        return new ListItem(when, new Span(t("calendar.colon") + first.said().in(Messages.locale())));
    }

    /** Special days that follow each other for the same reason, together. */
    private static List<List<Day>> stretches(List<Day> days) {
        var found = new ArrayList<List<Day>>();
        Day before = null;
        for (var day : days) {
            var special = day.why() != Why.WORKDAY && day.why() != Why.DAY_OFF;
            if (special && before != null && isSame(before, day)) {
                found.get(found.size() - 1).add(day);
            } else if (special) {
                found.add(new ArrayList<>(List.of(day)));
            }
            before = day;
        }
        return found;
    }

    private static boolean isSame(Day one, Day next) {
        return one.why() == next.why() && one.said().equals(next.said());
    }
}
