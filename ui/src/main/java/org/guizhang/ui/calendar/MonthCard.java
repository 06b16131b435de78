package org.guizhang.ui.calendar;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.Day;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Icons;

/** One month with the ways to the others; the links stay while the days change. */
class MonthCard extends Card {
    private final Formats formats;
    private final H2 heading = new H2();
    private final Anchor before = step("back", "calendar.month.before");
    private final Anchor after = step("next", "calendar.month.after");
    private final Anchor yearBefore = new Anchor();
    private final Anchor yearAfter = new Anchor();
    private final Anchor now = new Anchor();
    private final Div content = new Div();

    MonthCard(Formats formats) {
        this.formats = formats;
        addClassName("gz-month-card");
        heading.getElement().setAttribute("aria-live", "polite");
        var near = new Div(before, heading, after);
        near.addClassName("gz-month-near");
        var far = new Div(yearBefore, now, yearAfter);
        far.addClassName("gz-month-far");
        var ways = new Nav(near, far);
        ways.addClassName("gz-month-ways");
        ways.setAriaLabel(t("calendar.month.choose"));
        content.addClassName("gz-stack");
        add(ways, content);
    }

    void show(Calendar calendar, List<Day> days, YearMonth month, YearMonth present, LocalDate today) {
        heading.setText(Months.said(month));
        lead(before, calendar, month.minusMonths(1));
        lead(after, calendar, month.plusMonths(1));
        lead(yearBefore, calendar, month.minusYears(1));
        yearBefore.setText(String.valueOf(month.getYear() - 1));
        lead(yearAfter, calendar, month.plusYears(1));
        yearAfter.setText(String.valueOf(month.getYear() + 1));
        lead(now, calendar, present);
        now.setText(t("calendar.month.now"));
        content.removeAll();
        content.add(new MonthTable(days, today, formats), new MonthNotes(days, formats));
    }

    private static void lead(Anchor link, Calendar calendar, YearMonth month) {
        link.setVisible(Months.isNear(month));
        link.setHref(Addresses.link(Months.address(calendar.key(), month)));
    }

    private static Anchor step(String icon, String word) {
        var link = new Anchor();
        link.addClassName("gz-month-step");
        var words = new Span(t(word));
        words.addClassName("gz-unseen");
        link.add(Icons.of(icon), words);
        return link;
    }
}
