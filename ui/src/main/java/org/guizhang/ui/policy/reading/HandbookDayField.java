package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.guizhang.shared.Dates;
import org.guizhang.ui.parts.DayField;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;
import org.jspecify.annotations.Nullable;

/** The day whose rules are shown. */
class HandbookDayField extends DayField {
    static final String AT = "at";

    /** @param address of the page that shows another day's rules, too */
    HandbookDayField(@Nullable LocalDate day, String address) {
        super(t("handbook.day"), "", day);
        setId("handbook-day");
        setClearButtonVisible(true);
        addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                Addresses.go(UI.getCurrent(), at(address, changed.getValue()));
            }
        });
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
