package org.guizhang.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.Span;
import org.guizhang.calendar.SpecialDays;
import org.guizhang.calendar.Weekdays;
import org.guizhang.exchange.internal.CalendarForm.Stated;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFormTest {
    private static final List<PolicyPart> PARTS = List.of(new CalendarsPart());

    @Test
    void readsAsPeopleWouldWriteIt() {
        var calendar = calendar(
                "shop",
                true,
                List.of("MO", "SU"),
                List.of(
                        new SpecialDays(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 2), true, "五一营业"),
                        new SpecialDays(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 24), false, "盘点")));
        assertThat(write(List.of(calendar))).isEqualTo("""
                format: 1
                calendars:
                  - key: shop
                    title:
                      zh: "店"
                      en: Shop
                    default: true
                    exceptions:
                      - from: "2026-05-01"
                        reason: "五一营业"
                        to: "2026-05-02"
                        working: true
                      - from: "2026-12-24"
                        reason: "盘点"
                    holidays: true
                    hours:
                      - "09:00-12:00"
                      - "13:30-18:00"
                    weekdays:
                      - MO
                      - SU
                ...
                """);
    }

    @Test
    void anyCalendarsComeBackByteForByteAndLeaveNothingToDo() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var calendars = new ArrayList<Calendar>();
            var standard = random.nextInt(3);
            for (int i = 0; i < 3; i++) {
                calendars.add(calendar("c" + i, i == standard, weekdays(random), exceptions(random)));
            }
            Collections.shuffle(calendars, random);
            var yaml = write(calendars);
            var back = read(yaml);
            assertThat(CalendarsPart.steps(calendars, back)).as("seed %d", seed).isEmpty();
            assertThat(write(back.stream().map(CalendarFormTest::stored).toList()))
                    .as("seed %d", seed)
                    .isEqualTo(yaml);
            assertThat(CalendarsPart.steps(List.of(), back)).hasSize(3);
        }
    }

    @Test
    void withoutADefaultInTheFileItStaysWhereItIs() {
        var standard = calendar("shop", true, List.of("MO"), List.of());
        var quiet = write(List.of(standard)).replace("    default: true\n", "");
        assertThat(CalendarsPart.steps(List.of(standard), read(quiet))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "calendars: {}                                   | 2 /calendars policy-list",
                "`calendars:\n  - 7`                             | 3 /calendars/0 policy-members",
                "`calendars:\n  - {key: a, title: {zh: a}, weekdays: [MO], hours: [noon]}` | 3 /calendars/0/hours/0 calendar-hours",
                "`calendars:\n  - {key: a, title: {zh: a}, weekdays: [], hours: [\"09:00-12:00\"]}` | 3 /calendars/0/weekdays calendar-no-day",
                "`calendars:\n  - {title: {zh: a}, weekdays: [MO], hours: [\"09:00-12:00\"]}` | 3 /calendars/0/key required",
                "`calendars:\n  - {key: a, title: {zh: a}, weekdays: [MO], hours: [\"09:00-12:00\"], colour: red}` | 3 /calendars/0/colour unknown",
                "`calendars:\n  - {key: a, title: {zh: a}, weekdays: MO, hours: [\"09:00-12:00\"]}` | 3 /calendars/0/weekdays type",
                "`calendars:\n  - {key: a, title: {zh: a}, weekdays: [MO], hours: [\"09:00-12:00\"], default: please}` | 3 /calendars/0/default policy-yes",
                "`calendars:\n  - {key: a, title: {zh: a}, weekdays: [MO], hours: [\"09:00-12:00\"]}\n  - {key: a, title: {zh: a}, weekdays: [MO], hours: [\"09:00-12:00\"]}` | 4 /calendars/1/key policy-calendar-twice",
                "`calendars:\n  - {key: a, title: {zh: a}, weekdays: [MO], hours: [\"09:00-12:00\"], default: true}\n  - {key: b, title: {zh: a}, weekdays: [MO], hours: [\"09:00-12:00\"], default: true}` | 4 /calendars/1/default policy-calendar-default"
            })
    void mistakesAreNamedWithTheirLine(String calendars, String expected) {
        var refused = catchThrowableOfType(Rejected.class, () -> read("format: 1\n" + calendars));
        assertThat(refused.violations())
                .extracting(v -> v.remedy().in(Languages.ENGLISH).replaceAll("(?s)^Line (\\d+): .*", "$1") + " "
                        + v.field() + " " + v.rule())
                .containsExactly(expected);
    }

    private static String write(List<Calendar> calendars) {
        var root = JsonNodeFactory.instance.objectNode().put("format", 1);
        root.set("calendars", CalendarForm.write(calendars));
        return YamlWriter.write(root);
    }

    private static List<Stated> read(String yaml) {
        var file = PolicyFile.open(yaml.getBytes(StandardCharsets.UTF_8), PARTS);
        var stated = CalendarForm.read(file);
        file.check();
        return stated;
    }

    private static Calendar stored(Stated stated) {
        var entry = stated.entry();
        return new Calendar(
                new UUID(0, 1),
                entry.key(),
                new Text(entry.title().zh(), entry.title().en()),
                entry.weekdays(),
                entry.hours().stream().map(h -> Span.read(h).orElseThrow()).toList(),
                entry.holidays(),
                entry.exceptions().stream()
                        .map(e -> new SpecialDays(
                                LocalDate.parse(e.from()), LocalDate.parse(e.to()), e.working(), e.reason()))
                        .toList(),
                stated.standard(),
                List.of(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                1);
    }

    private static Calendar calendar(
            String key, boolean standard, List<String> weekdays, List<SpecialDays> exceptions) {
        return new Calendar(
                new UUID(0, 1),
                key,
                new Text("店", "Shop"),
                weekdays,
                List.of(new Span(540, 720), new Span(810, 1080)),
                true,
                exceptions,
                standard,
                List.of(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                1);
    }

    private static List<String> weekdays(Random random) {
        var days = new ArrayList<>(Weekdays.ALL);
        days.removeIf(day -> random.nextInt(3) == 0);
        return days.isEmpty() ? List.of("MO") : days;
    }

    private static List<SpecialDays> exceptions(Random random) {
        var exceptions = new ArrayList<SpecialDays>();
        var at = LocalDate.of(2026, 1, 1);
        for (int i = random.nextInt(4); i > 0; i--) {
            at = at.plusDays(1 + random.nextInt(20));
            var to = at.plusDays(random.nextInt(3));
            exceptions.add(new SpecialDays(at, to, random.nextBoolean(), "盘点: #" + i));
            at = to;
        }
        return exceptions;
    }
}
