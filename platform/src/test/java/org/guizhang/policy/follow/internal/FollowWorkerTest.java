package org.guizhang.policy.follow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.guizhang.audit.AuditTrail;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.follow.Follow;
import org.guizhang.policy.follow.FollowedTea;
import org.guizhang.policy.follow.Followers;
import org.guizhang.policy.position.Workforce;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.template.OwnTemplates;
import org.guizhang.template.ZippedFiles;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.WorkerJobs;
import org.guizhang.work.internal.WiredTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Following as it was chosen at that moment, forwards, and each step once. */
@ExtendWith(TestDatabase.class)
class FollowWorkerTest {
    private final Wired wired =
            new Wired(Instant.parse("2026-11-20T08:00:00Z"), AuditTrail.class, Workforce.class, FollowUploads.class);
    private final Caller owner = wired.business("tea-house");

    FollowWorkerTest() throws Exception {
        try (var catalogue = TestDatabase.owner()) {
            FollowedTea.release(catalogue);
        }
        // Choosing has the job look at once; here a test does.
        wired.use(WorkerJobs.class, new WorkerJobs());
    }

    @Test
    void choosingLaysInWhatFollowsFromItInItsOwnTransaction() {
        var module = activate(FollowedTea.OLD);
        choose(module, Follow.Way.DRAFT);
        assertThat(step(module)).isEqualTo(Follow.State.WAITING);
        assertThat(isDue()).isTrue();
        // Whatever became of the task: choosing once more lays it in again.
        change("delete from task where tenant_id = ?", owner.tenantId());
        choose(module, Follow.Way.PUBLISH);
        assertThat(isDue()).isTrue();
        run();
        assertThat(step(module)).isEqualTo(Follow.State.DRAFTED);
        assertThat(version(module)).isEqualTo(FollowedTea.NEW);
        choose(module, Follow.Way.DRAFT);
        assertThat(isDue()).as("there is nothing to follow any more").isFalse();
    }

    @Test
    void whoIsThereAlreadyHasNothingToFollow() {
        var module = activate(FollowedTea.NEW);
        choose(module, Follow.Way.DRAFT);
        assertThat(isDue()).isFalse();
        assertThat(step(module)).isNull();
    }

    @Test
    void whoChoosesOtherwiseWhileItIsTakenUpIsHeard() throws Exception {
        var module = activate(FollowedTea.OLD);
        choose(module, Follow.Way.DRAFT);
        try (var chooser = TestDatabase.runtime();
                var statement = chooser.createStatement()) {
            chooser.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '" + owner.tenantId() + "', true)");
            statement.execute("update module set follow = 'OFF' where id = '" + module + "'");
            var work = CompletableFuture.runAsync(this::run);
            TestDatabase.awaitWhoWaitsFor(chooser);
            chooser.commit();
            work.join();
        }
        assertThat(version(module)).isEqualTo(FollowedTea.OLD);
        assertThat(step(module)).isEqualTo(Follow.State.NOBODY);
    }

    @Test
    void whatABusinessUploadsIsFollowed() {
        in(() -> wired.get(OwnTemplates.class).upload(ZippedFiles.garden().bytes()));
        var module = in(() -> wired.get(Activations.class).activate("own.tea-garden"))
                .id();
        choose(module, Follow.Way.DRAFT);
        assertThat(isDue()).isFalse();
        var later = ZippedFiles.garden().replace("template.yaml", "version: 1.0.0", "version: 1.1.0\nfollows: 1.0.0");
        in(() -> wired.get(OwnTemplates.class).upload(later.bytes()));
        assertThat(isDue()).isTrue();
        run();
        assertThat(step(module)).isEqualTo(Follow.State.DRAFTED);
        assertThat(version(module)).isEqualTo("1.1.0");
    }

    @Test
    void aVersionThatWasLeftBehindIsNotGoneBackToAndIsNoNews() {
        var module = activate(FollowedTea.NEW);
        choose(module, Follow.Way.DRAFT);
        change(
                "insert into follow_task (tenant_id, module_id, to_version, state, created_at)"
                        + " values (?, ?, ?, 'WAITING', now())",
                owner.tenantId(),
                module,
                FollowedTea.OLD);
        assertThat(work(module, FollowedTea.OLD)).isEqualTo(Outcome.done());
        assertThat(step(module)).isEqualTo(Follow.State.DRAFTED);
        assertThat(version(module)).isEqualTo(FollowedTea.NEW);
        assertThat(notices()).isZero();
    }

    @Test
    void aTaskTooManyDoesNoHarmAndWhatHasEndedStays() {
        var module = activate(FollowedTea.OLD);
        choose(module, Follow.Way.DRAFT);
        run();
        assertThat(notices()).isEqualTo(1);
        assertThat(work(module, FollowedTea.NEW)).isEqualTo(Outcome.done());
        assertThat(work(UUID.randomUUID(), FollowedTea.NEW)).isEqualTo(Outcome.done());
        assertThat(notices()).isEqualTo(1);
        var late = task(module, FollowedTea.NEW);
        in(() -> {
            wired.get(FollowWorker.class).fail(late, new IllegalStateException("Too slow"), true);
            return null;
        });
        assertThat(step(module)).isEqualTo(Follow.State.DRAFTED);
    }

    private UUID activate(String version) {
        return in(() -> wired.get(Activations.class).activate(FollowedTea.ID, version))
                .id();
    }

    private void choose(UUID module, Follow.Way way) {
        in(() -> wired.get(Followers.class).choose(module, way));
    }

    private void run() {
        WiredTasks.run(wired, owner, wired.get(FollowWorker.class));
    }

    private Outcome work(UUID module, String version) {
        return in(() -> wired.get(FollowWorker.class).work(task(module, version)));
    }

    private Task task(UUID module, String version) {
        return new Task(owner.tenantId(), FollowRows.KIND, module + "@" + version, 1);
    }

    private boolean isDue() {
        return WiredTasks.isDue(wired, owner, FollowRows.KIND);
    }

    private Follow.State step(UUID module) {
        return in(() -> wired.get(Followers.class).get(module)).state();
    }

    private String version(UUID module) {
        return in(() -> wired.get(Modules.class).get(module)).templateVersion();
    }

    private int notices() {
        return in(() -> wired.get(Database.class)
                .sql()
                .select(
                        "select count(*) as n from notice where tenant_id = ? and kind = ?",
                        owner.tenantId(),
                        FollowNews.KIND)
                .mapTo(Integer.class)
                .findFirst()
                .orElseThrow());
    }

    private void change(String sql, Object... arguments) {
        assertThat(in(() -> wired.get(Database.class).sql().execute(sql, arguments)))
                .isEqualTo(1);
    }

    private <T> T in(Supplier<T> work) {
        return wired.in(owner, work);
    }
}
