package org.guizhang.calendar.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import org.guizhang.observe.Gauge;
import org.guizhang.observe.StatusPart;

/** Which years of statutory holidays this node knows, and for how long that will do. */
@ApplicationScoped
public class HolidayStatus implements StatusPart {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Inject
    StatutoryYears years;

    @Inject
    Clock clock;

    /** The years that are known, and the days from today on that lie within them without a gap. */
    record KnownYears(SortedSet<Integer> years, long daysAhead) {}

    @Override
    public String name() {
        return "holidays";
    }

    @Override
    public Told tell() {
        var known = years.holidays();
        var today = LocalDate.ofInstant(clock.instant(), CHINA);
        var missing = today.getYear();
        while (known.covers(missing)) {
            missing++;
        }
        var first = LocalDate.of(missing, 1, 1);
        var days = first.isAfter(today) ? first.toEpochDay() - today.toEpochDay() : 0;
        return new Told(
                new KnownYears(known.years(), days),
                List.of(Gauge.of(
                        "guizhang_holidays_known_days", "Days ahead whose statutory holidays are known", days)));
    }
}
