package org.guizhang.calendar.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.guizhang.calendar.Day;
import org.guizhang.calendar.Holidays;
import org.guizhang.calendar.Span;
import org.guizhang.calendar.WorkingTime;
import org.guizhang.shared.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatutoryYearsTest {
    private static final String NEXT = """
            {"year": 2027, "notice": {"title": "通知", "number": "9", "date": "2026-11-30"},
             "holidays": [{"name": {"zh": "元旦", "en": "New Year"}, "from": "2027-01-01"},
                          {"name": {"zh": "春节", "en": "Spring Festival"}, "from": "2027-02-05", "to": "2027-02-11",
                           "makeUp": ["2027-02-13"]}]}
            """;

    @TempDir
    Path folder;

    @Test
    void theProgramKnowsThreeYearsWithTheirNotices() {
        var known = StatutoryYears.read(folder);
        assertThat(known.holidays().years()).containsExactly(2024, 2025, 2026);
        assertThat(known.years())
                .extracting(year -> year.notice().number() + " " + year.notice().date())
                .containsExactly("国办发明电〔2023〕7号 2023-10-25", "国办发明电〔2024〕12号 2024-11-12", "国办发明电〔2025〕7号 2025-11-04");
        assertThat(known.years())
                .allSatisfy(
                        year -> assertThat(year.notice().title()).isEqualTo("国务院办公厅关于" + year.year() + "年部分节假日安排的通知"));
    }

    /** Working days of an office by the notices: 261 or 262 weekdays, less those off, and those made up for. */
    @ParameterizedTest
    @CsvSource({"2024, 28, 8, 251", "2025, 28, 5, 248", "2026, 33, 6, 248"})
    void daysOffAndMadeUpFor(int year, int off, int madeUp, int worked) {
        var days = office(StatutoryYears.read(folder).holidays())
                .days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var counts = days.stream().collect(Collectors.groupingBy(Day::why, Collectors.counting()));
        assertThat(counts.get(Day.Why.HOLIDAY)).isEqualTo(off);
        assertThat(counts.get(Day.Why.MAKE_UP)).isEqualTo(madeUp);
        assertThat(days.stream().filter(Day::working)).hasSize(worked);
        assertThat(days)
                .filteredOn(day -> day.why() == Day.Why.MAKE_UP)
                .allSatisfy(day -> assertThat(day.date().getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    @Test
    void anOperatorAddsAYear() throws IOException {
        Files.writeString(folder.resolve("2027.json"), NEXT);
        var known = StatutoryYears.read(folder);
        assertThat(known.holidays().years()).containsExactly(2024, 2025, 2026, 2027);
        var office = office(known.holidays());
        assertThat(office.isWorking(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(office.isWorking(LocalDate.of(2027, 2, 13))).isTrue();
        assertThat(office.day(LocalDate.of(2027, 3, 1)).assumed()).isFalse();
    }

    @Test
    void anOperatorsYearGoesBeforeTheProgramsOwn() throws IOException {
        Files.writeString(
                folder.resolve("2026.json"),
                NEXT.replace("\"date\": \"2026", "\"date\": \"2025").replace("2027", "2026"));
        var office = office(StatutoryYears.read(folder).holidays());
        assertThat(office.isWorking(LocalDate.of(2026, 2, 5))).isFalse();
        assertThat(office.isWorking(LocalDate.of(2026, 10, 1))).isTrue();
    }

    /** The year stays missing, which the screens say; the others are not harmed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"year\": 2028, \"notice\": {\"title\": \"t\", \"number\": \"n\", \"date\": \"2026-11-30\"}, \"holidays\": []}",
                "{\"year\": 2027, \"holidays\": []}",
                "{\"year\": 2027, \"notice\": {\"title\": \"t\", \"number\": \"n\", \"date\": \"2026-11-30\"}}",
                "{\"year\": 2027, \"notice\": {\"title\": \"t\", \"number\": \"n\", \"date\": \"2026-11-30\"}, \"holidays\": [{\"name\": {\"zh\": \"a\", \"en\": \"a\"}, \"from\": \"2072-01-01\"}]}",
                "{\"year\": 2027, \"notice\": {\"title\": \"t\", \"number\": \"n\", \"date\": \"2026-11-30\"}, \"holidays\": [{\"name\": {\"zh\": \"a\", \"en\": \"a\"}, \"from\": \"2027-01-01\", \"makeUp\": [\"2027-01-01\"]}]}",
                "{\"year\": 2027, \"notice\": {\"title\": \"t\", \"number\": \"n\", \"date\": \"2026-11-30\"}, \"holidays\": [{\"name\": {\"zh\": \"a\", \"en\": \"a\"}, \"from\": \"2027-01-02\", \"to\": \"2027-01-01\"}]}"
            })
    void aFileThatIsWrongIsLeftOut(String content) throws IOException {
        Files.writeString(folder.resolve("2027.json"), content);
        assertThat(StatutoryYears.read(folder).holidays().years()).containsExactly(2024, 2025, 2026);
    }

    private static WorkingTime office(Holidays holidays) {
        return new WorkingTime(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                List.of(new Span(540, 1080)),
                List.of(),
                holidays,
                Days.ZONE);
    }
}
