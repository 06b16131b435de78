package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.guizhang.shared.Dates;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;
import org.jspecify.annotations.Nullable;

/** The day whose rules are shown. The browser's own field: it speaks the reader's calendar and works on every phone. */
class HandbookDayField extends Div {
    static final String AT = "at";

    HandbookDayField(@Nullable LocalDate day) {
        addClassName("gz-date");
        var input = new Input();
        input.setType("date");
        input.setId("handbook-day");
        if (day != null) {
            input.setValue(day.toString());
        }
        input.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                go(changed.getValue());
            }
        });
        var label = new NativeLabel(t("handbook.day"));
        label.setFor(input);
        add(label, input);
    }

    private static void go(String wanted) {
        var day = read(wanted);
        var parameters = day == null ? QueryParameters.empty() : QueryParameters.simple(Map.of(AT, day.toString()));
        UI.getCurrent().navigate(Addresses.HANDBOOK, parameters);
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
