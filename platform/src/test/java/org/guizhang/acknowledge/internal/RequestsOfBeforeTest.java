package org.guizhang.acknowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.Editions;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.Publications;
import org.guizhang.policy.publish.Withdrawals;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.work.internal.WiredTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests and signatures that earlier versions have left: the change to the database has them settled once. */
@ExtendWith(TestDatabase.class)
class RequestsOfBeforeTest {
    private static final Instant ASKED = Instant.parse("2026-03-01T00:00:00Z");

    /** Nobody hears what is published: nothing is asked or closed, as it was for whatever the list of events left out. */
    private final Wired wired = new Wired(ASKED, Workforce.class);

    private final Caller owner = wired.business("tea-house");
    private final UUID module =
            in(w -> w.get(Activations.class).activate("tea-house")).id();

    RequestsOfBeforeTest() throws Exception {}

    @Test
    void areSettledOnce() throws Exception {
        var first = publish(500, true, null);
        var stale = person();
        request(first, stale);
        var signed = person();
        sign(first, signed, "{\"fresh\":[\"scope\"],\"rest\":[]}");
        var missed = person();
        var never = publish(600, true, Duration.ofDays(9));
        request(never, signed);
        var last = publish(500, false, null);

        TestDatabase.again("acknowledge/0002-await-days-that-change-who-signs.sql");
        letTasksAwait();
        settle();
        assertThat(open())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(stale, last + " " + ASKED, missed, last + " " + wired.now()));
    }

    @Test
    void areSettledAgainAndKnowWhatTheyWereMadeFor() throws Exception {
        var first = publish(500, true, null);
        var before = wired.now();
        // A withdrawal to come asks for nothing; what took its place took the requests of the time along.
        wired.become(wired.now().plusSeconds(60));
        in(w -> w.get(Withdrawals.class)
                .withdraw(module, "x", EffectiveFrom.at(w.now().plus(Duration.ofDays(9)))));
        wired.become(wired.now().plusSeconds(60));
        var between = wired.now();
        var last = publish(500, true, null);
        var earlier = person();
        request(last, earlier, before);
        var later = person();
        request(last, later, between);
        var anew = person();
        request(last, anew, wired.now());
        var unknown = person();
        request(last, unknown, Instant.parse("2026-02-01T00:00:00Z"));
        TestDatabase.again(
                "acknowledge/0003-keep-what-was-asked-first.sql",
                "alter table signing_request drop column first_edition_id",
                "create table signing_due (tenant_id uuid, due_at timestamptz, primary key (tenant_id, due_at))");
        letTasksAwait();
        var made = new HashMap<UUID, UUID>();
        in(w -> w.get(Database.class)
                .sql()
                .select("select person_id, first_edition_id from signing_request")
                .map(row ->
                        made.put(row.getColumn("person_id", UUID.class), row.getColumn("first_edition_id", UUID.class)))
                .list());
        assertThat(made).containsEntry(earlier, first).containsEntry(later, first);
        assertThat(made).containsEntry(anew, null).containsEntry(unknown, null);
        // Those whom the rule of today asks for something else, or for nothing, are settled at the first look.
        settle();
    }

    @Test
    void whoWaitsForAReminderWaitsOnAndWhatIsAwaitedIsAwaited() throws Exception {
        publish(500, true, null);
        var first = publish(600, true, Duration.ofDays(9));
        request(first, person());
        change("delete from task");
        TestDatabase.again("acknowledge/0002-await-days-that-change-who-signs.sql");
        var awaited = wired.now().plus(Duration.ofDays(9));
        change("insert into signing_due values (?, ?) on conflict do nothing", owner.tenantId(), awaited);
        letTasksAwait();
        wired.become(Instant.now().plusSeconds(2));
        assertThat(WiredTasks.isDue(wired, owner, RemindWorker.KIND)).isTrue();
        var moments = in(w -> w.get(Database.class)
                .sql()
                .select("select due_at from task where kind = 'settle'")
                .mapTo(Instant.class)
                .list());
        assertThat(moments).contains(awaited);
    }

    @Test
    void areClosedOfThoseWhoHadLeft() throws Exception {
        var first = publish(500, true, null);
        var gone = person();
        request(first, gone);
        var there = person();
        request(first, there);
        change("delete from task");
        TestDatabase.again("acknowledge/0005-settle-what-is-asked-of-leavers.sql");
        wired.become(Instant.now().plusSeconds(2));
        assertThat(WiredTasks.isDue(wired, owner, SettleWorker.KIND))
                .as("where nobody has left there is nothing to settle")
                .isFalse();
        change("update person set active = false where id = ?", gone);
        TestDatabase.again("acknowledge/0005-settle-what-is-asked-of-leavers.sql");
        settle();
        assertThat(open()).containsOnlyKeys(there);
    }

    private static void letTasksAwait() throws Exception {
        TestDatabase.again("acknowledge/0004-let-tasks-await-days.sql");
    }

    /** Every business is due once, and then not any more. */
    private void settle() {
        wired.become(Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(2));
        assertThat(WiredTasks.isDue(wired, owner, SettleWorker.KIND)).isTrue();
        WiredTasks.run(wired, owner, wired.get(SettleWorker.class));
        assertThat(WiredTasks.isDue(wired, owner, SettleWorker.KIND)).isFalse();
    }

    private Map<UUID, String> open() {
        var found = new HashMap<UUID, String>();
        in(w -> w.get(Database.class)
                .sql()
                .select("select person_id, edition_id, asked_at from signing_request where state = 'OPEN'")
                .map(row -> found.put(
                        row.getColumn("person_id", UUID.class),
                        row.getColumn("edition_id", UUID.class) + " " + row.getColumn("asked_at", Instant.class)))
                .list());
        return found;
    }

    private UUID publish(int cash, boolean material, Duration in) {
        wired.become(wired.now().plusSeconds(60));
        var from = in == null ? null : wired.now().plus(in);
        return in(w -> {
                    var modules = w.get(Modules.class);
                    var draft = w.get(DraftParameters.class)
                            .set(
                                    module,
                                    Map.of("cash-limit", Json.tree(cash)),
                                    modules.get(module).revision());
                    var editions = w.get(Editions.class);
                    var replaces =
                            editions.list(module).stream().map(Edition::number).collect(Collectors.toSet());
                    var reason = material ? null : "It is meant so.";
                    var start = new EffectiveFrom(from, replaces, false);
                    return w.get(Publications.class)
                            .publish(module, new Edition.Publication("x", material, reason, start), draft.revision());
                })
                .id();
    }

    private UUID person() {
        var id = UUID.randomUUID();
        change(
                "insert into account (id, login, password_hash, password_temporary, language, created_at)"
                        + " values (?, ?, '', false, 'zh', now())",
                id,
                id.toString());
        change(
                "insert into person (tenant_id, id, account_id, name, login, role, active, created_at, version)"
                        + " values (?, ?, ?, 'Wang', ?, 'STAFF', true, now(), 1)",
                owner.tenantId(),
                id,
                id,
                id.toString());
        return id;
    }

    private void request(UUID edition, UUID person) {
        request(edition, person, ASKED);
    }

    private void request(UUID edition, UUID person, Instant at) {
        change(
                "insert into signing_request (tenant_id, edition_id, person_id, module_id, state, asked_at)"
                        + " values (?, ?, ?, ?, 'OPEN', ?)",
                owner.tenantId(),
                edition,
                person,
                module,
                at);
    }

    private void sign(UUID edition, UUID person, String shown) {
        change(
                "insert into acknowledgement (tenant_id, id, edition_id, module_id, person_id, person_name,"
                        + " edition_digest, language, clauses, shown_digest, signed_at)"
                        + " values (?, ?, ?, ?, ?, 'Wang', 'd', 'zh', ?, 'd', ?)",
                owner.tenantId(),
                UUID.randomUUID(),
                edition,
                module,
                person,
                shown,
                ASKED);
    }

    private void change(String sql, Object... arguments) {
        in(w -> w.get(Database.class).sql().execute(sql, arguments));
    }

    private <T> T in(Function<Wired, T> work) {
        return wired.in(owner, () -> work.apply(wired));
    }
}
