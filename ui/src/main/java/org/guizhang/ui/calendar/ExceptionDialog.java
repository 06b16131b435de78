package org.guizhang.ui.calendar;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.Calendars;
import org.guizhang.calendar.SpecialDays;
import org.guizhang.ui.parts.DayField;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.FieldRow;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Toast;
import org.guizhang.ui.shell.UnsavedText;
import org.jspecify.annotations.Nullable;

/** Days on which a calendar says otherwise: new ones, or other dates and reasons for some. */
class ExceptionDialog extends Dialog {
    ExceptionDialog(Calendars calendars, Calendar calendar, @Nullable SpecialDays present, Runnable done) {
        setHeaderTitle(t(present == null ? "calendar.exception.add" : "calendar.exception.edit"));
        var others = calendar.exceptions().stream()
                .filter(days -> !days.equals(present))
                .toList();
        var at = "/exceptions/" + others.size();
        var from = new DayField(t("calendar.exception.from"), at + "/from", present == null ? null : present.from());
        var to = new DayField(t("calendar.exception.to"), at + "/to", present == null ? null : present.to());
        to.setHelperText(t("calendar.exception.to.help"));
        var working = new RadioButtonGroup<Boolean>(t("calendar.exception.what"));
        working.setItems(false, true);
        working.setItemLabelGenerator(open -> t(open ? "calendar.open-days" : "calendar.closed-days"));
        working.setValue(present != null && present.working());
        var reason = new TextField(t("calendar.exception.reason"));
        reason.setHelperText(t("calendar.exception.reason.help"));
        TextLimit.of(reason, SpecialDays.MAX_REASON);
        reason.setValue(present == null ? "" : present.reason());
        var errors = new ErrorSummary()
                .field(at + "/from", from)
                .field(at + "/to", to)
                .field(at + "/reason", reason);
        var form = new Div(errors, new FieldRow(from, to), working, reason);
        form.addClassName("gz-form");
        UnsavedText.about(form, calendar.id() + (present == null ? "" : " " + present.from()));
        add(form);
        var save = new Button(
                t(present == null ? "calendar.exception.add" : "calendar.save"),
                click -> errors.attempt(() -> {
                    var entry =
                            new SpecialDays.Entry(written(from), written(to), working.getValue(), reason.getValue());
                    calendars.change(calendar.id(), Entries.with(calendar, others, entry), calendar.revision());
                    close();
                    done.run();
                    Toast.show(t("calendar.exception.saved", reason.getValue()));
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
    }

    private static @Nullable String written(DayField field) {
        var day = field.day();
        return day == null ? null : day.toString();
    }
}
