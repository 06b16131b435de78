package org.guizhang.checklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guizhang.checklist.internal.WorkingGarden.says;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.guizhang.checklist.CalendarEntry;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.WorkCalendars;
import org.guizhang.checklist.WorkFilter;
import org.guizhang.checklist.WorkHistory;
import org.guizhang.checklist.WorkTrend;
import org.guizhang.schema.TestDatabase;
import org.guizhang.service.Refused;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What opens on which day, how weeks went, and what was handed in on paper. That of each day opens at 18:00. */
@ExtendWith(TestDatabase.class)
class WorkCalendarTest {
    private static final Instant AFTERNOON = Instant.parse("2026-12-01T07:00:00Z");
    private static final Instant OPEN = Instant.parse("2026-12-01T10:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-12-01");

    private final WorkingGarden garden;

    WorkCalendarTest() throws Exception {
        garden = new WorkingGarden(AFTERNOON);
    }

    @Test
    void beyondWhatIsMadeStandsWhatIsPlanned() {
        var days = days(garden.owner, FIRST, FIRST.plusDays(11));
        assertThat(days)
                .extracting(CalendarEntry::day)
                .containsExactlyElementsOf(FIRST.datesUntil(FIRST.plusDays(12)).toList());
        assertThat(days.subList(0, 8))
                .extracting(CalendarEntry::waiting, CalendarEntry::planned)
                .containsOnly(tuple(1, 0));
        assertThat(days.subList(9, 12))
                .extracting(CalendarEntry::waiting, CalendarEntry::planned)
                .containsOnly(tuple(0, 1));
        assertThat(days(garden.keeper, FIRST, FIRST.plusDays(11))).isEqualTo(days);
        var stranger = garden.wired.colleague(garden.owner, "Sun", Role.STAFF);
        assertThat(days(stranger, FIRST, FIRST.plusDays(11))).isEmpty();
        assertThat(garden.as(
                        garden.owner,
                        () -> garden.wired.get(WorkCalendars.class).between(FIRST, FIRST, UUID.randomUUID())))
                .isEmpty();
        Refused.with(() -> days(garden.owner, FIRST, FIRST.plusDays(42)), "/to calendar-stretch");
        Refused.with(() -> days(garden.owner, FIRST, FIRST.minusDays(1)), "/to day-order");
    }

    @Test
    void aDaySaysWhatWasDoneMissedAndSkipped() {
        garden.wired.become(OPEN);
        handIn();
        garden.wired.become(Instant.parse("2026-12-03T07:00:00Z"));
        garden.work();
        var days = days(garden.owner, FIRST, FIRST.plusDays(2));
        assertThat(days)
                .extracting(CalendarEntry::done, CalendarEntry::missed, CalendarEntry::waiting)
                .containsExactly(tuple(1, 0, 0), tuple(0, 1, 0), tuple(0, 0, 1));
    }

    @Test
    void weeksHaveTheirCompletionAndTheWorkbookHasBoth() throws Exception {
        garden.wired.become(OPEN);
        handIn();
        garden.wired.become(Instant.parse("2026-12-09T02:00:00Z"));
        garden.work();
        var filter = new WorkFilter(FIRST, FIRST.plusDays(7), null, null, null);
        var history = garden.wired.get(WorkHistory.class);
        var weeks = garden.as(garden.owner, () -> history.trend(filter));
        assertThat(weeks)
                .extracting(WorkTrend::week, WorkTrend::ended, WorkTrend::completion, WorkTrend::timeliness)
                .containsExactly(
                        tuple(LocalDate.parse("2026-11-30"), 6, 17, 17), tuple(LocalDate.parse("2026-12-07"), 2, 0, 0));
        assertThat(garden.as(garden.keeper, () -> history.trend(filter)))
                .as("above nothing")
                .isEmpty();
        var file = garden.as(garden.owner, () -> history.workbook(filter));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets).hasSize(2);
            assertThat(sheets.get(0).read()).hasSize(9);
            assertThat(sheets.get(1).read().get(1).getCellText(1)).isEqualTo("13");
        }
    }

    @Test
    void whatWasHandedInIsOnPaperWithAllOfItAttached() throws Exception {
        garden.wired.become(OPEN);
        var submission = handIn();
        var file = garden.as(garden.keeper, () -> garden.submissions().pdf(submission));
        try (var paper = Loader.loadPDF(file)) {
            var text = new PDFTextStripper().getText(paper);
            assertThat(text).contains("Wang", "Hillside", "2026-12-01 18:00:00");
            assertThat(paper.getDocumentCatalog().getNames().getEmbeddedFiles().getNames())
                    .containsKey("submission.json");
            var attached = paper.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("submission.json");
            assertThat(new String(attached.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                    .contains(submission.toString());
        }
        var stranger = garden.wired.colleague(garden.owner, "Sun", Role.STAFF);
        assertThatThrownBy(() -> garden.as(stranger, () -> garden.submissions().pdf(submission)))
                .isInstanceOf(NotFound.class);
    }

    private UUID handIn() {
        var answers = Map.of("guests", says("no", 0), "fridge", says("4", 0), "stove", says("pass", 0));
        var signed = Map.of("keeper", new HandIn.Signed(null, null, null, true, null, null));
        var id = garden.as(
                garden.keeper, () -> garden.checklists().today().due().get(0).id());
        return garden.as(garden.keeper, () -> garden.filling().handIn(id, new HandIn(answers, signed, null)))
                .id();
    }

    private List<CalendarEntry> days(Caller who, LocalDate from, LocalDate to) {
        return garden.as(who, () -> garden.wired.get(WorkCalendars.class).between(from, to, null));
    }
}
