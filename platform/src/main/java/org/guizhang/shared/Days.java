package org.guizhang.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the businesses count them: from midnight to midnight in China, wherever the server stands. */
public final class Days {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
