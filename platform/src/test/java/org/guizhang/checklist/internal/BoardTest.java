package org.guizhang.checklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guizhang.checklist.internal.WorkingGarden.says;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.audit.AuditFilter;
import org.guizhang.audit.AuditTrail;
import org.guizhang.checklist.BoardLine;
import org.guizhang.checklist.Boards;
import org.guizhang.checklist.ChecklistBoard;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.HandInResult;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.checklist.OccurrenceState;
import org.guizhang.checklist.SubmissionCorrection;
import org.guizhang.checklist.Timeliness;
import org.guizhang.checklist.WorkFilter;
import org.guizhang.checklist.WorkHistory;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a garden's closing checks stand and have ended, for those who are above its sites. They open at 18:00. */
@ExtendWith(TestDatabase.class)
class BoardTest {
    private static final Instant AFTERNOON = Instant.parse("2026-12-01T07:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-12-01T10:05:00Z");
    private static final WorkFilter ALL = new WorkFilter(null, null, null, null, null);

    private final WorkingGarden garden;

    BoardTest() throws Exception {
        garden = new WorkingGarden(AFTERNOON);
    }

    @Test
    void theBoardFollowsTheDay() {
        var later = only(board(garden.manager));
        assertThat(later.state()).isEqualTo(OccurrenceState.UPCOMING);
        assertThat(later.place().site()).extracting(site -> site.name().en()).isEqualTo("Hillside");
        assertThat(later.title().en()).isNotEmpty();
        garden.wired.become(EVENING);
        assertThat(only(board(garden.manager)).begun()).isFalse();
        garden.as(garden.keeper, () -> garden.filling().answer(later.id(), "guests", says("no", 0)));
        assertThat(only(board(garden.manager)).begun()).isTrue();
        assertThat(board(garden.manager).counts()).isEqualTo(new ChecklistBoard.Counts(0, 0, 1, 0, 0, 0, 0, 0));
        garden.wired.become(EVENING.plus(Duration.ofMinutes(30)));
        assertThat(board(garden.manager).counts()).isEqualTo(new ChecklistBoard.Counts(0, 0, 0, 1, 0, 0, 0, 0));
        var result = handIn(later.id(), "fail");
        var done = only(board(garden.manager));
        assertThat(done.state()).isEqualTo(OccurrenceState.DONE);
        assertThat(done.timeliness()).isEqualTo(Timeliness.LATE);
        assertThat(done.submission()).isEqualTo(result.id());
        assertThat(done.by()).extracting(by -> by.name()).isEqualTo("Wang");
        assertThat(done.passed()).isFalse();
        assertThat(done.failures()).isEqualTo(1);
        assertThat(board(garden.manager).counts()).isEqualTo(new ChecklistBoard.Counts(0, 1, 0, 0, 0, 0, 0, 1));
        // What was put right by a correction shows its newest version, and still who has handed it in.
        var right = garden.as(
                garden.manager,
                () -> garden.submissions()
                        .correct(
                                result.id(),
                                new SubmissionCorrection("Wrong stove", Map.of("stove", says("pass", 1)))));
        assertThat(only(board(garden.manager))).satisfies(line -> {
            assertThat(line.submission()).isEqualTo(right.result().id());
            assertThat(line.passed()).isTrue();
            assertThat(line.by()).extracting(by -> by.name()).isEqualTo("Wang");
        });
    }

    @Test
    void whatIsNotOverStaysOnTheBoardAfterMidnight() {
        var tonight = only(board(garden.manager)).id();
        garden.as(
                garden.owner,
                () -> garden.wired
                        .get(Database.class)
                        .sql()
                        .createUpdate("update occurrence set due_at = due_at + interval '1 day', late_at = late_at"
                                + " + interval '1 day' where tenant_id = :tenant and id = :id")
                        .bind("id", tonight)
                        .execute());
        garden.wired.become(AFTERNOON.plus(Duration.ofDays(1)));
        assertThat(board(garden.manager).counts()).isEqualTo(new ChecklistBoard.Counts(0, 0, 1, 0, 1, 0, 0, 0));
        assertThat(ids(board(garden.manager))).contains(tonight);
        var tomorrow = LocalDate.of(2026, 12, 3);
        assertThat(ids(garden.as(garden.manager, () -> boards().on(tomorrow, null))))
                .doesNotContain(tonight);
        garden.wired.become(EVENING.plus(Duration.ofDays(2)));
        assertThat(ids(board(garden.manager))).doesNotContain(tonight);
        var yesterday = LocalDate.of(2026, 12, 1);
        assertThat(ids(garden.as(garden.manager, () -> boards().on(yesterday, null))))
                .containsExactly(tonight);
    }

    @Test
    void nobodySeesSitesThatTheyAreNotAbove() {
        var other = garden.addSite("Valley");
        garden.work();
        assertThat(board(garden.owner).lines()).hasSize(2);
        assertThat(board(garden.manager).lines()).hasSize(1);
        assertThat(garden.as(garden.manager, () -> boards().on(null, other)).lines())
                .isEmpty();
        assertThat(garden.as(garden.owner, () -> boards().on(null, other)).lines())
                .hasSize(1);
        var auditor = garden.wired.colleague(garden.owner, "Li", Role.AUDITOR);
        assertThat(board(auditor).lines()).hasSize(2);
        var nowhere = garden.wired.colleague(garden.owner, "Sun", Role.SUPERVISOR);
        assertThat(board(nowhere).lines()).isEmpty();
    }

