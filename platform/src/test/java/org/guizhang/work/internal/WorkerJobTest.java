package org.guizhang.work.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.Job;
import org.guizhang.shared.MovedClock;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.JdbcDatabase;
import org.guizhang.tenant.SystemActor;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tasks on the real database, with processes that die, fail and share: each is done, and once. */
@ExtendWith(TestDatabase.class)
class WorkerJobTest {
    private static final Instant NOON = Instant.parse("2020-11-24T04:00:00Z");

    private final UUID tenant = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final String kind = "test-" + tenant;
    private final MovedClock clock = new MovedClock(NOON);
    private final CurrentCaller caller = new CurrentCaller();
    private final JdbcDatabase database = new JdbcDatabase(caller);
    private final TransactedSteps steps = new TransactedSteps(database, caller, clock);
    private final List<String> done = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private Function<Task, Outcome> work = task -> Outcome.done();
    private boolean ready = true;

    @BeforeEach
    void openBusinesses() {
        database.open(tenant, "House of Work");
        database.open(other, "House Next Door");
    }

    @Test
    void whatIsDueIsDoneOnceByWhicheverNodeIsFirst() {
        add(tenant, "a", NOON);
        add(tenant, "b", NOON.plusSeconds(1));
        add(other, "c", NOON);
        run();
        run();
        assertThat(done).containsExactlyInAnyOrder("a", "c");
        clock.forward(Duration.ofSeconds(1));
        run();
        assertThat(done).hasSize(3).endsWith("b");
        assertThat(rows(tenant)).isEmpty();
    }

    @Test
    void whoDiesLeavesALeaseThatEnds() {
        add(tenant, "a", NOON);
        assertThat(steps.claim(tenant, kind)).isPresent();
        clock.forward(TaskRows.LEASE.minusSeconds(1));
        run();
        assertThat(done).as("another may be at it").isEmpty();
        clock.forward(Duration.ofSeconds(1));
        run();
        assertThat(done).containsExactly("a");
    }

    @Test
    void whoWasThoughtDeadEndsNothing() {
        add(tenant, "a", NOON);
        var slow = steps.claim(tenant, kind).orElseThrow();
        clock.forward(TaskRows.LEASE);
        var next = steps.claim(tenant, kind).orElseThrow();
        steps.work(worker(), slow);
        assertThat(rows(tenant)).hasSize(1);
        steps.work(worker(), next);
        assertThat(rows(tenant)).isEmpty();
    }

