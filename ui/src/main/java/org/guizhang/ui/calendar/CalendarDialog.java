package org.guizhang.ui.calendar;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.Calendars;
import org.guizhang.calendar.Weekdays;
import org.guizhang.ui.parts.NameFields;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** A new calendar, or another week, other hours or another name for one. */
class CalendarDialog extends Dialog {
    private final @Nullable Calendar calendar;
    private final NameFields name;
    private final CheckboxGroup<String> weekdays = new CheckboxGroup<>(t("calendar.weekdays"));
    private final TextField hours = new TextField(t("calendar.hours"));
    private final Checkbox holidays = new Checkbox(t("calendar.follow"));

    CalendarDialog(Calendars calendars, @Nullable Calendar calendar, Consumer<Calendar> done) {
        this.calendar = calendar;
        setHeaderTitle(
                calendar == null
                        ? t("calendar.add")
                        : t("calendar.edit.of", calendar.title().in(Messages.locale())));
        name = new NameFields(calendar == null ? null : calendar.title(), Calendar.MAX_TITLE);
        weekdays.setItems(Weekdays.ALL);
        weekdays.setItemLabelGenerator(day -> t("weekday." + day));
        weekdays.addClassName("gz-weekdays");
        hours.setHelperText(t("calendar.hours.help"));
        var from = calendar == null ? Calendar.OFFICE : calendar.entry();
        weekdays.setValue(new LinkedHashSet<>(Objects.requireNonNull(from.weekdays())));
        hours.setValue(String.join(", ", Objects.requireNonNull(from.hours())));
        holidays.setValue(Boolean.TRUE.equals(from.holidays()));
        var errors = name.in(new ErrorSummary(), "/title")
                .field("/weekdays", weekdays)
                .field("/hours", hours);
        for (int i = 0; i < Calendar.MAX_SPANS; i++) {
            errors.field("/hours/" + i, hours);
        }
        var form = new Div(errors, name.first(), name.second(), weekdays, hours, holidays);
        form.addClassName("gz-form");
        add(form);
        var save = new Button(
                t(calendar == null ? "calendar.add" : "calendar.save"),
                click -> errors.attempt(() -> {
                    var stored = calendar == null
                            ? calendars.add(entry())
                            : calendars.change(calendar.id(), entry(), calendar.revision());
                    close();
                    done.accept(stored);
                    var said = stored.title().in(Messages.locale());
                    Toast.show(t(calendar == null ? "calendar.added" : "calendar.saved", said));
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
    }

    private Calendar.Entry entry() {
        return new Calendar.Entry(
                null,
                name.words(),
                List.copyOf(weekdays.getValue()),
                spans(hours.getValue()),
                holidays.getValue(),
                calendar == null ? List.of() : calendar.entry().exceptions());
    }

    /** Spans as people separate them. */
    private static List<String> spans(String written) {
        return Stream.of(written.split("[,，、;；\\n]"))
                .map(String::strip)
                .filter(span -> !span.isEmpty())
                .toList();
    }
}
