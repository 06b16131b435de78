package org.guizhang.work.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Tasks;
import org.guizhang.work.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two transactions that touch the same tasks at their ends lock them in one order, whatever they do with them. */
@ExtendWith(TestDatabase.class)
class TaskOrderTest {
    private static final Instant NOON = Instant.parse("2020-11-24T04:00:00Z");

    private final Wired wired = new Wired(NOON);
    private final Caller owner = wired.business("tea-house");
    private final TaskSteps steps = wired.get(TaskSteps.class);

    TaskOrderTest() throws Exception {}

    /** As a holding that begins asks somebody to sign, while a holding is entered that does the same later. */
    @Test
    void whoEndsOneAndLaysInAnotherWaitsAtTheFirstOfThem() throws Exception {
        add("begin");
        var lease =
                wired.in(owner, () -> steps.claim(owner.tenantId(), "begin")).orElseThrow();
        try (var other = TestDatabase.runtime();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '" + owner.tenantId() + "', true)");
            statement.execute("select 1 from task where kind = 'begin' for update");
            var work = CompletableFuture.runAsync(() -> wired.in(owner, () -> steps.work(new Asking(), lease)));
            TestDatabase.awaitWhoWaitsFor(other);
            statement.execute("insert into task (tenant_id, kind, subject, due_at) values ('" + owner.tenantId()
                    + "', 'remind', '', now())");
            other.commit();
            work.join();
        }
        assertThat(wired.in(
                        owner,
                        () -> wired.get(Database.class)
                                .sql()
                                .select("select kind from task")
                                .mapTo(String.class)
                                .list()))
                .containsExactly("remind");
    }

    private void add(String kind) {
        wired.in(owner, () -> {
            wired.get(Tasks.class).add(kind, "", NOON);
            return null;
        });
    }

    private final class Asking implements Worker {
        @Override
        public String kind() {
            return "begin";
        }

        @Override
        public Outcome work(Task task) {
            wired.get(Tasks.class).add("remind", "", NOON);
            return Outcome.done();
        }
    }
}
