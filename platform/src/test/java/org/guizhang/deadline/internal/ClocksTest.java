package org.guizhang.deadline.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guizhang.deadline.Deadline;
import org.guizhang.deadline.DeadlineCause;
import org.guizhang.deadline.DeadlineClocks;
import org.guizhang.deadline.DeadlineFilter;
import org.guizhang.deadline.DeadlineRate;
import org.guizhang.deadline.DeadlineState;
import org.guizhang.deadline.DeadlineStep;
import org.guizhang.deadline.DeadlineStop;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.template.artefact.Counting;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clocks from their start to their end. It is Tuesday, 1 December, three in the afternoon in China. */
@ExtendWith(TestDatabase.class)
class ClocksTest {
    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-01T09:00:00Z");

    private final RunningClocks house = new RunningClocks(NOW);

    ClocksTest() throws Exception {}

    @Test
    void oneIsStoppedByWhatSaysTheSameAndANeighboursGoesOn() {
        var mine = hours("a", "farm");
        var others = hours("b", "dairy");
        assertThat(house.get(mine).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(house.get(mine).due()).isEqualTo(NOW.plusSeconds(4 * 3600));
        house.wired.become(LATER);
        assertThat(house.stop(house.done("settle", "farm", "x", LATER))).containsExactly(mine);
        var kept = house.get(mine);
        assertThat(kept.state()).isEqualTo(DeadlineState.KEPT);
        assertThat(kept.by()).isEqualTo(RunningClocks.record("x"));
        assertThat(house.get(others).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(house.heard().met)
                .singleElement()
                .satisfies(met -> assertThat(met.inTime()).isTrue());
    }

    @Test
    void toldTwiceNothingIsDoneTwiceAndAnotherMomentJudgesAnew() {
        var id = hours("a", "farm");
        assertThat(hours("a", "farm")).isEqualTo(id);
        house.wired.become(NOW.plusSeconds(5 * 3600));
        var stop = house.done("settle", "farm", "x", NOW.plusSeconds(3 * 3600));
        house.stop(stop);
        assertThat(house.stop(stop)).isEmpty();
        assertThat(house.get(id).state()).isEqualTo(DeadlineState.KEPT);
        assertThat(steps(id)).containsExactly(DeadlineStep.Kind.STOPPED);
        house.stop(house.done("settle", "farm", "x", NOW.plusSeconds(5 * 3600)));
        assertThat(house.get(id).state()).isEqualTo(DeadlineState.BROKEN);
        assertThat(house.get(id).life().get(1).cause()).isEqualTo(DeadlineCause.VALUE_CHANGED);
        assertThat(house.heard().met).hasSize(1);
    }

    @Test
    void anEventThatSaysAnotherMomentMovesItAndItsLifeLineSaysSo() {
        var terms = house.terms("settle", "PT4H", Counting.CLOCK, false);
        var id = house.start(house.of(terms, "a", "farm"));
        house.wired.become(LATER);
        house.start(house.of(terms, "a", "farm", NOW.plusSeconds(1800)));
        var moved = house.get(id);
        assertThat(moved.due()).isEqualTo(NOW.plusSeconds(4 * 3600 + 1800));
        assertThat(moved.life()).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo(DeadlineStep.Kind.MOVED);
            assertThat(step.dueBefore()).isEqualTo(NOW.plusSeconds(4 * 3600));
            assertThat(step.dueAfter()).isEqualTo(moved.due());
            assertThat(step.noted()).isEqualTo(LATER);
        });
        assertThat(house.heard().moved).hasSize(1);
        // Of one that has ended, it says whether it was kept after all.
        house.stop(house.done("settle", "farm", "x", LATER));
        house.start(house.of(terms, "a", "farm", NOW.minusSeconds(4 * 3600)));
        assertThat(house.get(id).state()).isEqualTo(DeadlineState.BROKEN);
    }

