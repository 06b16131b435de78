package org.guizhang.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A day in a calendar, and why it is worked on or not.
 *
 * @param reason name of the holiday, or the business's own words; null for an ordinary day
 * @param assumed whether the calendar follows the statutory holidays and those of the year are not known, so that the
 *     weekday alone has decided
 */
public record Day(
        LocalDate date, boolean working, Why why, @Nullable Text reason, boolean assumed) {

    /** What has decided about a day. */
    public enum Why {
        /** A weekday it works on. */
        @JsonProperty("workday")
        WORKDAY,
        /** A weekday it does not work on. */
        @JsonProperty("day-off")
        DAY_OFF,
        /** A statutory holiday. */
        @JsonProperty("holiday")
        HOLIDAY,
        /** A working day in exchange for one of a holiday. */
        @JsonProperty("make-up")
        MAKE_UP,
        /** An exception of the business's own. */
        @JsonProperty("exception")
        EXCEPTION
    }

    /** {@code 国庆节放假}, {@code 调休上班（国庆节）}, the business's own reason, or that it is an ordinary day. */
    public Message said() {
        return switch (why) {
            case WORKDAY -> Message.of("day.workday");
            case DAY_OFF -> Message.of("day.day-off");
            case HOLIDAY -> Message.of("day.holiday", named());
            case MAKE_UP -> Message.of("day.make-up", named());
            case EXCEPTION -> Message.of(working ? "day.exception-working" : "day.exception-closed", named());
        };
    }

    private Text named() {
        return reason == null ? Text.same("") : reason;
    }
}
