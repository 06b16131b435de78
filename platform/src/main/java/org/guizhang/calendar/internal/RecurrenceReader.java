package org.guizhang.calendar.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.calendar.NamedWeekday;
import org.guizhang.calendar.Often;
import org.guizhang.calendar.Recurrence;

/**
 * Reads rules of RFC 5545 strictly: what is misspelt or contradicts itself is refused, because a rule that is half understood
 * calls people on the wrong days.
 */
public final class RecurrenceReader {
    private static final Set<String> KNOWN =
            Set.of("FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST", "RSCALE", "SKIP");

    private final Map<String, String> parts = new HashMap<>();

    private RecurrenceReader(String rule) {
        for (var part : rule.split(";", -1)) {
            var name = part.replaceFirst("=.*", "");
            if (!KNOWN.contains(name) || part.length() <= name.length() + 1 || parts.containsKey(name)) {
                throw new IllegalArgumentException(part);
            }
            parts.put(name, part.substring(name.length() + 1));
        }
    }

    /** @throws IllegalArgumentException with the part that is wrong as its message */
    public static Recurrence read(String rule) {
        return new RecurrenceReader(rule).recurrence();
    }

    private Recurrence recurrence() {
        var often = often();
        var weekdays = list("BYDAY").stream().map(NamedWeekday::read).toList();
        var monthDays = numbers("BYMONTHDAY", 31, true);
        var positions = numbers("BYSETPOS", 366, true);
        require(often != Often.WEEKLY || !has("BYMONTHDAY"), "BYMONTHDAY");
        require(often != Often.WEEKLY || !has("BYMONTH"), "BYMONTH");
        var inMonths = often == Often.MONTHLY || (often == Often.YEARLY && has("BYMONTH"));
        require(inMonths || weekdays.stream().allMatch(day -> day.nth() == 0), "BYDAY");
        var named = often == Often.DAILY || has("BYDAY") || has("BYMONTHDAY");
        require(positions.isEmpty() || (named && often != Often.DAILY), "BYSETPOS");
        require(!has("WKST") || "MO".equals(parts.get("WKST")), "WKST");
        require(!has("RSCALE") || "GREGORIAN".equals(parts.get("RSCALE")), "RSCALE");
        require(
                !has("SKIP") || (has("RSCALE") && Set.of("OMIT", "BACKWARD").contains(parts.getOrDefault("SKIP", ""))),
                "SKIP");
        return new Recurrence(
                often,
                numbers("INTERVAL", Recurrence.MAX_INTERVAL, false).stream()
                        .findFirst()
                        .orElse(1),
                Set.copyOf(numbers("BYMONTH", 12, false)),
                monthDays,
                weekdays,
                positions,
                "BACKWARD".equals(parts.get("SKIP")),
                !named);
    }

    private Often often() {
        return Arrays.stream(Often.values())
                .filter(often -> often.name().equals(parts.get("FREQ")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("FREQ=" + parts.getOrDefault("FREQ", "")));
    }

    private boolean has(String name) {
        return parts.containsKey(name);
    }

    private void require(boolean holds, String name) {
        if (!holds) {
            throw new IllegalArgumentException(name + "=" + parts.get(name));
        }
    }

    private List<String> list(String name) {
        return has(name) ? List.of(parts.getOrDefault(name, "").split(",", -1)) : List.of();
    }

    /** Numbers from 1, or where {@code signed} also from -1 downwards, each once. */
    private List<Integer> numbers(String name, int most, boolean signed) {
        var numbers = new ArrayList<Integer>();
        for (var written : list(name)) {
            require(written.matches(signed ? "[+-]?[0-9]{1,4}" : "[0-9]{1,4}"), name);
            var number = Integer.parseInt(written);
            require(number != 0 && Math.abs(number) <= most && !numbers.contains(number), name);
            numbers.add(number);
        }
        require(!name.equals("INTERVAL") || numbers.size() < 2, name);
        return List.copyOf(numbers);
    }
}