    @Test
    void pausedItTellsNothingAndGoesOnWithWhatWasLeft() {
        var id = hours("a", "farm");
        house.wired.become(NOW.plusSeconds(3600));
        house.as(house.supervisor, () -> house.deadlines().pause(id, "The farm is flooded"));
        house.at("2026-12-02T07:00:00Z");
        assertThat(house.get(id).state()).isEqualTo(DeadlineState.PAUSED);
        assertThat(house.told(house.waiter)).isEmpty();
        house.as(house.supervisor, () -> house.deadlines().resume(id, "Dry again"));
        var resumed = house.get(id);
        assertThat(resumed.due()).isEqualTo(Instant.parse("2026-12-02T10:00:00Z"));
        assertThat(resumed.state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(resumed.life()).extracting(DeadlineStep::reason).containsExactly("The farm is flooded", "Dry again");
        // Moved by its event, it has the same time off.
        house.start(house.of(house.terms("settle", "PT4H", Counting.CLOCK, false), "a", "farm", NOW.plusSeconds(1800)));
        assertThat(house.get(id).due()).isEqualTo(Instant.parse("2026-12-02T10:30:00Z"));
    }

    @Test
    void whoMayPauseAndWhat() {
        var id = hours("a", "farm");
        var stranger = house.wired.colleague(house.owner, "Sun", Role.STAFF);
        refused(house.waiter, id, Forbidden.class);
        refused(stranger, id, NotFound.class);
        assertThatThrownBy(
                        () -> house.as(house.supervisor, () -> house.deadlines().pause(id, " ")))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(
                        () -> house.as(house.supervisor, () -> house.deadlines().resume(id, "x")))
                .isInstanceOf(Conflict.class);
        house.wired.become(NOW.plusSeconds(4 * 3600));
        refused(house.supervisor, id, Conflict.class);
        assertThat(house.get(id).life()).isEmpty();
    }

    @Test
    void remindersOverdueAndEscalationsAreToldOnceEach() {
        var id = house.start(
                house.of(house.terms("settle", "PT4H", Counting.CLOCK, false, "PT1H", "PT9H"), "a", "farm"));
        house.wired.become(NOW.plusSeconds(3 * 3600 - 1));
        assertThat(house.isDue()).isFalse();
        house.at("2026-12-01T10:00:00Z");
        assertThat(house.told(house.waiter)).containsExactly("deadline-soon");
        house.at("2026-12-01T11:00:00Z");
        assertThat(house.told(house.waiter)).contains("deadline-overdue");
        assertThat(house.get(id).state()).isEqualTo(DeadlineState.OVERDUE);
        assertThat(house.told(house.supervisor)).isEmpty();
        house.at("2026-12-02T11:00:00Z");
        assertThat(house.told(house.supervisor)).containsExactly("deadline-escalated");
        assertThat(house.isDue()).isFalse();
        assertThat(house.heard().missed).hasSize(1);
        assertThat(steps(id))
                .containsExactly(DeadlineStep.Kind.REMINDED, DeadlineStep.Kind.MISSED, DeadlineStep.Kind.ESCALATED);
        // What was done after all is asked of nobody any more.
        house.stop(house.done("settle", "farm", "x", house.wired.now()));
        assertThat(house.told(house.waiter)).isEmpty();
        assertThat(house.told(house.supervisor)).isEmpty();
        assertThat(house.get(id).state()).isEqualTo(DeadlineState.BROKEN);
    }

    @Test
    void whatWasLeftToItselfIsToldAsOverdueAndNotAsSoon() {
        hours("a", "farm", "PT1H");
        house.at("2026-12-03T11:00:00Z");
        assertThat(house.told(house.waiter)).containsExactly("deadline-overdue");
        assertThat(house.told(house.supervisor)).containsExactly("deadline-escalated");
    }

    @Test
    void whatWasDueBeforeAnybodyEnteredItIsToldAtOnce() {
        var id = house.start(
                house.of(house.terms("settle", "PT4H", Counting.CLOCK, false), "a", "farm", NOW.minusSeconds(36_000)));
        house.at(NOW.toString());
        assertThat(house.get(id).state()).isEqualTo(DeadlineState.OVERDUE);
        assertThat(house.told(house.waiter)).containsExactly("deadline-overdue");
    }

    @Test
    void thoseThatRepeatStartAnewFromWhatStoppedThemUntilTheirSubjectEnds() {
        var terms = house.terms("count", "P30D", Counting.ALL_DAYS, true);
        house.start(house.of(terms, "register", ""));
        house.wired.become(LATER);
        house.stop(house.done("count", "", "x", LATER));
        house.stop(house.done("count", "", "x", LATER));
        var running = open(house.owner);
        assertThat(running).singleElement().satisfies(again -> {
            assertThat(again.starts()).isEqualTo(LATER);
            assertThat(again.subject().id()).isEqualTo("register");
        });
        house.as(house.owner, () -> {
            house.wired.get(DeadlineClocks.class).endRepeating(RunningClocks.record("register"), LATER);
            return 1;
        });
        assertThat(open(house.owner)).isEmpty();
        assertThat(house.get(running.get(0).id()).state()).isEqualTo(DeadlineState.CANCELLED);
    }

    @Test
    void whatARecordTellsAgainAndAgainStopsOneAfterTheOther() {
        var terms = house.terms("update", "PT4H", Counting.CLOCK, true);
        house.start(house.of(terms, "report", "of report"));
        house.wired.become(LATER);
        var first = house.done("update", "of report", "report", LATER);
        assertThat(house.stop(first)).hasSize(1);
        assertThat(house.stop(first)).isEmpty();
        var second = LATER.plusSeconds(3600);
        house.wired.become(second);
        assertThat(house.stop(house.done("update", "of report", "report", second)))
                .hasSize(1);
        assertThat(open(house.owner))
                .singleElement()
                .satisfies(again -> assertThat(again.due()).isEqualTo(second.plusSeconds(4 * 3600)));
    }

    @Test
    void whatItIsAboutTakesItAway() {
        var id = hours("a", "farm");
        house.as(house.owner, () -> {
            house.wired
                    .get(DeadlineClocks.class)
                    .cancel(RunningClocks.record("a"), DeadlineCause.SUBJECT_VOIDED, LATER);
            return 1;
        });
        assertThat(house.get(id).state()).isEqualTo(DeadlineState.CANCELLED);
        house.at("2026-12-03T11:00:00Z");
        assertThat(house.told(house.waiter)).isEmpty();
        assertThat(rates(DeadlineRate.By.RULE)).isEmpty();
    }

    /** Of a window there is one clock, however often it is planned, and a record of its day stops that of its day alone. */
    @Test
    void thoseOfSchedulesAreMadeOnceAndSettledByTheirDay() {
        house.plan(house.ofDay("2026-12-01", null), house.ofDay("2026-12-02", null));
        house.plan(house.ofDay("2026-12-01", null), house.ofDay("2026-12-02", null));
        var made = open(house.owner);
        assertThat(made).hasSize(2).extracting(Deadline::state).containsOnly(DeadlineState.UPCOMING);
        assertThat(house.stop(house.about("2026-12-02", "x", LATER)))
                .containsExactly(made.get(1).id());
        assertThat(open(house.owner))
                .extracting(Deadline::id)
                .containsExactly(made.get(0).id());
        // A later plan without it takes back what has not begun, and leaves what was settled.
        house.plan();
        assertThat(open(house.owner)).isEmpty();
        assertThat(house.get(made.get(1).id()).state()).isEqualTo(DeadlineState.KEPT);
    }

    @Test
    void whatWasSettledBeforeItsClockWasMadeStopsIt() {
        house.stop(house.about("2026-12-05", "x", NOW));
        house.plan(house.ofDay("2026-12-04", null), house.ofDay("2026-12-05", null));
        assertThat(open(house.owner)).hasSize(1);
        assertThat(list(house.owner, DeadlineFilter.Which.KEPT))
                .singleElement()
                .satisfies(kept -> assertThat(kept.stopped()).isEqualTo(NOW));
    }

    @Test
    void whatCanBeMadeUpForNoMoreIsMissedAndLeavesWhatIsOpen() {
        house.plan(house.ofDay("2026-12-01", Instant.parse("2026-12-01T13:00:00Z")));
        house.wired.become(Instant.parse("2026-12-01T12:30:00Z"));
        assertThat(open(house.owner)).extracting(Deadline::state).containsExactly(DeadlineState.OVERDUE);
        house.wired.become(Instant.parse("2026-12-01T13:00:00Z"));
        assertThat(open(house.owner)).isEmpty();
        assertThat(list(house.owner, DeadlineFilter.Which.BROKEN))
                .extracting(Deadline::state)
                .containsExactly(DeadlineState.MISSED);
    }

    @Test
    void placesAndWhatStartedThemselvesMakeADifference() {
        var id = hours("a", "farm");
        var there = new DeadlineStop(
                house.module,
                "settle",
                "farm",
                null,
                house.elsewhere,
                Set.of(),
                LATER,
                RunningClocks.record("x"),
                false);
        assertThat(house.stop(there)).isEmpty();
        var itself = new DeadlineStop(
                house.module, "settle", "farm", null, house.site, Set.of(), LATER, RunningClocks.record("a"), true);
        assertThat(house.stop(itself)).isEmpty();
        assertThat(house.get(id).state()).isEqualTo(DeadlineState.RUNNING);
    }

    @Test
    void whoSeesWhat() {
        var id = hours("a", "farm");
        var stranger = house.wired.colleague(house.owner, "Sun", Role.STAFF);
        var auditor = house.wired.colleague(house.owner, "Qian", Role.AUDITOR);
        for (var who : List.of(house.owner, house.waiter, house.supervisor, auditor)) {
            assertThat(open(who)).extracting(Deadline::id).containsExactly(id);
        }
        assertThat(open(stranger)).isEmpty();
        assertThatThrownBy(() -> house.as(stranger, () -> house.deadlines().get(id)))
                .isInstanceOf(NotFound.class);
        assertThat(open(house.waiter).get(0).responsible())
                .extracting(one -> one.name())
                .containsExactly("Wang");
        assertThat(open(house.waiter).get(0).mayPause()).isFalse();
        assertThat(open(house.supervisor).get(0).mayPause()).isTrue();
        assertThat(open(auditor).get(0).mayPause()).isFalse();
        var mine = new DeadlineFilter(null, true, null, null, null, null, null, null, null, null);
        assertThat(house.as(house.waiter, () -> house.deadlines().count(mine))).isEqualTo(1);
        assertThat(house.as(house.supervisor, () -> house.deadlines().count(mine)))
                .isZero();
        var about =
                new DeadlineFilter(null, false, null, null, null, null, null, null, null, RunningClocks.record("b"));
        assertThat(house.as(house.owner, () -> house.deadlines().count(about))).isZero();
    }

    @Test
    void ratesCountKeptAndBrokenByRulePlacePersonAndClause() {
        hours("a", "farm");
        hours("b", "dairy");
        hours("c", "mill");
        house.stop(house.done("settle", "farm", "x", LATER));
        house.at("2026-12-01T12:00:00Z");
        house.stop(house.done("settle", "dairy", "y", house.wired.now()));
        assertThat(rates(DeadlineRate.By.RULE)).singleElement().satisfies(rate -> {
            assertThat(rate.key()).isEqualTo("settle");
            assertThat(rate.title().en()).isEqualTo("Settling");
            assertThat(rate.kept()).isEqualTo(1);
            assertThat(rate.broken()).isEqualTo(2);
            assertThat(rate.percent()).isEqualTo(33);
        });
        assertThat(rates(DeadlineRate.By.CLAUSE)).extracting(DeadlineRate::key).containsExactly("settling");
        assertThat(rates(DeadlineRate.By.SITE))
                .extracting(rate -> rate.title().en())
                .containsExactly("Hillside");
        assertThat(rates(DeadlineRate.By.PERSON))
                .extracting(rate -> rate.title().en(), DeadlineRate::broken)
                .containsExactly(tuple("Wang", 2));
        var file = house.as(
                house.supervisor,
                () -> house.deadlines()
                        .csv(new DeadlineFilter(
                                DeadlineFilter.Which.ALL, false, null, null, null, null, null, null, null, null)));
        assertThat(file.lines()).hasSize(4);
        assertThat(file).contains("Hillside", "Wang", "按时完成", "逾期完成", "已逾期");
    }

    private List<DeadlineRate> rates(DeadlineRate.By by) {
        return house.as(house.supervisor, () -> house.deadlines().rates(DeadlineFilter.OPEN, by));
    }

    private UUID hours(String record, String supplier, String... remind) {
        return house.start(
                house.of(house.terms("settle", "PT4H", Counting.CLOCK, false, remind), record, supplier, NOW));
    }

    private List<Deadline> open(Caller who) {
        return list(who, null);
    }

    private List<Deadline> list(Caller who, DeadlineFilter.@Nullable Which state) {
        return house.as(
                who,
                () -> house.deadlines()
                        .list(new DeadlineFilter(state, false, null, null, null, null, null, null, null, null), 0, 50));
    }

    private List<DeadlineStep.Kind> steps(UUID id) {
        return house.get(id).life().stream().map(DeadlineStep::step).toList();
    }

    private void refused(Caller who, UUID id, Class<? extends RuntimeException> how) {
        assertThatThrownBy(() -> house.as(who, () -> house.deadlines().pause(id, "Away")))
                .isInstanceOf(how);
    }
}
