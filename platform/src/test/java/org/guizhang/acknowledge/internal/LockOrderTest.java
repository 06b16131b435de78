package org.guizhang.acknowledge.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.acknowledge.Acknowledgements;
import org.guizhang.acknowledge.Inquiries;
import org.guizhang.acknowledge.Signings;
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
import org.guizhang.work.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A publication locks the module first and then the requests that it changes. Whoever needs both takes them in this order,
 * too: the other way round the two wait for each other.
 */
@ExtendWith(TestDatabase.class)
class LockOrderTest {
    private final Wired wired =
            new Wired(Instant.parse("2026-11-20T08:00:00Z"), Workforce.class, SigningObserver.class);
    private final Caller owner = wired.business("tea-house");
    private final Caller staff = wired.colleague(owner, "Staff", Role.STAFF);
    private final UUID module = wired.in(
                    owner, () -> wired.get(Activations.class).activate("tea-house"))
            .id();
    private final UUID edition = wired.in(
                    owner,
                    () -> wired.get(Publications.class)
                            .publish(
                                    module,
                                    new Edition.Publication("x", true, null),
                                    wired.get(Modules.class).get(module).revision()))
            .id();

    LockOrderTest() throws Exception {}

    @Test
    void whoeverAsksWaitsForThePublication() throws Exception {
        waits(staff, () -> wired.get(Inquiries.class).ask(edition, false, "Why?"));
    }

    @Test
    void whoeverSignsWaitsForThePublication() throws Exception {
        var signing = new Acknowledgements.Signing("zh", "x", List.of());
        waits(staff, () -> wired.get(Acknowledgements.class).sign(edition, signing));
    }

    @Test
    void whoeverRemindsWaitsForThePublication() throws Exception {
        waits(owner, () -> wired.get(Signings.class).remind(module));
        waits(owner, () -> {
            wired.get(RemindWorker.class).work(new Task(owner.tenantId(), RemindWorker.KIND, "", 1));
            return null;
        });
    }

    private void waits(Caller who, Supplier<?> work) throws Exception {
        try (var publication = TestDatabase.runtime();
                var statement = publication.createStatement()) {
            publication.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '" + owner.tenantId() + "', true)");
            statement.execute("select 1 from module where id = '" + module + "' for update");
            statement.execute("select 1 from signing_request for update");
            assertThatThrownBy(() -> wired.in(who, () -> {
                        wired.get(Database.class)
                                .sql()
                                .select("select set_config('lock_timeout', '50', true)")
                                .map(row -> 1)
                                .list();
                        return work.get();
                    }))
                    .hasStackTraceContaining("in relation \"module\"");
        }
    }
}
