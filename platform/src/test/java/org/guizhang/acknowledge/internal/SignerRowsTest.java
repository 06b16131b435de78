package org.guizhang.acknowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.acknowledge.internal.SignerRows.Reminded;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.MovedClock;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.JdbcDatabase;
import org.guizhang.tenant.SystemActor;
import org.guizhang.work.internal.TransactedSteps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is reminded to sign when, by a clock that the test moves. */
@ExtendWith(TestDatabase.class)
class SignerRowsTest {
    private static final Instant ASKED = Instant.parse("2020-11-24T04:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final UUID tenant = UUID.randomUUID();
    private final UUID edition = UUID.randomUUID();
    private final UUID module = UUID.randomUUID();
    private final MovedClock clock = new MovedClock(ASKED);
    private final CurrentCaller caller = new CurrentCaller();
    private final JdbcDatabase database = new JdbcDatabase(caller);
    private final TransactedSteps steps = new TransactedSteps(database, caller, clock);
    private final SignerRows rows = new SignerRows();

    @BeforeEach
    void publishAnEdition() throws SQLException {
        try (var catalogue = TestDatabase.owner();
                var statement = catalogue.createStatement()) {
            statement.execute(
                    "insert into template_version values ('canary', '1.0.0', 'c', '{\"id\": \"canary\", \"version\": \"1.0.0\"}', now())"
                            + " on conflict do nothing");
        }
        rows.database = database;
        rows.clock = clock;
        rows.tasks = steps.tasks();
        var owner = database.open(tenant, "House of Reminders");
        database.of(tenant, () -> {
            change(
                    "insert into module (tenant_id, id, template_id, template_version, parameters, created_at,"
                            + " changed_at, version) values (?, ?, 'canary', '1.0.0', '{}', now(), now(), 1)",
                    tenant,
                    module);
            change(
                    "insert into edition (tenant_id, id, module_id, major, minor, digest, content, note, material,"
                            + " effective_from, published_at, published_by, publisher_name)"
                            + " values (?, ?, ?, 1, 0, 'd', '{}', 'n', true, now(), now(), ?, 'Owner')",
                    tenant,
                    edition,
                    module,
                    owner);
        });
    }

    @Test
    void afterThreeDaysAndThenEveryThreeDaysFiveTimes() {
        var late = asked("late");
        clock.forward(Duration.ofDays(3).minus(SECOND));
        assertThat(due()).isFalse();
        assertThat(reminded()).isEmpty();
        clock.forward(SECOND);
        assertThat(due()).isTrue();
        assertThat(reminded()).containsExactly(late);
        assertThat(due()).isFalse();
        assertThat(reminded()).as("once, however often the job runs").isEmpty();
        for (int i = 2; i <= 5; i++) {
            clock.forward(Duration.ofDays(3).minus(SECOND));
            assertThat(reminded()).isEmpty();
            clock.forward(SECOND);
            assertThat(reminded()).containsExactly(late);
        }
        clock.forward(Duration.ofDays(365));
        assertThat(due()).as("after five it is left to people").isFalse();
        assertThat(reminded()).isEmpty();
    }

    @Test
    void afterTheDaysTheBusinessHasSet() {
        var late = asked("late");
        database.of(tenant, () -> rows.setDays(7));
        clock.forward(Duration.ofDays(7).minus(SECOND));
        assertThat(due()).isFalse();
        assertThat(reminded()).isEmpty();
        clock.forward(SECOND);
        assertThat(due()).isTrue();
        assertThat(reminded()).containsExactly(late);
    }

    @Test
    void nobodyWhoHasSignedOrHasLeftOrIsAskedForANewerEdition() {
        var late = asked("late");
        var signed = asked("signed");
        var left = asked("left");
        var newer = asked("newer");
        database.of(tenant, () -> {
            change("update signing_request set state = 'SIGNED' where person_id = ?", signed);
            change("update signing_request set state = 'SUPERSEDED' where person_id = ?", newer);
            change("update person set active = false where id = ?", left);
        });
        clock.forward(Duration.ofDays(3));
        assertThat(reminded()).containsExactly(late);
    }

    @Test
    void aReminderByHandPutsTheNextOneOff() {
        var late = asked("late");
        clock.forward(Duration.ofDays(2));
        assertThat(byHand()).containsExactly(late);
        assertThat(byHand()).as("not twice within a day").isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(reminded()).isEmpty();
        assertThat(byHand()).containsExactly(late);
        clock.forward(Duration.ofDays(3));
        assertThat(reminded()).containsExactly(late);
    }

    @Test
    void ofOtherTenantsNobody() {
        asked("late");
        clock.forward(Duration.ofDays(3));
        var other = UUID.randomUUID();
        database.open(other, "House Next Door");
        caller.set(SystemActor.of(other));
        assertThat(database.transaction(rows::remindDue)).isEmpty();
        assertThat(due()).isTrue();
    }

    /** Somebody who was asked just now. */
    private UUID asked(String who) {
        var person = database.add(tenant, who + "-" + tenant + "@example.com", "STAFF");
        database.of(
                tenant,
                () -> change(
                        "insert into signing_request (tenant_id, edition_id, person_id, module_id, state, asked_at)"
                                + " values (?, ?, ?, ?, 'OPEN', ?)",
                        tenant,
                        edition,
                        person,
                        module,
                        clock.instant()));
        return person;
    }

    /** Whether a moment has come that was told before as the next one. */
    private boolean due() {
        caller.set(SystemActor.of(tenant));
        return database.transaction(rows::nextDue)
                .filter(next -> !next.isAfter(clock.instant()))
                .isPresent();
    }

    private List<UUID> reminded() {
        caller.set(SystemActor.of(tenant));
        return people(database.transaction(rows::remindDue));
    }

    private List<UUID> byHand() {
        caller.set(SystemActor.of(tenant));
        return people(database.transaction(() -> rows.remind(module)));
    }

    private List<UUID> people(List<Reminded> reminded) {
        assertThat(reminded).extracting(Reminded::edition).allMatch(edition::equals);
        return reminded.stream().map(Reminded::person).toList();
    }

    private void change(String sql, Object... arguments) {
        assertThat(database.sql().execute(sql, arguments)).isEqualTo(1);
    }
}
