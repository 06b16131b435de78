package org.guizhang.ui.parts;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.guizhang.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** A day, chosen from a calendar that begins with Monday, or typed in one of the ways people write it. */
public class DayField extends DatePicker {
    private final String pointer;

    /** @param pointer the field of a violation that this field shows */
    public DayField(String label, String pointer, @Nullable LocalDate day) {
        super(label);
        this.pointer = pointer;
        addClassName("gz-day");
        setI18n(new DayWords());
        setPlaceholder(DayWords.example());
        setValue(day);
    }

    /** The day, null where none is filled in; what is typed and no day is refused. */
    public @Nullable LocalDate day() {
        if (isInputUnparsable()) {
            throw Rejected.field(pointer, "day");
        }
        return getValue();
    }
}
