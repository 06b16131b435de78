package org.guizhang.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.guizhang.audit.AuditTrail;
import org.guizhang.checklist.Boards;
import org.guizhang.checklist.Checklists;
import org.guizhang.checklist.Filling;
import org.guizhang.checklist.FindingFilter;
import org.guizhang.checklist.Findings;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.checklist.OccurrenceFilter;
import org.guizhang.checklist.OccurrenceStart;
import org.guizhang.checklist.OccurrenceState;
import org.guizhang.checklist.WorkFilter;
import org.guizhang.checklist.WorkHistory;
import org.guizhang.checklist.internal.OccurrencesWorker;
import org.guizhang.checklist.internal.OverdueWorker;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.Publications;
import org.guizhang.record.GivenSignature;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.RecordForms;
import org.guizhang.record.RecordStart;
import org.guizhang.record.Records;
import org.guizhang.record.StepTaking;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.guizhang.work.Tasks;
import org.guizhang.work.internal.WiredTasks;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Positions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a business does with its checklists and records costs the same however many of them it has behind it: beside twenty
 * times as many, the same work touches as many buffers, as the runtime role. {@code -Psoak} stores two million of each.
 */
@ExtendWith(TestDatabase.class)
class StoredHistoryTest {
    private static final String DATABASE = "stored_history";
    private static final int FEW = 2_000;
    private static final int MANY = Integer.getInteger("guizhang.stored", 40_000);
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    /** Of the times that a deeper index and a fuller page cost. */
    private static final double MOST = 1.5;

    private static final int SLACK = 40;

    /** Done checklists, handed in every five minutes before, and records likewise; what is handed in has its content. */
    private static final String MORE = """
            set session_replication_role = replica;
            create function pg_temp.another(id uuid, n integer) returns uuid immutable language sql as
              $$ select md5(id::text || n)::uuid $$;
            insert into occurrence (tenant_id, id, module_id, edition_id, checklist, schedule, target, slot, ordinal, role, site_id,
              opens_at, due_at, late_at, closed_at, outcome)
              select o.tenant_id, pg_temp.another(o.id, n), module_id, edition_id, checklist, 'daily', target,
                slot - n * interval '5 minutes', 0, role, site_id, opens_at - ago, due_at - ago, late_at - ago, closed_at - ago, 'DONE'
              from occurrence o, generate_series(%1$d, %2$d) n, lateral (select n * interval '5 minutes' + interval '2 days' as ago) a
              where o.id = '%3$s';
            insert into submission (tenant_id, id, occurrence_id, version, second, content, digest, score, passed, timeliness, person_id,
              person_name, server_at)
              select s.tenant_id, pg_temp.another(s.id, n), pg_temp.another(s.occurrence_id, n), version, second, content, digest, score,
                passed, timeliness, person_id, person_name, server_at - n * interval '5 minutes' - interval '2 days'
              from submission s, generate_series(%1$d, %2$d) n where s.occurrence_id = '%3$s';
            insert into record (tenant_id, id, module_id, edition_id, form, site_id, state, ended, serial, version, level, readers, people,
              author_id, author_name, created_at, submitted_at, changed_at, closed_at, day)
              select r.tenant_id, pg_temp.another(r.id, n), module_id, edition_id, form, site_id, state, ended, serial || n, version,
                level, readers, people, author_id, author_name, created_at - ago, submitted_at - ago, changed_at - ago, closed_at - ago,
                day - n / 100
              from record r, generate_series(%1$d, %2$d) n, lateral (select n * interval '5 minutes' + interval '2 days' as ago) a
              where r.id = '%4$s';
            insert into record_version select (jsonb_populate_record(v, jsonb_build_object('record_id',
              pg_temp.another(v.record_id, n)))).* from record_version v, generate_series(%1$d, %2$d) n where v.record_id = '%4$s';
            insert into record_value select (jsonb_populate_record(v, jsonb_build_object('record_id',
              pg_temp.another(v.record_id, n)))).* from record_value v, generate_series(%1$d, %2$d) n where v.record_id = '%4$s';
            """;

    private final Plans plans;
    private final Wired wired;
    private final Caller owner;
    private final Caller cashier;
    private final UUID module;

    StoredHistoryTest() throws Exception {
        TestDatabase.create(DATABASE);
        plans = Plans.counting(DATABASE);
        wired = new Wired(NOW, TestDatabase.owner(DATABASE), plans.connections(), AuditTrail.class, Workforce.class);
        owner = wired.business("tea-house");
        cashier = wired.colleague(owner, "Wang", Role.STAFF);
        module = as(owner, () -> wired.get(Activations.class).activate("tea-house"))
                .call()
                .id();
        as(owner, this::publish).call();
        hold(cashier);
        hold(owner);
    }

    private Edition publish() {
        var revision = wired.get(Modules.class).get(module).revision();
        return wired.get(Publications.class).publish(module, new Edition.Publication("x", true, null), revision);
    }

    private void hold(Caller who) throws Exception {
        as(owner, () -> {
                    var position = wired.get(Positions.class).list().stream()
                            .filter(one -> one.sources().stream()
                                    .anyMatch(source -> source.key().equals("cashier")))
                            .findFirst()
                            .orElseThrow();
                    return wired.get(Holdings.class)
                            .assign(new Holding.Entry(who.personId(), position.id(), null, null, null));
                })
                .call();
    }

