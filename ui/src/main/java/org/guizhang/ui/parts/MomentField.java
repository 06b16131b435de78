package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.guizhang.shared.Rejected;
import org.guizhang.ui.shell.Formats;
import org.jspecify.annotations.Nullable;

/** A day and a time in the browser's own field; empty is now. */
public class MomentField extends Div {
    private final Input field = new Input();

    public MomentField(String id) {
        addClassName("gz-date");
        field.setType("datetime-local");
        field.setId(id);
        var label = new NativeLabel(t("when.label"));
        label.setFor(field);
        add(label, field);
    }

    /** Calls when another day was given. */
    public void changed(Runnable listener) {
        field.addValueChangeListener(changed -> listener.run());
    }

    @Nullable
    public Instant moment() {
        var written = field.getValue();
        try {
            return written.isEmpty()
                    ? null
                    : LocalDateTime.parse(written).atZone(Formats.ZONE).toInstant();
        } catch (DateTimeParseException unread) {
            throw Rejected.field("/effectiveFrom", "required");
        }
    }
}
