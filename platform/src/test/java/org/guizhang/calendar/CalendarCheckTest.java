package org.guizhang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Text;
import org.guizhang.workforce.EnteredName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarCheckTest {
    private static final EnteredName SHOP = new EnteredName("店", null);

    @Test
    void entriesArePutInOrder() {
        var content = CalendarCheck.checked(new Calendar.Entry(
                "shop",
                SHOP,
                List.of("SU", "MO", "SU"),
                List.of("13:30 – 18：00", "9:00-12:00"),
                null,
                List.of(
                        new SpecialDays.Entry("2026-12-24", null, null, " 盘点 "),
                        new SpecialDays.Entry("2026-05-01", "2026-05-02", true, "开门"))));
        assertThat(content.title()).isEqualTo(new Text("店", "店"));
        assertThat(content.weekdays()).containsExactly("MO", "SU");
        assertThat(content.hours()).hasToString("[09:00-12:00, 13:30-18:00]");
        assertThat(content.holidays()).isFalse();
        assertThat(content.exceptions())
                .extracting(d -> d.from() + " " + d.to() + " " + d.working() + " " + d.reason())
                .containsExactly("2026-05-01 2026-05-02 true 开门", "2026-12-24 2026-12-24 false 盘点");
    }

    @Test
    void withoutAWorkingDayACalendarIsRefusedWithTheRemedy() {
        var found =
                CalendarCheck.violations(new Calendar.Entry(null, SHOP, List.of(), List.of("09:00-12:00"), true, null));
        assertThat(found).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("/weekdays");
            assertThat(violation.rule()).isEqualTo("calendar-no-day");
            assertThat(violation.remedy().in(Languages.ENGLISH)).contains("at least one working day");
            assertThat(violation.remedy().in(Languages.CHINESE)).contains("至少要有一个工作日");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "9-12, /hours/0 calendar-hours",
        "12:00-09:00, /hours/0 calendar-hours",
        "09:00-09:00, /hours/0 calendar-hours",
        "18:00-24:01, /hours/0 calendar-hours",
        "18:00-02:00, /hours/0 calendar-hours"
    })
    void hoursThatAreNone(String written, String wrong) {
        assertThat(found(new Calendar.Entry(null, SHOP, List.of("MO"), List.of(written), null, null)))
                .containsExactly(wrong);
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        var exceptions = new ArrayList<SpecialDays.Entry>();
        exceptions.add(new SpecialDays.Entry("2026-01-05", "2026-01-01", null, "x"));
        exceptions.add(new SpecialDays.Entry("2026-01-01", "2027-01-02", null, "x"));
        exceptions.add(new SpecialDays.Entry("2026-02-01", "2026-02-05", null, "x"));
        exceptions.add(new SpecialDays.Entry("2026-02-05", null, null, "x"));
        exceptions.add(new SpecialDays.Entry("soon", null, null, ""));
        exceptions.add(null);
        exceptions.add(new SpecialDays.Entry("1999-12-31", null, null, "x"));
        var hours = List.of("09:00-12:00", "11:59-13:00");
        assertThat(found(new Calendar.Entry("Shop", null, List.of("MO", "XX"), hours, null, exceptions)))
                .containsExactly(
                        "/key calendar-key",
                        "/title/zh required",
                        "/weekdays/1 calendar-weekday",
                        "/hours calendar-hours-overlap",
                        "/exceptions/0/to day-order",
                        "/exceptions/1/to calendar-exception-long",
                        "/exceptions/3/from calendar-exception-overlap",
                        "/exceptions/4/reason required",
                        "/exceptions/4/from day",
                        "/exceptions/5 required",
                        "/exceptions/6/from day-range");
        assertThat(found(new Calendar.Entry(null, SHOP, null, null, null, null)))
                .containsExactly("/weekdays calendar-no-day", "/hours calendar-no-hours");
    }

    @Test
    void whatABusinessOfAnUnknownTradeBeginsWithIsACalendar() {
        assertThat(CalendarCheck.violations(Calendar.OFFICE)).isEmpty();
    }

    private static List<String> found(Calendar.Entry entry) {
        return CalendarCheck.violations(entry).stream()
                .map(v -> v.field() + " " + v.rule())
                .toList();
    }
}
