package org.guizhang.duty.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time of day as offices write it into a cell: {@code 8:00}, {@code 08：30:00}, {@code 24:00}, or as a part of the day. */
final class WrittenClock {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::00)?");
    private static final Pattern PART = Pattern.compile("[01](?:\\.\\d{1,40})?");
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private WrittenClock() {}

    /** Minutes since midnight, 0 to 1440; empty for what is no time. */
    static Optional<Integer> minutes(String written) {
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        var clock = CLOCK.matcher(plain);
        if (clock.matches()) {
            var minute = Integer.parseInt(clock.group(2));
            var minutes = Integer.parseInt(clock.group(1)) * HOUR + minute;
            return minute < HOUR && minutes <= DAY ? Optional.of(minutes) : Optional.empty();
        }
        if (PART.matcher(plain).matches()) {
            var minutes = new BigDecimal(plain)
                    .multiply(BigDecimal.valueOf(DAY))
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
            return minutes <= DAY ? Optional.of(minutes) : Optional.empty();
        }
        return Optional.empty();
    }
}