    @Test
    void overdueFindingsAreThoseOfTheSitesOneIsAbove() {
        garden.wired.become(EVENING);
        var result = handIn(only(board(garden.manager)).id(), "fail");
        assertThat(garden.as(garden.manager, () -> boards().overdue(null))).isEmpty();
        garden.wired.become(EVENING.plus(Duration.ofHours(2)));
        assertThat(garden.as(garden.manager, () -> boards().overdue(garden.site)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.id()).isEqualTo(result.findings().get(0));
                    assertThat(finding.overdue()).isTrue();
                });
        var nowhere = garden.wired.colleague(garden.owner, "Sun", Role.SUPERVISOR);
        assertThat(garden.as(nowhere, () -> boards().overdue(null))).isEmpty();
        garden.as(
                garden.manager,
                () -> garden.findings().correct(result.findings().get(0), "Out", null));
        assertThat(garden.as(garden.manager, () -> boards().overdue(null))).isEmpty();
        garden.wired.become(EVENING.plus(Duration.ofDays(3)));
        assertThat(garden.as(garden.owner, () -> boards().overdue(null)))
                .extracting(finding -> finding.id())
                .containsExactlyElementsOf(result.findings());
    }

    @Test
    void theHistoryCountsWhatHasEnded() {
        assertThat(garden.as(garden.owner, () -> history().count(ALL))).isZero();
        garden.wired.become(EVENING);
        handIn(only(board(garden.manager)).id(), "fail");
        garden.wired.become(EVENING.plus(Duration.ofDays(1)));
        var second = only(board(garden.manager)).id();
        garden.as(garden.manager, () -> garden.checklists().skip(second, "Closed"));
        garden.wired.become(EVENING.plus(Duration.ofDays(3)));
        var found = garden.as(garden.manager, () -> history().list(ALL, 0, 9));
        assertThat(found)
                .extracting(BoardLine::state)
                .containsExactly(OccurrenceState.MISSED, OccurrenceState.SKIPPED, OccurrenceState.DONE);
        assertThat(garden.as(garden.manager, () -> history().count(ALL))).isEqualTo(3);
        assertThat(garden.as(garden.manager, () -> history().rates(ALL)))
                .singleElement()
                .satisfies(rate -> {
                    assertThat(rate.ended()).isEqualTo(3);
                    assertThat(rate.onTime()).isEqualTo(1);
                    assertThat(rate.missed()).isEqualTo(1);
                    assertThat(rate.skipped()).isEqualTo(1);
                    assertThat(rate.failing()).isEqualTo(1);
                    assertThat(rate.score()).isEqualTo(75);
                    assertThat(rate.completion()).isEqualTo(50);
                    assertThat(rate.timeliness()).isEqualTo(50);
                });
        var byKeeper = new WorkFilter(null, null, garden.site, "closing-check", garden.keeper.personId());
        assertThat(garden.as(garden.manager, () -> history().list(byKeeper, 0, 9)))
                .singleElement()
                .satisfies(line -> assertThat(line.timeliness()).isEqualTo(Timeliness.ON_TIME));
        var page = garden.as(garden.manager, () -> history().page(ALL, null, 2));
        assertThat(page.items()).hasSize(2);
        assertThat(garden.as(garden.manager, () -> history().page(ALL, page.next(), 2))
                        .items())
                .containsExactly(found.get(2));
        assertThatThrownBy(() -> garden.as(garden.manager, () -> history().page(ALL, "x", 2)))
                .isInstanceOf(Rejected.class);
        var tooLong = new WorkFilter(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 2, 1), null, null, null);
        assertThatThrownBy(() -> garden.as(garden.manager, () -> history().count(tooLong)))
                .isInstanceOf(Rejected.class);
        var file = garden.as(garden.manager, () -> history().csv(ALL));
        assertThat(file.lines()).hasSize(4).last().asString().contains("Wang", "75");
        assertThat(garden.as(
                        garden.owner,
                        () -> garden.wired
                                .get(AuditTrail.class)
                                .list(AuditFilter.ALL, null, 1)
                                .items()))
                .singleElement()
                .satisfies(event -> assertThat(event.action()).isEqualTo("checklist.history-exported"));
    }

    private Boards boards() {
        return garden.wired.get(Boards.class);
    }

    private WorkHistory history() {
        return garden.wired.get(WorkHistory.class);
    }

    private ChecklistBoard board(Caller who) {
        return garden.as(who, () -> boards().on(null, null));
    }

    private static List<UUID> ids(ChecklistBoard board) {
        return board.lines().stream().map(BoardLine::id).toList();
    }

    private static BoardLine only(ChecklistBoard board) {
        assertThat(board.lines()).hasSize(1);
        return board.lines().get(0);
    }

    private HandInResult handIn(UUID id, String stove) {
        var confirmed = new HandIn.Signed(null, null, null, true, null, null);
        var guests = garden.as(garden.manager, () -> garden.checklists().get(id))
                .answers()
                .containsKey("guests");
        Map<String, ItemAnswer> answers = guests
                ? Map.of("fridge", says("4", 0), "stove", says(stove, 0))
                : Map.of("guests", says("no", 0), "fridge", says("4", 0), "stove", says(stove, 0));
        return garden.as(
                garden.keeper,
                () -> garden.filling().handIn(id, new HandIn(answers, Map.of("keeper", confirmed), null)));
    }
}
