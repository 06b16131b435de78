package org.guizhang.policy.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.policy.position.Workforce;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is said to work on a draft, by a clock that the test moves; and whom that keeps waiting, which is nobody. */
@ExtendWith(TestDatabase.class)
class EditorPresenceTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final Instant GONE = NOON.plus(EditorPresence.STAY);

    private final Wired wired = new Wired(NOON, Workforce.class);
    private final Caller owner = wired.business("tea-house");
    private final Caller wang = wired.colleague(owner, "Wang", Role.ADMINISTRATOR);
    private final EditorPresence presence = wired.get(EditorPresence.class);
    private final UUID module = wired.in(
                    owner, () -> wired.get(Activations.class).activate("tea-house"))
            .id();

    EditorPresenceTest() throws Exception {}

    @Test
    void isForgottenAfterTheLastSignOfLife() {
        var stay = enter(wang);
        assertThat(others()).containsExactly(here(NOON, NOON));
        wired.become(GONE.minusSeconds(1));
        assertThat(others()).containsExactly(here(NOON, NOON));
        touch(wang, stay);
        wired.become(GONE);
        assertThat(others()).containsExactly(here(NOON, GONE.minusSeconds(1)));
        wired.become(GONE.minusSeconds(1).plus(EditorPresence.STAY));
        assertThat(others()).isEmpty();
        enter(wang);
        assertThat(others()).containsExactly(here(wired.now(), wired.now()));
    }

    @Test
    void endsAtOnceForWhoeverLeaves() {
        var stay = enter(wang);
        wired.in(wang, () -> {
            stay.leave();
            return null;
        });
        assertThat(others()).isEmpty();
    }

    @Test
    void signOfLifeOfAnotherTakesOldRowsAway() {
        enter(wang);
        wired.become(GONE);
        enter(owner);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void nobodyWaitsForAPublicationOrForSomebodyWhoComesBack() throws Exception {
        enter(wang);
        wired.become(GONE);
        try (var other = TestDatabase.runtime();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '" + owner.tenantId() + "', true)");
            statement.execute("select 1 from module where id = '" + module + "' for update");
            statement.execute("select 1 from draft_editor where person_id = '" + wang.personId() + "' for update");
            wired.in(owner, () -> {
                wired.get(Database.class)
                        .sql()
                        .select("select set_config('lock_timeout', '50', true)")
                        .map(row -> 1)
                        .list();
                return presence.enter(module);
            });
        }
        assertThat(rows()).isEqualTo(2);
    }

    /** Outside every transaction, as where the database is away. */
    @Test
    void whatCannotBeNotedDisturbsNoPage() {
        var stay = enter(wang);
        assertThatNoException().isThrownBy(stay::touch);
        assertThatNoException().isThrownBy(stay::leave);
        assertThat(others()).containsExactly(here(NOON, NOON));
    }

    private EditorPresence.Stay enter(Caller who) {
        return wired.in(who, () -> presence.enter(module));
    }

    private void touch(Caller who, EditorPresence.Stay stay) {
        wired.in(who, () -> {
            stay.touch();
            return null;
        });
    }

    /** As the owner is told. */
    private List<EditorPresence.Here> others() {
        return in(() -> presence.others(module));
    }

    private EditorPresence.Here here(Instant since, Instant seen) {
        return new EditorPresence.Here(wang.personId(), "Wang", since, seen);
    }

    private int rows() {
        return in(() -> wired.get(Database.class)
                .sql()
                .select("select count(*) as n from draft_editor where tenant_id = ?", owner.tenantId())
                .mapTo(Integer.class)
                .findFirst()
                .orElseThrow());
    }

    private <T> T in(Supplier<T> work) {
        return wired.in(owner, work);
    }
}
