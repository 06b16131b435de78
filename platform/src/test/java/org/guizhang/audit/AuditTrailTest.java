package org.guizhang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.AuditedAction;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The trail is written by a transaction's last statements: whole, in order, and without holding anybody up before. */
@ExtendWith(TestDatabase.class)
class AuditTrailTest {
    private static final Instant NOON = Instant.parse("2026-11-29T04:00:00Z");

    private final Wired wired = new Wired(NOON);
    private final AuditTrail trail = wired.get(AuditTrail.class);
    private Caller owner;

    AuditTrailTest() throws Exception {}

    @BeforeEach
    void openABusiness() throws SQLException {
        owner = wired.business("restaurant");
    }

    @Test
    void whatOneTransactionDoesStandsInItsOrderUnderOneHead() {
        wired.in(owner, () -> {
            trail.hear(fact("first"));
            wired.become(NOON.plusSeconds(5));
            trail.hear(fact("second"));
            return true;
        });
        wired.in(owner, () -> {
            trail.hear(fact("third"));
            return true;
        });
        var events = wired.in(owner, () -> trail.list(AuditFilter.ALL, null, 10).items());
        assertThat(events).extracting(AuditEvent::action).containsExactly("third", "second", "first");
        assertThat(events).extracting(AuditEvent::seq).containsExactly(3L, 2L, 1L);
        assertThat(events.get(2).at()).isEqualTo(NOON);
        assertThat(events.get(1).at()).isEqualTo(NOON.plusSeconds(5));
        assertThat(wired.in(owner, trail::verify).intact()).isTrue();
    }

    @Test
    void aLongChangeHoldsUpNoOtherOfTheBusiness() {
        wired.in(owner, () -> {
            trail.hear(fact("person.added"));
            assertThat(headIsFree(owner.tenantId())).isTrue();
            return true;
        });
        assertThat(wired.in(owner, trail::verify).events()).isEqualTo(1);
    }

    /** As in the transaction around a keyed request: nobody comes to its end. */
    @Test
    void whereNobodyComesToTheEndItIsWrittenAtOnce() {
        wired.byHand(owner, () -> {
            trail.hear(fact("site.added"));
            return true;
        });
        assertThat(wired.in(owner, trail::verify).events()).isEqualTo(1);
    }

    @Test
    void noDeedWithoutItsTrace() {
        assertThatThrownBy(() -> wired.in(owner, () -> {
                    wired.get(Database.class)
                            .sql()
                            .execute("update person set name = 'Wang' where id = ?", owner.personId());
                    trail.hear(fact("x\0"));
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);
        var name = wired.in(
                owner,
                () -> wired.get(Database.class)
                        .sql()
                        .select("select name from person where id = ?", owner.personId())
                        .mapTo(String.class)
                        .findFirst());
        assertThat(name).contains("Li");
    }

    @Test
    void whatIsUndoneLeavesNoTrace() {
        assertThatThrownBy(() -> wired.in(owner, () -> {
                    trail.hear(fact("site.added"));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(wired.in(owner, trail::verify).events()).isZero();
    }

    private AuditedAction fact(String action) {
        return new AuditedAction(() -> action, "tenant", owner.tenantId().toString(), null, null);
    }

    private static boolean headIsFree(UUID tenant) {
        try (var connection = TestDatabase.runtime();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '" + tenant + "', true)");
            var found = statement.executeQuery("select 1 from tenant_head for update nowait");
            return found.next();
        } catch (SQLException locked) {
            return false;
        }
    }
}
