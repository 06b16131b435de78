package org.guizhang.workforce.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.Days;
import org.guizhang.shared.MovedClock;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.JdbcDatabase;
import org.guizhang.tenant.SystemActor;
import org.guizhang.workforce.Holding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A holding entered for a later day is awaited and begins once, on that day in China. */
@ExtendWith(TestDatabase.class)
class HoldingRowsTest {
    /** Shortly before midnight in China. */
    private static final Instant EVENING = Instant.parse("2020-11-24T15:59:59Z");

    private final UUID tenant = UUID.randomUUID();
    private final UUID position = UUID.randomUUID();
    private final MovedClock clock = new MovedClock(EVENING);
    private final CurrentCaller caller = new CurrentCaller();
    private final JdbcDatabase database = new JdbcDatabase(caller);
    private final HoldingRows rows = new HoldingRows();
    private UUID cook;

    @BeforeEach
    void openBusiness() {
        rows.database = database;
        rows.caller = caller;
        database.open(tenant, "House of Tomorrow");
        cook = database.add(tenant, "cook-" + tenant + "@example.com", "STAFF");
        database.of(
                tenant,
                () -> database.sql()
                        .change(
                                "insert into position (tenant_id, id, key, title_zh, title_en) values (?, ?, 'cook', '厨师', 'Cook')",
                                tenant,
                                position));
    }

    @Test
    void tomorrowBeginsAtMidnightOnceAndTodayIsNotAwaited() {
        hold(LocalDate.of(2020, 11, 24));
        hold(LocalDate.of(2020, 11, 25));
        assertThat(begun()).isEmpty();
        assertThat(due()).isFalse();
        clock.forward(Duration.ofSeconds(1));
        assertThat(due()).isTrue();
        assertThat(begun()).containsExactly(cook);
        assertThat(due()).isFalse();
        assertThat(begun()).isEmpty();
    }

    @Test
    void aDayThatPassedInAStandstillBeginsLate() {
        hold(LocalDate.of(2020, 11, 25));
        clock.forward(Duration.ofDays(30));
        assertThat(begun()).containsExactly(cook);
    }

    @Test
    void whoIsPutOffIsAwaitedAnew() {
        var holding = hold(LocalDate.of(2020, 11, 24));
        change(holding, LocalDate.of(2020, 11, 30));
        clock.forward(Duration.ofDays(5));
        assertThat(begun()).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(begun()).containsExactly(cook);
    }

    @Test
    void whoHasLeftBeforeIsNotTold() {
        hold(LocalDate.of(2020, 11, 25));
        database.of(tenant, () -> database.sql().change("update person set active = false where id = ?", cook));
        clock.forward(Duration.ofDays(1));
        assertThat(begun()).isEmpty();
        assertThat(due()).isFalse();
    }

    private Holding hold(LocalDate from) {
        var holding = new Holding(UUID.randomUUID(), cook, position, null, from, null, 1);
        database.of(tenant, () -> rows.add(holding, clock.instant()));
        return holding;
    }

    private void change(Holding holding, LocalDate from) {
        var wanted = new Holding(holding.id(), cook, position, null, from, null, 2);
        database.of(
                tenant,
                () -> assertThat(rows.change(wanted, 1, clock.instant())).isTrue());
    }

    private boolean due() {
        return database.transaction(() -> rows.tenantsWithBeginnings(Days.today(clock)))
                .contains(tenant);
    }

    private Set<UUID> begun() {
        caller.set(SystemActor.of(tenant));
        return database.transaction(() -> rows.begin(Days.today(clock)));
    }
}
