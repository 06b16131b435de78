package org.guizhang.record.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.guizhang.template.artefact.RecordType.Serial;

/** How serial numbers read: {@code PTSDJ2026-0001}, {@code PCRMZ202611-0001}, {@code AB-0001}. */
final class SerialNumber {
    private SerialNumber() {}

    /** What is counted for itself: {@code 2026}, {@code 202611}, {@code 20261130}, or nothing. */
    static String period(Serial serial, LocalDate day) {
        return switch (serial.reset()) {
            case NEVER -> "";
            case YEARLY -> written("yyyy", day);
            case MONTHLY -> written("yyyyMM", day);
            case DAILY -> written("yyyyMMdd", day);
        };
    }

    private static String written(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(day);
    }

    /** @param number from 1 on; one with more digits than the form has stands as it is */
    static String of(Serial serial, String period, int number) {
        var digits = String.format(Locale.ROOT, "%0" + serial.digits() + "d", number);
        return serial.prefix() + period + "-" + digits;
    }
}