    @Test
    void whatIsDoneDoesNotCostByWhatWasDoneBefore() throws Exception {
        var checklist = handIn();
        var record = enter();
        store(1, FEW, checklist, record);
        var few = buffers();
        store(FEW + 1, MANY, checklist, record);
        var many = buffers();
        System.out.printf("buffers with %,d stored: %s%nbuffers with %,d stored: %s%n", FEW, few, MANY, many);
        assertThat(many.keySet()).isEqualTo(few.keySet());
        many.forEach((use, touched) -> assertThat(touched)
                .as(use + ", beside " + few.get(use))
                .isLessThanOrEqualTo((long) (few.get(use) * MOST + SLACK)));
    }

    private static void store(int from, int to, UUID checklist, UUID record) throws Exception {
        try (var admin = TestDatabase.superuser(DATABASE);
                var statement = admin.createStatement()) {
            statement.execute(MORE.formatted(from, to, checklist, record));
            statement.execute("vacuum analyze");
        }
    }

    /** Each use once to have its pages read and its hints set, and once counted. */
    private Map<String, Long> buffers() throws Exception {
        var found = new LinkedHashMap<String, Long>();
        for (var use : uses().entrySet()) {
            use.getValue().call();
            found.put(
                    use.getKey(),
                    plans.of(use.getValue()).stream().mapToLong(Plans::buffers).sum());
        }
        return found;
    }

    private Map<String, Callable<?>> uses() {
        var uses = new LinkedHashMap<String, Callable<?>>();
        var checklists = wired.get(Checklists.class);
        var records = wired.get(Records.class);
        uses.put("today", as(cashier, checklists::today));
        uses.put(
                "what is open",
                as(
                        owner,
                        () -> checklists.list(
                                new OccurrenceFilter(null, null, null, null, OccurrenceState.OPEN), null, 20)));
        uses.put("the board", as(owner, () -> wired.get(Boards.class).on(LocalDate.parse("2026-11-20"), null)));
        uses.put("the sweep", () -> sweep(OverdueWorker.class));
        uses.put("making what comes", () -> sweep(OccurrencesWorker.class));
        uses.put("handing in", this::handIn);
        uses.put(
                "the newest hand-ins",
                as(
                        owner,
                        () -> wired.get(WorkHistory.class)
                                .page(new WorkFilter(null, null, null, "closing-check", null), null, 20)));
        uses.put(
                "findings of mine",
                as(cashier, () -> wired.get(Findings.class).list(new FindingFilter(null, true, null), null, 20)));
        uses.put("entering a record", this::enter);
        uses.put("the newest records", as(owner, () -> records.page(everything(), null, 20)));
        uses.put("records by number", as(owner, () -> records.list(numbered(), 0, 20)));
        uses.put(
                "the register's head",
                as(owner, () -> wired.get(RecordForms.class).register(module, "cash-count", null)));
        return uses;
    }

    private RecordFilter everything() {
        return new RecordFilter(
                module, "cash-count", null, null, null, null, false, null, null, null, null, null, null);
    }

    private RecordFilter numbered() {
        return new RecordFilter(
                module,
                "cash-count",
                "submitted",
                null,
                null,
                cashier.personId(),
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Object sweep(Class<? extends org.guizhang.work.Worker> worker) throws Exception {
        as(owner, () -> {
                    wired.get(Tasks.class).add(wired.get(worker).kind(), "", wired.now());
                    return 1;
                })
                .call();
        WiredTasks.run(wired, owner, wired.get(worker));
        return worker;
    }

    private UUID handIn() throws Exception {
        var checklist = new OccurrenceStart(module, "closing-check", null, null, null, null, null);
        var started =
                as(owner, () -> wired.get(Checklists.class).start(checklist)).call();
        var id = started.occurrence().id();
        var answers = Map.of(
                "counted", new ItemAnswer(Json.tree("5"), null, null, null, 0, null),
                "stove", new ItemAnswer(Json.tree("pass"), null, null, null, 0, null));
        as(owner, () -> wired.get(Filling.class).handIn(id, new HandIn(answers, null, null)))
                .call();
        return id;
    }

    private UUID enter() throws Exception {
        var records = wired.get(Records.class);
        var begun = as(cashier, () -> records.start(new RecordStart(module, "cash-count", null, null, null, null)))
                .call();
        var answers = Json.read("{\"day\": \"2026-11-20\", \"cash\": 10}", JsonNode.class);
        var drawn = new GivenSignature(List.of(List.of(1, 1)), 9, 9, null, null, owner.personId(), null);
        var signed = Map.of("witness", GivenSignature.confirmation(), "cashier", drawn);
        as(
                        cashier,
                        () -> records.take(
                                begun.id(),
                                "submit",
                                new StepTaking(begun.revision(), answers, signed, null, null, null)))
                .call();
        wired.become(wired.now().plus(Duration.ofSeconds(1)));
        return begun.id();
    }

    private <T> Callable<T> as(Caller who, Supplier<T> work) {
        return () -> wired.in(who, work);
    }
}
