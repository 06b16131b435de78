package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.guizhang.shared.Rejected;
import org.guizhang.ui.shell.Formats;
import org.jspecify.annotations.Nullable;

/** A day and a time in China; a day alone is its first moment. */
public class MomentField extends Div {
    private static final Duration STEP = Duration.ofMinutes(30);
    private final String pointer;
    private final DayField day;
    private final TimePicker time = new TimePicker(t("moment.time"));

    /**
     * @param id the day's on the page
     * @param pointer the field of a violation that this field shows
     */
    public MomentField(String id, String label, String pointer, @Nullable LocalDateTime moment) {
        this.pointer = pointer;
        addClassName("gz-moment");
        day = new DayField(label, pointer, moment == null ? null : moment.toLocalDate());
        day.setId(id);
        day.setClearButtonVisible(true);
        // Twenty-four hours in either language, as everywhere.
        time.setLocale(Locale.UK);
        time.setStep(STEP);
        time.setValue(moment == null ? null : moment.toLocalTime());
        day.addValueChangeListener(changed -> {
            if (changed.getValue() == null) {
                time.clear();
            } else if (time.isEmpty()) {
                time.setValue(LocalTime.MIDNIGHT);
            }
        });
        add(day, time);
    }

    /** Calls when another moment was given. */
    public void changed(Runnable listener) {
        day.addValueChangeListener(changed -> listener.run());
        time.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                listener.run();
            }
        });
    }

    /** The moment, null where nothing is filled in; what is typed and none, or half of one, is refused. */
    public @Nullable Instant moment() {
        var on = day.day();
        if (on == null) {
            return null;
        }
        if (time.isEmpty()) {
            throw Rejected.field(pointer, "required");
        }
        return on.atTime(time.getValue()).atZone(Formats.ZONE).toInstant();
    }
}
