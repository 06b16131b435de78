package org.guizhang.ui.calendar;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Messages;

/** Months in addresses and in words. */
final class Months {
    static final String QUERY = "month";
    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final YearMonth LAST = YearMonth.of(2199, 12);

    private Months() {}

    /** Reads {@code 2026-10}; empty for what is none, or too far away. */
    static Optional<YearMonth> read(String written) {
        try {
            return Optional.of(YearMonth.parse(written)).filter(Months::isNear);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static boolean isNear(YearMonth month) {
        return !month.isBefore(FIRST) && !month.isAfter(LAST);
    }

    static String address(String calendar, YearMonth month) {
        return Addresses.CALENDAR + "/" + calendar + "?" + QUERY + "=" + month;
    }

    /** {@code 2026年10月}, {@code October 2026}. */
    static String said(YearMonth month) {
        var locale = Messages.locale();
        return month.format(DateTimeFormatter.ofPattern(Messages.in(locale, "format.month"), locale));
    }
}
