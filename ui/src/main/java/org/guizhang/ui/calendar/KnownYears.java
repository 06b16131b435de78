package org.guizhang.ui.calendar;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.guizhang.calendar.Holidays;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;

/** The years whose statutory holidays are known, each with the notice they were taken from. */
class KnownYears extends Card {
    KnownYears(List<Holidays.Year> years, Formats formats) {
        super(t("calendar.years"));
        note(t("calendar.years.text"));
        var list = new UnorderedList();
        list.addClassNames("gz-plain", "gz-special");
        years.forEach(year -> {
            var number = new Span(String.valueOf(year.year()));
            number.addClassName("gz-strong");
            var notice = year.notice();
            list.add(new ListItem(
                    number,
                    new Span(t("calendar.colon")
                            + t("calendar.notice", notice.title(), notice.number(), formats.date(notice.date())))));
        });
        add(list);
    }
}
