package org.guizhang.work.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.guizhang.schema.TestDatabase;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.JdbcDatabase;
import org.guizhang.tenant.SystemActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What waited when the tables of features were queues themselves waits as tasks, and nothing else does. */
@ExtendWith(TestDatabase.class)
class TasksOfBeforeTest {
    private static final String DUE = "2020-11-24 04:00:00+00";

    private final UUID tenant = UUID.randomUUID();
    private final CurrentCaller caller = new CurrentCaller();
    private final JdbcDatabase database = new JdbcDatabase(caller);
    private UUID owner;

    @BeforeEach
    void openBusiness() {
        owner = database.open(tenant, "House of Yesterday");
    }

    @Test
    void mailsWaitWithTheirLeaseAndAttempts() throws Exception {
        try (var connection = TestDatabase.owner();
                var statement = connection.createStatement()) {
            statement.execute("alter table mail add column due_at timestamptz not null default now(),"
                    + " add column leased_until timestamptz, add column attempts integer not null default 0");
        }
        var waiting = mail("waiting", null, 2);
        var leased = mail("waiting", "2020-11-24 04:10:00+00", 1);
        mail("sent", null, 1);
        TestDatabase.again("notify/0003-let-tasks-send-mails.sql");
        assertThat(tasks())
                .containsExactlyInAnyOrder(
                        "mail " + waiting + " " + DUE + " -infinity 2",
                        "mail " + leased + " " + DUE + " 2020-11-24 04:10:00+00 1");
    }

    @Test
    void holdingsThatAreAwaitedWaitForTheFirstOfThem() throws Exception {
        var position = UUID.randomUUID();
        change(
                "insert into position (tenant_id, id, key, title_zh, title_en) values (?, ?, 'cook', '厨师', 'Cook')",
                tenant,
                position);
        for (var day : List.of("2020-11-25", "2020-12-25", "2020-11-01")) {
            change(
                    "insert into holding (tenant_id, id, person_id, position_id, first_day, entered_at, awaited)"
                            + " values (?, gen_random_uuid(), ?, ?, ?, now(), ?)",
                    tenant,
                    owner,
                    position,
                    day,
                    !day.equals("2020-11-01"));
        }
        TestDatabase.again("tenant/0025-let-tasks-await-beginnings.sql");
        assertThat(tasks()).containsExactly("begin  2020-11-24 16:00:00+00 -infinity 0");
    }

    @Test
    void modulesOnTheirWayGoOn() throws Exception {
        var module = UUID.randomUUID();
        try (var catalogue = TestDatabase.owner();
                var statement = catalogue.createStatement()) {
            statement.execute(
                    "insert into template_version values ('canary', '1.0.0', 'c', '{\"id\": \"canary\", \"version\": \"1.0.0\"}', now())"
                            + " on conflict do nothing");
            // As it was; the change takes it away again.
            statement.execute("drop function note_followers, follow_progress");
            statement.execute(
                    "drop policy noted on task; drop policy noted on follow_task; drop policy behind on module");
            statement.execute("create function claim_follow_task() returns integer language sql as 'select 1'");
            statement.execute("create policy follow_job on follow_task for select using (false)");
            statement.execute("create policy follow_job on module for select using (false)");
            statement.execute("create index follow_task_waiting on follow_task (created_at)");
            statement.execute("create index follow_task_later on follow_task (due_at)");
        }
        change(
                "insert into module (tenant_id, id, template_id, template_version, parameters, created_at, changed_at,"
                        + " version) values (?, ?, 'canary', '1.0.0', '{}', now(), now(), 1)",
                tenant,
                module);
        step(module, "1.1.0", "WAITING", null);
        step(module, "1.2.0", "LATER", "2020-12-01 00:00:00+00");
        step(module, "1.3.0", "DRAFTED", null);
        TestDatabase.again("policy/0016-let-tasks-follow.sql");
        assertThat(tasks())
                .containsExactlyInAnyOrder(
                        "follow " + module + "@1.1.0 " + DUE + " -infinity 0",
                        "follow " + module + "@1.2.0 2020-12-01 00:00:00+00 -infinity 0");
    }

    private void step(UUID module, String version, String state, String due) {
        change(
                "insert into follow_task (tenant_id, module_id, to_version, state, created_at, due_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                tenant,
                module,
                version,
                state,
                DUE,
                due);
    }

    private UUID mail(String state, String leased, int attempts) {
        var id = UUID.randomUUID();
        change(
                "insert into mail (tenant_id, id, address, language, subject, state, created_at, due_at, leased_until,"
                        + " attempts) values (?, ?, 'lin@example.com', 'zh', 'x', ?, now(), ?, ?, ?)",
                tenant,
                id,
                state,
                DUE,
                leased,
                attempts);
        return id;
    }

    private void change(String sql, Object... arguments) {
        database.of(tenant, () -> database.sql().execute(sql, arguments));
    }

    private List<String> tasks() {
        caller.set(SystemActor.of(tenant));
        return database.transaction(() -> {
            database.sql().execute("set local time zone 'UTC'");
            return database.sql()
                    .select(
                            "select kind || ' ' || subject || ' ' || due_at || ' ' || leased_until || ' ' || attempts from task")
                    .mapTo(String.class)
                    .list();
        });
    }
}
