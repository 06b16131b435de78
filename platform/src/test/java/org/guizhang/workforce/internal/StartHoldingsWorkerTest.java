package org.guizhang.workforce.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.guizhang.work.internal.WiredTasks;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.HoldingStarted;
import org.guizhang.workforce.data.HoldingRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A holding entered for a later day is awaited and begins once, on that day in China. */
@ExtendWith(TestDatabase.class)
class StartHoldingsWorkerTest {
    /** Shortly before midnight in China. */
    private static final Instant EVENING = Instant.parse("2020-11-24T15:59:59Z");

    private final Wired wired = new Wired(EVENING, Heard.class);
    private final Caller owner = wired.business("tea-house");
    private final UUID cook = wired.colleague(owner, "Cook", Role.STAFF).personId();
    private final UUID position = UUID.randomUUID();

    /** Who has begun. */
    static final class Heard {
        private final List<UUID> people = new ArrayList<>();

        void begun(@Observes HoldingStarted event) {
            people.add(event.person());
        }
    }

    StartHoldingsWorkerTest() throws Exception {
        change(
                "insert into position (tenant_id, id, key, title_zh, title_en) values (?, ?, 'cook', '厨师', 'Cook')",
                owner.tenantId(),
                position);
    }

    @Test
    void tomorrowBeginsAtMidnightOnceAndTodayIsNotAwaited() {
        hold(LocalDate.of(2020, 11, 24));
        hold(LocalDate.of(2020, 11, 25));
        assertThat(due()).isFalse();
        forward(Duration.ofSeconds(1));
        assertThat(due()).isTrue();
        assertThat(begun()).containsExactly(cook);
        assertThat(due()).isFalse();
        forward(Duration.ofDays(30));
        assertThat(due()).isFalse();
    }

    @Test
    void aDayThatPassedInAStandstillBeginsLate() {
        hold(LocalDate.of(2020, 11, 25));
        forward(Duration.ofDays(30));
        assertThat(begun()).containsExactly(cook);
    }

    @Test
    void whatBeginsLaterStillIsAwaitedAfterTheFirst() {
        hold(LocalDate.of(2020, 11, 25));
        hold(LocalDate.of(2020, 12, 25));
        forward(Duration.ofSeconds(1));
        assertThat(begun()).containsExactly(cook);
        forward(Duration.ofDays(30).minusSeconds(1));
        assertThat(due()).isFalse();
        forward(Duration.ofSeconds(1));
        assertThat(begun()).containsExactly(cook);
    }

    @Test
    void whoIsPutOffIsAwaitedAnew() {
        var holding = hold(LocalDate.of(2020, 11, 25));
        change(holding, LocalDate.of(2020, 11, 30));
        forward(Duration.ofDays(5));
        assertThat(begun()).isEmpty();
        forward(Duration.ofDays(1));
        assertThat(begun()).containsExactly(cook);
    }

    @Test
    void whoIsBroughtForwardBeginsThen() {
        var holding = hold(LocalDate.of(2020, 11, 30));
        change(holding, LocalDate.of(2020, 11, 25));
        forward(Duration.ofSeconds(1));
        assertThat(begun()).containsExactly(cook);
    }

    @Test
    void whoHasLeftBeforeIsNotTold() {
        hold(LocalDate.of(2020, 11, 25));
        change("update person set active = false where id = ?", cook);
        forward(Duration.ofDays(1));
        assertThat(begun()).isEmpty();
        assertThat(due()).isFalse();
    }

    private Holding hold(LocalDate from) {
        var holding = new Holding(UUID.randomUUID(), cook, position, null, from, null, 1);
        wired.in(owner, () -> {
            wired.get(HoldingRows.class).add(holding, wired.now());
            return null;
        });
        return holding;
    }

    private void change(Holding holding, LocalDate from) {
        var wanted = new Holding(holding.id(), cook, position, null, from, null, 2);
        assertThat(wired.in(owner, () -> wired.get(HoldingRows.class).change(wanted, 1, wired.now())))
                .isTrue();
    }

    private void change(String sql, Object... arguments) {
        wired.in(owner, () -> wired.get(Database.class).sql().execute(sql, arguments));
    }

    private void forward(Duration time) {
        wired.become(wired.now().plus(time));
    }

    private boolean due() {
        return WiredTasks.isDue(wired, owner, HoldingRows.BEGIN);
    }

    /** Who begins now. */
    private List<UUID> begun() {
        var heard = wired.get(Heard.class).people;
        heard.clear();
        WiredTasks.run(wired, owner, wired.get(StartHoldingsWorker.class));
        return heard;
    }
}
