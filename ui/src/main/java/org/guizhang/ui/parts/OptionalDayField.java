package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day in the browser's own field; may stay empty. */
public class OptionalDayField extends Div {
    private final Input field = new Input();

    public OptionalDayField(String label, String id, @Nullable LocalDate day) {
        addClassName("gz-date");
        field.setType("date");
        field.setId(id);
        field.setValue(day == null ? "" : day.toString());
        var name = new NativeLabel(t(label));
        name.setFor(field);
        add(name, field);
    }

    @Nullable
    public LocalDate day() {
        try {
            return field.getValue().isEmpty() ? null : LocalDate.parse(field.getValue());
        } catch (DateTimeParseException unread) {
            return null;
        }
    }
}
