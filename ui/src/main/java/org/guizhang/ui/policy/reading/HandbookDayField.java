package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.guizhang.shared.Dates;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;
import org.jspecify.annotations.Nullable;

/** The day whose rules are shown. The browser's own field: it speaks the reader's calendar and works on every phone. */
class HandbookDayField extends Div {
    static final String AT = "at";

    /** @param address of the page that shows another day's rules, too */
    HandbookDayField(@Nullable LocalDate day, String address) {
        addClassName("gz-date");
        var input = new Input();
        input.setType("date");
        input.setId("handbook-day");
        if (day != null) {
            input.setValue(day.toString());
        }
        input.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                Addresses.go(UI.getCurrent(), at(address, read(changed.getValue())));
            }
        });
        var label = new NativeLabel(t("handbook.day"));
        label.setFor(input);
        add(label, input);
    }

    /** The address for the rules of a day; null for those in force. */
    static String at(String address, @Nullable LocalDate day) {
        return day == null ? address : address + "?" + AT + "=" + day;
    }

    /** The day in an address; null, which is today, for none and for what is no date. */
    static @Nullable LocalDate read(@Nullable String written) {
        try {
            var day = written == null || written.isBlank() ? null : LocalDate.parse(written);
            return day == null || Dates.isKnown(day) ? day : null;
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    /** Its last moment: what began that day counts. */
    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Formats.ZONE).toInstant().minusMillis(1);
    }
}
