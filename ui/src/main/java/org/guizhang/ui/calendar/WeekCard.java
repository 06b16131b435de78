package org.guizhang.ui.calendar;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.Calendars;
import org.guizhang.calendar.Span;
import org.guizhang.calendar.Weekdays;
import org.guizhang.shared.DomainException;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Toast;

/** Weekdays, hours and holidays of a calendar; whether it is the default; its end. */
class WeekCard extends Card {
    private final Calendars calendars;
    private final Calendar calendar;
    private final String name;
    private final Runnable changed;

    WeekCard(Calendars calendars, Calendar calendar, boolean mayEdit, Runnable changed, Runnable gone) {
        super(calendar.title().in(Messages.locale()));
        this.calendars = calendars;
        this.calendar = calendar;
        this.changed = changed;
        name = calendar.title().in(Messages.locale());
        if (calendar.standard()) {
            add(new StateBadge(StateBadge.Tone.INFO, t("calendar.default")));
        }
        var facts = new DescriptionList();
        facts.addClassName("gz-week-facts");
        fact(facts, "calendar.weekdays", weekdays(calendar));
        fact(facts, "calendar.hours", hours(calendar));
        fact(facts, "calendar.holidays", t(calendar.holidays() ? "calendar.follows" : "calendar.follows-not"));
        add(facts);
        if (mayEdit) {
            add(actions(gone));
        }
    }

    private static void fact(DescriptionList facts, String word, String value) {
        facts.add(new DescriptionList.Term(t(word)), new DescriptionList.Description(value));
    }

    private Div actions(Runnable gone) {
        var row = new Div(button(
                "calendar.edit", () -> new CalendarDialog(calendars, calendar, c -> changed.run()).open()));
        row.addClassName("gz-actions");
        if (!calendar.standard()) {
            row.add(button(
                    "calendar.default.make",
                    () -> attempt(() -> {
                        calendars.makeDefault(calendar.id());
                        changed.run();
                        Toast.show(t("calendar.default.made", name));
                    })));
            row.add(button(
                    "calendar.delete",
                    () -> new Confirm(
                                    t("calendar.delete.of", name),
                                    t(
                                            "calendar.delete.loss",
                                            name,
                                            calendar.exceptions().size()),
                                    t("calendar.delete"),
                                    () -> attempt(() -> {
                                        calendars.remove(calendar.id(), calendar.revision());
                                        Toast.show(t("calendar.deleted", name));
                                        gone.run();
                                    }))
                            .open()));
        }
        return row;
    }

    private static Button button(String word, Runnable work) {
        var button = new Button(t(word), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
            changed.run();
        }
    }

    private static String weekdays(Calendar calendar) {
        return calendar.weekdays().equals(Weekdays.ALL)
                ? t("calendar.every-day")
                : calendar.weekdays().stream()
                        .map(day -> t("weekday." + day))
                        .collect(Collectors.joining(t("list.comma")));
    }

    private static String hours(Calendar calendar) {
        return calendar.hours().stream().map(Span::toString).collect(Collectors.joining(t("list.comma")));
    }
}
