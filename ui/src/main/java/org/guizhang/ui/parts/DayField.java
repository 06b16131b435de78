package org.guizhang.ui.parts;

import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.guizhang.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** A day, in the browser's own date field: it speaks the reader's calendar and works on every phone. */
public class DayField extends TextField {
    private final String pointer;

    /** @param pointer the field of a violation that this field shows */
    public DayField(String label, String pointer, @Nullable LocalDate day) {
        super(label);
        this.pointer = pointer;
        setDay(day);
        addAttachListener(attached -> getElement().executeJs("this.inputElement.type = 'date'"));
    }

    public final void setDay(@Nullable LocalDate day) {
        setValue(day == null ? "" : day.toString());
    }

    /** The day, null where none is filled in. */
    public @Nullable LocalDate day() {
        try {
            return getValue().isBlank() ? null : LocalDate.parse(getValue());
        } catch (DateTimeParseException unread) {
            throw Rejected.field(pointer, "day");
        }
    }
}