    @Test
    void whatFailsIsUndoneKeepsNobodyWaitingAndIsTriedLessAndLess() {
        add(tenant, "bad", NOON);
        add(tenant, "good", NOON.plusMillis(1));
        add(other, "neighbour", NOON.plusMillis(2));
        clock.forward(Duration.ofSeconds(1));
        work = task -> {
            if (task.subject().equals("bad")) {
                database.sql().execute("update tenant set name = 'Spoilt' where id = ?", tenant);
                throw new IllegalStateException("Cannot");
            }
            return Outcome.done();
        };
        var pauses = new ArrayList<Duration>();
        for (int i = 1; i <= 9; i++) {
            run();
            var due = Instant.parse(rows(tenant).get(0).split(" ")[2]);
            pauses.add(Duration.between(clock.instant(), due));
            clock.to(due);
        }
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(16),
                        Duration.ofMinutes(64),
                        Duration.ofMinutes(256),
                        Duration.ofMinutes(1024),
                        Duration.ofDays(1),
                        Duration.ofDays(1),
                        Duration.ofDays(1));
        assertThat(done).containsExactlyInAnyOrder("good", "neighbour");
        assertThat(failed).hasSize(9).first().isEqualTo("bad 1 Cannot false");
        assertThat(name(tenant)).isEqualTo("House of Work");
        work = task -> Outcome.done();
        run();
        assertThat(done).endsWith("bad");
    }

    @Test
    void whatIsGivenUpIsGone() {
        add(tenant, "bad", NOON);
        work = task -> {
            throw new IllegalStateException("Cannot");
        };
        var node = steps.node(new Recorder() {
            @Override
            public int maxAttempts() {
                return 2;
            }
        });
        node.run();
        clock.forward(Duration.ofMinutes(1));
        node.run();
        assertThat(failed).containsExactly("bad 1 Cannot false", "bad 2 Cannot true");
        assertThat(rows(tenant)).isEmpty();
    }

    @Test
    void aDatabaseThatGoesAwayIsNoAttempt() {
        add(tenant, "a", NOON);
        var tries = new ArrayList<Integer>();
        work = task -> {
            tries.add(task.attempts());
            throw new IllegalStateException(new SQLException("terminated", "57P01"));
        };
        run();
        assertThat(tries).as("then it is left to the next run").containsExactly(1, 1, 1);
        assertThat(rows(tenant)).containsExactly("a 0 2020-11-24T04:00:00Z");
        assertThat(failed).isEmpty();
        work = task -> Outcome.done();
        run();
        assertThat(done).containsExactly("a");
    }

    @Test
    void troubleOfATaskIsTheEndOfATurnAndNotOfTheRun() {
        add(tenant, "a", NOON);
        add(tenant, "b", NOON.plusMillis(1));
        add(other, "c", NOON.plusMillis(2));
        clock.forward(Duration.ofSeconds(1));
        work = task -> {
            if (task.subject().equals("a")) {
                throw new IllegalStateException(new SQLException("deadlock", "40P01"));
            }
            return Outcome.done();
        };
        run();
        assertThat(done)
                .as("whoever has waited comes before what was given back")
                .containsExactly("c", "b");
        assertThat(rows(tenant)).containsExactly("a 0 2020-11-24T04:00:01Z");
    }

    @Test
    void whatCannotBeGivenBackIsGivenBackByTheNextRun() {
        add(tenant, "a", NOON);
        var away = new AtomicBoolean(true);
        var node = new TransactedSteps(database, caller, clock) {
            @Override
            public void release(Lease lease) {
                if (away.get()) {
                    throw new IllegalStateException(new SQLException("gone", "08006"));
                }
                super.release(lease);
            }
        }.node(worker());
        work = task -> {
            throw new IllegalStateException(new SQLException("gone", "08006"));
        };
        node.run();
        node.run();
        assertThat(rows(tenant)).containsExactly("a 1 2020-11-24T04:00:00Z");
        away.set(false);
        work = task -> Outcome.done();
        node.run();
        assertThat(done).as("before the lease is over").containsExactly("a");
    }

    @Test
    void anErrorIsAnAttemptInVainAndKeepsNobodyWaiting() {
        add(tenant, "bad", NOON);
        add(tenant, "good", NOON.plusMillis(1));
        clock.forward(Duration.ofSeconds(1));
        work = task -> {
            if (task.subject().equals("bad")) {
                throw new StackOverflowError("Deep");
            }
            return Outcome.done();
        };
        var node = node();
        node.run();
        assertThat(done).containsExactly("good");
        assertThat(failed).hasSize(1);
        clock.forward(Duration.ofMinutes(1));
        work = task -> Outcome.done();
        node.run();
        assertThat(done).containsExactly("good", "bad");
    }

    @Test
    void aFailureThatCannotBeWrittenDownKeepsNobodyWaiting() {
        add(tenant, "bad", NOON);
        add(other, "good", NOON.plusMillis(1));
        clock.forward(Duration.ofSeconds(1));
        work = task -> {
            if (task.subject().equals("bad")) {
                throw new IllegalStateException("Cannot");
            }
            return Outcome.done();
        };
        steps.node(new Recorder() {
                    @Override
                    public void fail(Task task, Exception why, boolean last) {
                        throw new IllegalArgumentException("Cannot say so either");
                    }
                })
                .run();
        assertThat(done).containsExactly("good");
    }

    @Test
    void aRunThatBreaksOffIsNotTheLast() {
        add(tenant, "a", NOON);
        var broken = new AtomicBoolean(true);
        var node = new TransactedSteps(database, caller, clock) {
            @Override
            public List<DueTasks> due(String kind) {
                if (broken.getAndSet(false)) {
                    throw new NoClassDefFoundError("gone");
                }
                return super.due(kind);
            }
        }.node(worker());
        node.run();
        assertThat(done).isEmpty();
        node.run();
        assertThat(done).containsExactly("a");
    }

    @Test
    void whatIsAskedForMeanwhileIsDueAtOnceHoweverItEnds() {
        Map<String, Consumer<Lease>> ends = Map.of(
                "done", lease -> steps.work(worker(), lease),
                "put off",
                        lease -> {
                            work = task -> Outcome.later(NOON.plusSeconds(60));
                            steps.work(worker(), lease);
                        },
                "in vain", lease -> steps.fail(worker(), lease, new IllegalStateException("Cannot")),
                "given up",
                        lease -> steps.fail(
                                new Recorder() {
                                    @Override
                                    public int maxAttempts() {
                                        return 1;
                                    }
                                },
                                lease,
                                new IllegalStateException("Cannot")),
                "given back", steps::release);
        ends.forEach((how, end) -> {
            work = task -> Outcome.done();
            add(tenant, how, NOON);
            var lease = steps.claim(tenant, kind).orElseThrow();
            add(tenant, how, NOON.plusSeconds(9));
            end.accept(lease);
            assertThat(rows(tenant)).as(how).containsExactly(how + " 0 2020-11-24T04:00:00Z");
            var again = steps.claim(tenant, kind);
            assertThat(again).as(how + ", and free").isPresent();
            work = task -> Outcome.done();
            steps.work(worker(), again.orElseThrow());
            assertThat(rows(tenant)).as(how).isEmpty();
        });
    }

    @Test
    void ofOneTaskLaidInTwiceTheEarlierMomentCounts() {
        database.of(
                tenant,
                () -> steps.rows.write(
                        database.sql(),
                        List.of(
                                new AddedTask(kind, "b", NOON.plusSeconds(9)),
                                new AddedTask(kind, "a", NOON.plusSeconds(9)),
                                new AddedTask(kind, "b", NOON.plusSeconds(5)))));
        assertThat(rows(tenant)).containsExactlyInAnyOrder("a 0 2020-11-24T04:00:09Z", "b 0 2020-11-24T04:00:05Z");
    }

    @Test
    void whatIsAskedForWhileSomebodyIsAtItIsDoneOnceMore() {
        add(tenant, "a", NOON);
        var lease = steps.claim(tenant, kind).orElseThrow();
        add(tenant, "a", NOON.plusSeconds(9));
        steps.work(worker(), lease);
        assertThat(rows(tenant)).containsExactly("a 0 2020-11-24T04:00:00Z");
        run();
        assertThat(done).containsExactly("a", "a");
        assertThat(rows(tenant)).isEmpty();
    }

    @Test
    void whatIsThereIsDueAtTheEarlierMoment() {
        add(tenant, "a", NOON.plusSeconds(9));
        add(tenant, "a", NOON.plusSeconds(5));
        add(tenant, "a", NOON.plusSeconds(7));
        assertThat(rows(tenant)).containsExactly("a 0 2020-11-24T04:00:05Z");
    }

    @Test
    void whatIsPutOffWaits() {
        add(tenant, "a", NOON);
        work = task -> Outcome.later(NOON.plusSeconds(60));
        run();
        run();
        assertThat(done).containsExactly("a");
        clock.forward(Duration.ofSeconds(60));
        work = task -> Outcome.done();
        run();
        assertThat(done).containsExactly("a", "a");
        assertThat(rows(tenant)).isEmpty();
    }

    @Test
    void whatIsDoneOutsideHoldsNoTransactionAndIsWrittenDownWithTheEndOfTheTask() {
        add(tenant, "a", NOON);
        var outside = new ArrayList<String>();
        work = task -> new Outcome.Outside(
                () -> {
                    outside.add("at it, with " + rows(tenant).size() + " task");
                    throw new IOException("Refused");
                },
                () -> outside.add("never"));
        run();
        assertThat(outside).containsExactly("at it, with 1 task");
        assertThat(failed).containsExactly("a 1 Refused false");
        clock.forward(Duration.ofMinutes(1));
        work = task -> new Outcome.Outside(
                () -> outside.add("at it again"),
                () -> database.sql().execute("update tenant set name = 'Sent' where id = ?", tenant));
        run();
        assertThat(name(tenant)).isEqualTo("Sent");
        assertThat(rows(tenant)).isEmpty();
    }

    @Test
    void aBusinessWithVeryManyKeepsOthersWaitingForOneTurn() {
        for (int i = 0; i < 50; i++) {
            add(tenant, "many-" + i, NOON);
        }
        add(other, "one", NOON.plusSeconds(1));
        clock.forward(Duration.ofSeconds(1));
        run();
        assertThat(done).hasSize(51);
        assertThat(done.indexOf("one")).isEqualTo(20);
    }

    @Test
    void aTaskThatSomebodyIsAboutToChangeIsPassedOver() throws SQLException {
        add(tenant, "locked", NOON);
        add(tenant, "free", NOON.plusMillis(1));
        clock.forward(Duration.ofSeconds(1));
        try (var holder = TestDatabase.runtime();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '" + tenant + "', true)");
            statement.execute("select 1 from task where subject = 'locked' for update");
            run();
        }
        assertThat(done).containsExactly("free");
    }

    @Test
    void withoutWhatAWorkerNeedsTasksWait() {
        add(tenant, "a", NOON);
        ready = false;
        run();
        assertThat(done).isEmpty();
        ready = true;
        run();
        assertThat(done).containsExactly("a");
    }

    private void add(UUID of, String subject, Instant due) {
        database.of(of, () -> steps.tasks().add(kind, subject, due));
    }

    /** A look of a node that has just started. */
    private void run() {
        node().run();
    }

    private Job node() {
        return steps.node(worker());
    }

    private Worker worker() {
        return new Recorder();
    }

    private List<String> rows(UUID of) {
        return strings(
                of,
                "select subject || ' ' || attempts || ' ' || to_char(due_at at time zone 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from task where kind like 'test-%'");
    }

    private String name(UUID of) {
        return strings(of, "select name from tenant").get(0);
    }

    /** In a transaction of its own, whoever runs one meanwhile. */
    private static List<String> strings(UUID of, String sql) {
        var who = new CurrentCaller();
        who.set(SystemActor.of(of));
        var database = new JdbcDatabase(who);
        return database.transaction(
                () -> database.sql().select(sql).mapTo(String.class).list());
    }

    /** Notes what it has done and what has failed. */
    private class Recorder implements Worker {
        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Duration every() {
            return Duration.ofMinutes(1);
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public Outcome work(Task task) {
            var outcome = work.apply(task);
            if (!(outcome instanceof Outcome.Outside)) {
                done.add(task.subject());
            }
            return outcome;
        }

        @Override
        public void fail(Task task, Exception why, boolean last) {
            failed.add(task.subject() + " " + task.attempts() + " " + why.getMessage() + " " + last);
        }
    }
}
