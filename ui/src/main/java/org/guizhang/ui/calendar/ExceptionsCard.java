package org.guizhang.ui.calendar;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.Calendars;
import org.guizhang.calendar.SpecialDays;
import org.guizhang.shared.DomainException;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Toast;

/** The days on which a calendar says otherwise than usual. */
class ExceptionsCard extends Card {
    private final Calendars calendars;
    private final Calendar calendar;
    private final Formats formats;
    private final Runnable changed;

    ExceptionsCard(Calendars calendars, Calendar calendar, Formats formats, boolean mayEdit, Runnable changed) {
        super(t("calendar.exceptions"));
        this.calendars = calendars;
        this.calendar = calendar;
        this.formats = formats;
        this.changed = changed;
        if (calendar.exceptions().isEmpty()) {
            note(t("calendar.exceptions.none"));
        } else {
            var list = new UnorderedList();
            list.addClassName("gz-plain");
            calendar.exceptions().forEach(days -> list.add(row(days, mayEdit)));
            add(list);
        }
        if (mayEdit) {
            var add = new Button(
                    t("calendar.exception.add"),
                    click -> new ExceptionDialog(calendars, calendar, null, changed).open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(new Div(add));
        }
    }

    private ListItem row(SpecialDays days, boolean mayEdit) {
        var said = said(days);
        var when = new Span(said);
        when.addClassName("gz-strong");
        var why = new Span(days.reason());
        why.addClassName("gz-muted");
        var words = new Div(when, why);
        words.addClassName("gz-names");
        var row = new ListItem(
                words,
                days.working()
                        ? new StateBadge(StateBadge.Tone.PASS, t("calendar.open-days"))
                        : new StateBadge(StateBadge.Tone.QUIET, t("calendar.closed-days")));
        row.addClassName("gz-row");
        if (mayEdit) {
            var edit = new Button(t("edit"), click -> new ExceptionDialog(calendars, calendar, days, changed).open());
            edit.setAriaLabel(t("calendar.exception.edit.of", said));
            var remove = new Button(t("calendar.exception.remove"), click -> remove(days));
            remove.setAriaLabel(t("calendar.exception.remove.of", said));
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            row.add(edit, remove);
        }
        return row;
    }

    private String said(SpecialDays days) {
        return days.from().equals(days.to())
                ? formats.date(days.from())
                : t("calendar.from-to", formats.date(days.from()), formats.date(days.to()));
    }

    private void remove(SpecialDays days) {
        attempt(() -> {
            var left = new ArrayList<>(calendar.exceptions());
            left.remove(days);
            calendars.change(calendar.id(), Entries.with(calendar, left), calendar.revision());
            changed.run();
            Toast.undo(t("calendar.exception.removed", said(days)), () -> attempt(() -> restore(days)));
        });
    }

    private void restore(SpecialDays days) {
        var present = calendars.get(calendar.id());
        var all = new ArrayList<>(present.exceptions());
        all.add(days);
        calendars.change(present.id(), Entries.with(present, all), present.revision());
        changed.run();
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
            changed.run();
        }
    }
}
