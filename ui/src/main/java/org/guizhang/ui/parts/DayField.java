package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.guizhang.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** A day, chosen from a calendar that begins with Monday, or typed in one of the ways people write it. */
public class DayField extends DatePicker {
    /**
     * What only the browser can be told: the order of year and month over the calendar, and that it opens by itself on
     * phones alone, where nobody would rather type.
     */
    private static final String FIT = """
            this.autoOpenDisabled = !window.matchMedia('(max-width: 640px)').matches;
            requestAnimationFrame(() => this.i18n = {
              ...this.i18n,
              formatTitle: (month, year) => $0.replace('Y', year).replace('M', month)
            });
            """;

    private final String pointer;

    /** @param pointer the field of a violation that this field shows */
    public DayField(String label, String pointer, @Nullable LocalDate day) {
        super(label);
        this.pointer = pointer;
        addClassName("gz-day-field");
        setI18n(new DayWords());
        setPlaceholder(t("day.format"));
        setValue(day);
        addAttachListener(attached -> getElement().executeJs(FIT, t("day.month")));
    }

    /** The day, null where none is filled in; what is typed and no day is refused. */
    public @Nullable LocalDate day() {
        if (isInputUnparsable()) {
            throw Rejected.field(pointer, "day");
        }
        return getValue();
    }
}
