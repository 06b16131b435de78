package org.guizhang.checklist.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guizhang.checklist.internal.WorkingGarden.says;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.calendar.Window;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.OccurrenceStart;
import org.guizhang.notify.Inbox;
import org.guizhang.notify.InboxItem;
import org.guizhang.notify.Notice;
import org.guizhang.schema.TestDatabase;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.guizhang.work.internal.WiredTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is reminded of a checklist before it is due, and when. That of today opens at 18:00 and is due at 18:30. */
@ExtendWith(TestDatabase.class)
class RemindingTest {
    private static final Instant AFTERNOON = Instant.parse("2026-12-01T07:00:00Z");
    private static final Instant OPEN = Instant.parse("2026-12-01T10:00:00Z");
    private static final Instant SOON = Instant.parse("2026-12-01T10:22:30Z");
    private static final Instant DUE = Instant.parse("2026-12-01T10:30:00Z");

    private final WorkingGarden garden;

    RemindingTest() throws Exception {
        garden = new WorkingGarden(AFTERNOON);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT0S", "PT1M, PT15S", "PT30M, PT7M30S", "PT1H59M, PT29M45S", "PT2H, PT30M", "P30D, PT30M"})
    void theMomentIsAQuarterBeforeTheEndOfShortWindowsAndHalfAnHourOfOthers(Duration length, Duration before) {
        var window = new Window(
                LocalDateTime.parse("2026-12-01T18:00"), 1, OPEN, OPEN.plus(length), OPEN.plus(length.multipliedBy(2)));
        assertThat(ReminderMoment.of(window)).isEqualTo(window.due().minus(before));
    }

    @Test
    void whoeverDoesItIsRemindedOnceAtItsMoment() {
        garden.wired.become(SOON.minusSeconds(1));
        assertThat(isDue()).isFalse();
        at(SOON);
        assertThat(isDue())
                .as("looked at again before there is something to tell")
                .isFalse();
        var notice = reminders(garden.keeper).get(0);
        assertThat(notice.title().both().en()).isEqualTo("Due by 18:30: Closing check");
        assertThat(notice.title().both().zh()).startsWith("18:30 前要提交：");
        assertThat(notice.text().both().en()).isEqualTo("At Hillside.");
        assertThat(notice.address()).isEqualTo("checks/" + today());
        assertThat(reminders(garden.manager)).isEmpty();
        assertThat(reminders(garden.owner)).isEmpty();
        at(DUE.minusSeconds(1));
        at(DUE);
        assertThat(reminders(garden.keeper)).hasSize(1);
        assertThat(kinds(garden.keeper)).containsOnlyOnce("checklist-late");
    }

    @Test
    void whatWasLeftToItselfPastItsEndIsLateAndNotDueSoon() {
        at(DUE);
        assertThat(kinds(garden.keeper)).contains("checklist-late").doesNotContain("checklist-soon");
    }

    @Test
    void nobodyIsRemindedOfWhatIsHandedInOrSkipped() {
        garden.wired.become(OPEN);
        var answers = Map.of("guests", says("no", 0), "fridge", says("4", 0), "stove", says("pass", 0));
        var signed = new HandIn.Signed(null, null, null, true, null, null);
        var first = today();
        garden.as(
                garden.keeper,
                () -> garden.filling().handIn(first, new HandIn(answers, Map.of("keeper", signed), null)));
        at(SOON);
        garden.wired.become(SOON.plus(Duration.ofDays(1)).minusSeconds(60));
        var second = today();
        garden.as(garden.manager, () -> garden.checklists().skip(second, "Closed"));
        at(SOON.plus(Duration.ofDays(1)));
        assertThat(reminders(garden.keeper)).isEmpty();
    }

    @Test
    void whatIsHandedOverIsToldToThatPersonAlone() {
        var other = garden.wired.colleague(garden.owner, "Sun", Role.STAFF);
        var id = today();
        garden.as(garden.keeper, () -> garden.checklists().handOver(id, other.personId(), "Ill"));
        at(SOON);
        assertThat(reminders(other)).hasSize(1);
        assertThat(reminders(garden.keeper)).isEmpty();
    }

    @Test
    void ofWhatSomebodyHasBegunThoseAtItAreReminded() {
        var other = garden.wired.colleague(garden.owner, "Sun", Role.STAFF);
        garden.hold(other, "keeper", garden.site);
        garden.wired.become(OPEN);
        var id = today();
        garden.as(garden.keeper, () -> garden.filling().answer(id, "guests", says("no", 0)));
        at(SOON);
        assertThat(reminders(garden.keeper)).hasSize(1);
        assertThat(reminders(other)).isEmpty();
    }

    /** The keeper of the one is also that of the other; a colleague has one alone. Those above hear of what nobody does. */
    @Test
    void whatIsDueAtTheSameMomentIsOneNotice() {
        var valley = garden.addSite("Valley");
        var other = garden.wired.colleague(garden.owner, "Sun", Role.STAFF);
        garden.hold(garden.keeper, "keeper", valley);
        garden.hold(other, "keeper", valley);
        garden.addSite("Harbour");
        garden.work();
        at(SOON);
        assertThat(reminders(garden.keeper)).singleElement().satisfies(notice -> {
            assertThat(notice.title().both().en()).isEqualTo("2 checklists are due by 18:30");
            assertThat(notice.text().both().en())
                    .contains("Closing check (Hillside)", "Closing check (Valley)")
                    .doesNotContain("Harbour");
            assertThat(notice.address()).isEqualTo("inbox");
        });
        assertThat(reminders(other))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text().both().en()).isEqualTo("At Valley."));
        assertThat(reminders(garden.owner))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text().both().en()).isEqualTo("At Harbour."));
    }

    /** Started by hand they are due with the day: one after eight hours, one after one, of which a quarter would be less. */
    @Test
    void whatIsOpenAndDueAtTheSameMomentIsToldWithTheEarliest() {
        garden.wired.become(Instant.parse("2026-12-01T08:00:00Z"));
        start();
        garden.wired.become(Instant.parse("2026-12-01T15:00:00Z"));
        start();
        at(Instant.parse("2026-12-01T15:29:00Z"));
        assertThat(titles(garden.keeper)).noneMatch(title -> title.contains("00:00"));
        at(Instant.parse("2026-12-01T15:30:00Z"));
        at(Instant.parse("2026-12-01T15:59:00Z"));
        assertThat(titles(garden.keeper).filter(title -> title.contains("00:00")))
                .containsExactly("2 checklists are due by 00:00");
    }

    @Test
    void whatWasThereBeforeThereWereRemindersGetsItsMoment() throws Exception {
        garden.as(
                garden.owner,
                () -> garden.wired
                        .get(Database.class)
                        .sql()
                        .createUpdate("update occurrence set wakes_at = due_at where tenant_id = :tenant")
                        .execute());
        garden.as(
                garden.owner,
                () -> garden.wired
                        .get(Database.class)
                        .sql()
                        .createUpdate("update task set due_at = due_at + interval '1 day' where tenant_id = :tenant"
                                + " and kind = 'overdue'")
                        .execute());
        try (var owner = TestDatabase.owner();
                var file = requireNonNull(
                        getClass().getResourceAsStream("/guizhang/db/checklist/0007-remind-before-due.sql"));
                var statement = owner.createStatement()) {
            statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("now()", "timestamptz '" + AFTERNOON + "'"));
        }
        garden.wired.become(SOON.minusSeconds(1));
        assertThat(isDue()).isFalse();
        at(SOON);
        assertThat(reminders(garden.keeper)).hasSize(1);
    }

    private void start() {
        garden.as(
                garden.keeper,
                () -> garden.checklists()
                        .start(new OccurrenceStart(
                                garden.module, "closing-check", null, garden.site, null, null, null)));
    }

    private void at(Instant moment) {
        garden.wired.become(moment);
        garden.tellOverdue();
    }

    private boolean isDue() {
        return WiredTasks.isDue(garden.wired, garden.owner, OverdueWorker.KIND);
    }

    private UUID today() {
        var today = garden.as(garden.keeper, () -> garden.checklists().today());
        return Stream.of(today.due(), today.later())
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Notice> notices(Caller who) {
        return garden.as(who, () -> garden.wired.get(Inbox.class).list(null, 50)).items().stream()
                .map(InboxItem::notice)
                .toList();
    }

    private List<Notice> reminders(Caller who) {
        return notices(who).stream()
                .filter(notice -> notice.kind().equals("checklist-soon"))
                .toList();
    }

    private List<String> kinds(Caller who) {
        return notices(who).stream().map(Notice::kind).toList();
    }

    private Stream<String> titles(Caller who) {
        return reminders(who).stream().map(notice -> notice.title().both().en());
    }
}
