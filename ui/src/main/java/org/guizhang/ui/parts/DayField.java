package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.guizhang.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** A day, chosen from a calendar that begins with Monday, or typed in one of the ways people write it. */
public class DayField extends DatePicker {
    /** Chinese says the year before the month; the picker asks a function of the browser for that. */
    private static final String TITLE =
            "requestAnimationFrame(() => this.i18n = {...this.i18n, formatTitle: (month, year) => $0.replace('0', year)"
                    + ".replace('1', month)})";

    private final String pointer;

    /** @param pointer the field of a violation that this field shows */
    public DayField(String label, String pointer, @Nullable LocalDate day) {
        super(label);
        this.pointer = pointer;
        addClassName("gz-day-field");
        setI18n(new DayWords());
        setPlaceholder(t("day.format"));
        setValue(day);
        addAttachListener(attached -> getElement().executeJs(TITLE, t("day.month")));
    }

    /** The day, null where none is filled in; what is typed and no day is refused. */
    public @Nullable LocalDate day() {
        if (isInputUnparsable()) {
            throw Rejected.field(pointer, "day");
        }
        return getValue();
    }
}
