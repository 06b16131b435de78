package org.guizhang.acknowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.Publications;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When people are reminded, and when that is looked at again. */
@ExtendWith(TestDatabase.class)
class RemindWorkerTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private final Wired wired = new Wired(NOON, Workforce.class, SigningObserver.class);
    private final Caller owner = wired.business("tea-house");
    private final Caller staff = wired.colleague(owner, "Staff", Role.STAFF);

    RemindWorkerTest() throws Exception {
        UUID module = wired.in(owner, () -> wired.get(Activations.class).activate("tea-house"))
                .id();
        wired.in(
                owner,
                () -> wired.get(Publications.class)
                        .publish(
                                module,
                                new Edition.Publication("x", true, null),
                                wired.get(Modules.class).get(module).revision()));
    }

    @Test
    void whoeverHasWaitedLongEnoughIsToldAndTheNextIsWaitedFor() {
        wired.become(NOON.plus(Duration.ofDays(1)));
        assertThat(work()).isEqualTo(Outcome.later(NOON.plus(Duration.ofDays(3))));
        assertThat(reminded()).isEmpty();
        wired.become(NOON.plus(Duration.ofDays(3)));
        assertThat(work()).isEqualTo(Outcome.later(NOON.plus(Duration.ofDays(6))));
        assertThat(reminded()).containsExactly(staff.personId());
        assertThat(work()).as("a task too many does no harm").isEqualTo(Outcome.later(NOON.plus(Duration.ofDays(6))));
        assertThat(reminded()).hasSize(1);
    }

    @Test
    void whoIsDueAndHasNoAccessIsLookedAtAgainInAnHour() {
        change("update person set active = false where tenant_id = ? and id = ?", staff.personId());
        wired.become(NOON.plus(Duration.ofDays(4)));
        assertThat(work()).isEqualTo(Outcome.later(wired.now().plus(Duration.ofHours(1))));
        assertThat(reminded()).isEmpty();
    }

    @Test
    void whereNobodyIsToBeRemindedNothingIsLeft() {
        change("update signing_request set state = 'SIGNED' where tenant_id = ? and person_id = ?", staff.personId());
        wired.become(NOON.plus(Duration.ofDays(4)));
        assertThat(work()).isEqualTo(Outcome.done());
    }

    @Test
    void afterTheLastReminderNothingIsLeft() {
        for (int i = 1; i <= 5; i++) {
            wired.become(NOON.plus(Duration.ofDays(3L * i)));
            work();
        }
        assertThat(reminded()).hasSize(5);
        wired.become(NOON.plus(Duration.ofDays(99)));
        assertThat(work()).isEqualTo(Outcome.done());
    }

    private Outcome work() {
        return wired.in(
                owner, () -> wired.get(RemindWorker.class).work(new Task(owner.tenantId(), RemindWorker.KIND, "", 1)));
    }

    /** Whom notices have reminded. */
    private List<UUID> reminded() {
        return wired.in(
                owner,
                () -> wired.get(Database.class)
                        .sql()
                        .select(
                                "select person_id from notice where tenant_id = ? and title like '%signing.reminder%'",
                                owner.tenantId())
                        .mapTo(UUID.class)
                        .list());
    }

    private void change(String sql, UUID person) {
        assertThat(wired.in(owner, () -> wired.get(Database.class).sql().execute(sql, owner.tenantId(), person)))
                .isEqualTo(1);
    }
}
