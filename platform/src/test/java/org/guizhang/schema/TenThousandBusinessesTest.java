package org.guizhang.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.guizhang.acknowledge.Acknowledgements;
import org.guizhang.acknowledge.Request;
import org.guizhang.acknowledge.SignerFilter;
import org.guizhang.acknowledge.SignerSort;
import org.guizhang.acknowledge.Signings;
import org.guizhang.acknowledge.internal.RemindWorker;
import org.guizhang.acknowledge.internal.SettleWorker;
import org.guizhang.acknowledge.internal.SigningObserver;
import org.guizhang.api.idempotency.KeptAnswerSweep;
import org.guizhang.audit.AuditFilter;
import org.guizhang.audit.AuditTrail;
import org.guizhang.checklist.Boards;
import org.guizhang.checklist.Checklists;
import org.guizhang.checklist.DutyCalendar;
import org.guizhang.checklist.Filling;
import org.guizhang.checklist.FindingFilter;
import org.guizhang.checklist.Findings;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.checklist.OccurrenceFilter;
import org.guizhang.checklist.OccurrenceStart;
import org.guizhang.checklist.OccurrenceState;
import org.guizhang.checklist.OutsideCorrections;
import org.guizhang.checklist.SubmissionCorrection;
import org.guizhang.checklist.Submissions;
import org.guizhang.checklist.WorkFilter;
import org.guizhang.checklist.WorkHistory;
import org.guizhang.checklist.internal.OccurrencesWorker;
import org.guizhang.checklist.internal.OverdueWorker;
import org.guizhang.notify.Inbox;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.notify.internal.MailContent;
import org.guizhang.notify.internal.MailRows;
import org.guizhang.notify.internal.MailWorker;
import org.guizhang.notify.internal.WiredMail;
import org.guizhang.outside.OutsideLink;
import org.guizhang.outside.OutsideLinks;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.EditorPresence;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.Editions;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.policy.edition.internal.EditionSource;
import org.guizhang.policy.follow.Follow;
import org.guizhang.policy.follow.FollowedTea;
import org.guizhang.policy.follow.internal.FollowRows;
import org.guizhang.policy.follow.internal.FollowUploads;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.DraftStates;
import org.guizhang.policy.publish.Publications;
import org.guizhang.policy.review.PolicySummaries;
import org.guizhang.policy.review.Reviews;
import org.guizhang.record.DraftAnswers;
import org.guizhang.record.GivenSignature;
import org.guizhang.record.RecordCorrection;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.RecordForms;
import org.guizhang.record.RecordStart;
import org.guizhang.record.Records;
import org.guizhang.record.StepTaking;
import org.guizhang.search.OwnAsked;
import org.guizhang.search.SynonymGroup;
import org.guizhang.search.ThingAddress;
import org.guizhang.search.internal.OwnAskedRows;
import org.guizhang.search.internal.QuestionRows;
import org.guizhang.search.internal.SynonymRows;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.SortOrder;
import org.guizhang.shared.Text;
import org.guizhang.template.OwnTemplates;
import org.guizhang.template.Templates;
import org.guizhang.template.ZippedFiles;
import org.guizhang.template.artefact.ThingKind;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.CalendarAddresses;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.People;
import org.guizhang.tenant.PeopleFilter;
import org.guizhang.tenant.PeopleSort;
import org.guizhang.tenant.PeopleTokens;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Tokens;
import org.guizhang.tenant.recover.internal.AccountNews;
import org.guizhang.thing.RegisterKind;
import org.guizhang.thing.ThingFilter;
import org.guizhang.thing.ThingRegister;
import org.guizhang.thing.ThingSort;
import org.guizhang.thing.internal.StoredThing;
import org.guizhang.thing.internal.ThingRows;
import org.guizhang.work.Task;
import org.guizhang.work.Tasks;
import org.guizhang.work.internal.WiredTasks;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.data.HoldingRows;
import org.guizhang.workforce.internal.PeopleSource;
import org.guizhang.workforce.internal.StartHoldingsWorker;
import org.guizhang.workforce.internal.WorkplaceSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a business does costs the same however many others there are: beside ten thousand with a row in every table, the
 * statements of services and workers, as PostgreSQL goes about them for the runtime role, walk along indexes by the
 * business, and no policy but the wall has a part in them.
 */
@ExtendWith(TestDatabase.class)
class TenThousandBusinessesTest {
    private static final String DATABASE = "ten_thousand";
    private static final int BUSINESSES = 10_000;

    /** A setting that some policy other than the wall looks at. */
    private static final Pattern OTHER_POLICY = Pattern.compile("current_setting\\('app\\.(?!tenant_id')");

    private static final String COPIES = """
            set session_replication_role = replica;
            create function pg_temp.another(id uuid, n integer) returns uuid immutable language sql as
              $$ select md5(id::text || n)::uuid $$;
            create temp table copied as select id as tenant from tenant;
            do $$
            declare
              place record;
              fields text;
              names text;
            begin
              for place in select c.relname as name, case c.relname when 'tenant' then 'r.id' when 'account' then null
                  else 'r.tenant_id' end as tenant from pg_class c where c.relnamespace = 'public'::regnamespace
                  and c.relkind = 'r' and (c.relname in ('tenant', 'account') or exists (select 1 from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'tenant_id' and c.relname <> 'account_link'))
              loop
                select string_agg(case when atttypid = 'uuid'::regtype then format('pg_temp.another(r.%I, n)', attname)
                  when attname in ('token_hash', 'login', 'code') then format('r.%I || n', attname)
                  else format('r.%I', attname) end, ', ' order by attnum),
                  string_agg(format('%I', attname), ', ' order by attnum) into fields, names
                  from pg_attribute where attrelid = place.name::regclass and attnum > 0 and not attisdropped
                  and attgenerated = '';
                execute format('insert into %1$I (%4$s) select %2$s from (select * from %1$I) r, generate_series(1, %3$s) n',
                  place.name, fields, %d, names);
              end loop;
            end $$;
            """;

    private final Set<String> large;
    private final Plans plans;
    private final Wired wired;
    private final Caller owner;
    private final Caller staff;
    private final UUID module;
    private final UUID edition;
    private final UUID followed;

    TenThousandBusinessesTest() throws Exception {
        TestDatabase.create(DATABASE);
        try (var catalogue = TestDatabase.owner(DATABASE)) {
            FollowedTea.release(catalogue);
        }
        large = copy();
        plans = new Plans(DATABASE);
        wired = new Wired(
                Instant.parse("2026-11-20T08:00:00Z"),
                TestDatabase.owner(DATABASE),
                plans.connections(),
                AuditTrail.class,
                Workforce.class,
                SigningObserver.class,
                FollowUploads.class);
        WiredMail.configure(wired);
        owner = wired.business("tea-house");
        staff = wired.colleague(owner, "Wang", Role.STAFF);
        module = wired.in(owner, () -> wired.get(Activations.class).activate("tea-house"))
                .id();
        edition = wired.in(owner, () -> publish(module)).id();
        followed = wired.in(owner, () -> wired.get(Activations.class).activate(FollowedTea.ID, FollowedTea.OLD))
                .id();
        wired.in(owner, () -> publish(followed));
    }

    private Edition publish(UUID which) {
        return wired.get(Publications.class)
                .publish(
                        which,
                        new Edition.Publication("x", true, null),
                        wired.get(Modules.class).get(which).revision());
    }

    private static Set<String> copy() throws Exception {
        var first = UUID.randomUUID();
        try (var catalogue = TestDatabase.owner(DATABASE);
                var connection = TestDatabase.runtime(DATABASE);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '" + first + "', true)");
            RowInEveryTable.of(catalogue, connection, first);
        }
        try (var admin = TestDatabase.superuser(DATABASE);
                var statement = admin.createStatement()) {
            statement.execute(COPIES.replace("%d", String.valueOf(BUSINESSES)));
            statement.execute("analyze");
            try (var rows = statement.executeQuery("select relname, exists (select 1 from pg_policy"
                    + " where polrelid = c.oid and polname = 'tenant_wall') from pg_class c where reltuples >= "
                    + BUSINESSES + " and relkind = 'r' and relnamespace = 'public'::regnamespace")) {
                var large = new HashMap<String, Boolean>();
                while (rows.next()) {
                    large.put(rows.getString(1), rows.getBoolean(2));
                }
                assertThat(large.values().stream().filter(walled -> walled))
                        .as("tables of businesses")
                        .hasSizeGreaterThan(35);
                return large.keySet();
            }
        }
    }

    @Test
    void aBusinessWalksAlongIndexesOfItsOwn() throws Exception {
        var faults = new LinkedHashMap<String, List<String>>();
        var statements = 0;
        for (var use : uses().entrySet()) {
            var found = plans.of(use.getValue());
            assertThat(found).as(use.getKey()).isNotEmpty();
            statements += found.size();
            var wrong = new ArrayList<String>();
            found.forEach(plan -> look(plan, plan.root(), wrong));
            if (!wrong.isEmpty()) {
                faults.put(use.getKey(), wrong);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(statements).isGreaterThan(100);
    }

    private Map<String, Callable<?>> uses() {
        var uses = new LinkedHashMap<String, Callable<?>>();
        uses.put(
                "what I am asked to sign",
                as(staff, () -> wired.get(Acknowledgements.class).mine()));
        uses.put(
                "reading what is to be signed",
                as(staff, () -> wired.get(Acknowledgements.class).read(edition)));
        uses.put("who has signed", as(owner, () -> {
            var signings = wired.get(Signings.class);
            signings.standing(module);
            var wanted = new SignerFilter("wang", Request.State.OPEN, null, null);
            signings.count(module, wanted);
            return signings.list(module, wanted, SortOrder.ascending(SignerSort.NAME), 20, 20);
        }));
        uses.put(
                "how many were asked", as(owner, () -> wired.get(Signings.class).asked(module, edition)));
        uses.put("reminding by hand", as(owner, () -> wired.get(Signings.class).remind(module)));
        uses.put("when to remind", as(owner, () -> {
            wired.get(Signings.class).remindAfterDays(5);
            return wired.get(Signings.class).remindAfterDays();
        }));
        uses.put("modules", as(owner, () -> wired.get(Modules.class).list()));
        uses.put("a module", as(owner, () -> wired.get(Modules.class).get(module)));
        uses.put("own templates", as(owner, () -> {
            var own = wired.get(OwnTemplates.class);
            own.upload(ZippedFiles.garden().bytes());
            own.list();
            own.versions("own.tea-garden");
            wired.get(Templates.class).list();
            own.delete("own.tea-garden");
            return 1;
        }));
        uses.put("following", as(owner, () -> {
            var rows = wired.get(FollowRows.class);
            var choice = new FollowRows.Choice(Follow.Way.PUBLISH, owner.accountId());
            rows.choose(followed, choice, FollowedTea.NEW, wired.now());
            return rows.of(followed);
        }));
        uses.put("whoever follows", () -> {
            WiredTasks.run(wired, owner, FollowedTea.worker(wired));
            return 1;
        });
        uses.put("clocks", () -> ClocksOfABusiness.run(wired, owner, module, edition));
        uses.put("who edits", () -> {
            var presence = wired.get(EditorPresence.class);
            as(owner, () -> presence.enter(module)).call();
            return as(staff, () -> presence.others(module)).call();
        });
        uses.put("writing", as(owner, () -> {
            var modules = wired.get(Modules.class);
            return wired.get(DraftParameters.class)
                    .set(
                            module,
                            Map.of("cash-limit", Json.tree(600)),
                            modules.get(module).revision());
        }));
        uses.put("publishing", as(owner, () -> publish(module)));
        uses.put("a draft that waits for an approval", as(owner, () -> {
            var modules = wired.get(Modules.class);
            var draft = wired.get(DraftParameters.class)
                    .set(
                            module,
                            Map.of("cash-limit", Json.tree(700)),
                            modules.get(module).revision());
            wired.get(Reviews.class).ask(module, "", null, null, draft.revision());
            return wired.get(DraftStates.class).of(module);
        }));
        uses.put("how all regulations stand", as(owner, () -> {
            wired.get(Signings.class).progress();
            return wired.get(PolicySummaries.class).now();
        }));
        uses.put("editions", as(owner, () -> wired.get(Editions.class).list(module)));
        uses.put("the handbook", as(staff, () -> wired.get(Handbook.class).at(null)));
        uses.put("what is searched", as(owner, () -> {
            for (var source : List.of(
                    wired.get(EditionSource.class), wired.get(WorkplaceSource.class), wired.get(PeopleSource.class))) {
                source.subjects().forEach(source::documents);
                wired.get(Database.class)
                        .sql()
                        .createQuery(source.readable().replace(":at", "now()"))
                        .bind("guards", new String[] {
                            edition.toString(), staff.personId().toString()
                        })
                        .mapTo(String.class)
                        .list();
            }
            return wired.get(EditionSource.class).holding("clause", module.toString(), "closing");
        }));
        uses.put("words of a business", as(owner, () -> {
            var asked = wired.get(OwnAskedRows.class);
            var thing = new ThingAddress(module.toString(), "clause", "closing");
            asked.put(new OwnAsked(thing, List.of("x"), List.of(), 0), 0);
            asked.find(thing);
            asked.all();
            asked.delete(thing);
            var groups = wired.get(SynonymRows.class);
            groups.add(new SynonymGroup(module, List.of("a", "b"), 1));
            groups.change(module, List.of("a", "c"), 1);
            groups.find(module);
            groups.delete(module);
            return groups.all();
        }));
        uses.put("questions", as(staff, () -> {
            var questions = wired.get(QuestionRows.class);
            questions.count(List.of("x"), true);
            questions.find("x");
            questions.countUnanswered();
            questions.answered("x");
            questions.note(List.of(new QuestionRows.Recent(staff.personId(), "x", wired.now())));
            questions.recent(staff.personId());
            questions.forget(staff.personId());
            return questions.unanswered(0, 20);
        }));
        uses.put("people", as(owner, () -> {
            var people = wired.get(People.class);
            var wang = new PeopleFilter("wang", Role.STAFF, Person.State.ACTIVE, Set.of(staff.personId()));
            people.count(wang);
            people.list(
                    PeopleFilter.ALL,
                    new SortOrder<>(PeopleSort.NAME, true),
                    staff.personId().toString(),
                    20);
            people.list(wang, SortOrder.ascending(PeopleSort.LOGIN), 20, 20);
            return people.active("wang", 0, 20);
        }));
        uses.put("the trail", as(owner, () -> {
            var trail = wired.get(AuditTrail.class);
            var wanted = new AuditFilter(owner.personId(), "module.activated", wired.now(), wired.now());
            trail.count(wanted, trail.newest());
            trail.list(wanted, AuditTrail.NEWEST_FIRST, "9", 20);
            trail.list(AuditFilter.ALL, AuditTrail.NEWEST_FIRST, 9, 20, 20);
            trail.actor(owner.personId());
            trail.actors("wang", 0, 20);
            return trail.actions();
        }));
        uses.put("own tokens", as(staff, () -> wired.get(Tokens.class).list()));
        uses.put("signing in", as(staff, () -> wired.get(Accounts.class).enterWithToken()));
        uses.put("signing out", as(staff, () -> {
            wired.get(Tokens.class).close("gz_x");
            return 1;
        }));
        uses.put(
                "everybody's tokens",
                as(owner, () -> wired.get(PeopleTokens.class).list(null, 20)));
        uses.put("an address for calendars", as(staff, () -> {
            var addresses = wired.get(CalendarAddresses.class);
            addresses.make();
            addresses.revoke();
            wired.get(DutyCalendar.class).mine();
            return addresses.mine();
        }));
        uses.put("a token", as(owner, () -> wired.get(Tokens.class).callerWith("gz_x")));
        uses.put("memberships", as(owner, () -> wired.get(Accounts.class).memberships(owner.accountId())));
        uses.put("a caller", as(owner, () -> wired.get(Accounts.class).callerOf(owner.accountId(), owner.tenantId())));
        uses.put("ending access", as(owner, () -> {
            wired.get(Accounts.class).endAccess(staff.accountId(), true);
            return 1;
        }));
        uses.put("news of accounts", as(owner, () -> {
            wired.get(AccountNews.class).enter(owner.tenantId());
            return 1;
        }));
        uses.put("inbox", as(staff, () -> {
            wired.get(Inbox.class).unread();
            wired.get(Inbox.class).readAll();
            return wired.get(Inbox.class).list(null, 20);
        }));
        uses.put("telling", as(owner, () -> {
            wired.get(Notices.class).tell(Set.of(Role.OWNER), notice());
            wired.get(Notices.class).withdraw("kind", "x");
            return 1;
        }));
        uses.put("holdings", as(owner, () -> {
            var rows = wired.get(HoldingRows.class);
            var day = LocalDate.of(2026, 12, 1);
            rows.all();
            rows.on(day);
            rows.on(day, List.of(staff.personId()));
            rows.holders(List.of(module), day);
            rows.positionsOf(List.of(staff.personId()), day);
            rows.find(module);
            rows.change(new Holding(module, staff.personId(), module, null, day, null, 2), 1, wired.now());
            rows.remove(module, 1);
            rows.ofPositions(List.of(module));
            return rows.ofPerson(staff.personId());
        }));
        uses.put("things", as(owner, () -> {
            var all = new ThingFilter("canary", "canary/canary", module, false, 30, Set.of(module));
            var register = wired.get(ThingRegister.class);
            register.count(all);
            register.list(all, ThingSort.PRESET, 0, 50);
            register.list(all, SortOrder.ascending(ThingSort.ARRIVAL), module.toString(), 50);
            return register.kinds();
        }));
        uses.put("writing things", as(owner, () -> {
            var rows = wired.get(ThingRows.class);
            var thing = Json.read("{\"until\": \"2026-12-01\"}", ObjectNode.class);
            // Closed, and of no kind there is: what it would write is held against what is not there.
            var stored = new StoredThing(module, "canary/canary", null, null, "x", "x", thing, wired.now(), 1);
            var kind = new RegisterKind(
                    "canary/canary",
                    Text.same("x"),
                    ThingKind.of(Json.read(
                            "{\"key\": \"canary\", \"fields\": [{\"key\": \"until\", \"type\": \"date\"}]}",
                            JsonNode.class)),
                    true);
            rows.count();
            rows.named("canary/canary", List.of("x"));
            rows.withCode("x");
            rows.add(kind, List.of());
            rows.change(kind, List.of(stored));
            rows.close(kind, stored, wired.now());
            return rows.find(module);
        }));
        uses.put(
                "sending a mail",
                as(
                        owner,
                        () -> wired.get(MailWorker.class)
                                .work(new Task(owner.tenantId(), "mail", module.toString(), 1))));
        uses.put("how mails ended", as(owner, () -> {
            wired.get(MailWorker.class)
                    .fail(
                            new Task(owner.tenantId(), "mail", module.toString(), 1),
                            new IllegalStateException("refused"),
                            true);
            return wired.get(MailRows.class);
        }));
        uses.put("a mail and a digest", () -> {
            as(owner, () -> {
                        wired.get(Database.class)
                                .sql()
                                .execute(
                                        "update person set login = 'wang@example.org' where tenant_id = ? and id = ?",
                                        owner.tenantId(),
                                        staff.personId());
                        wired.get(MailRows.class)
                                .add("li@example.org", Languages.ENGLISH, new MailContent("x", "x", "x"));
                        wired.get(Notices.class).tell(Set.of(Role.STAFF), notice());
                        return 1;
                    })
                    .call();
            wired.become(wired.now().plus(Duration.ofMinutes(10)));
            WiredTasks.run(wired, owner, wired.get(MailWorker.class));
            return WiredTasks.isDue(wired, owner, "mail");
        });
        uses.put("whose day has come", () -> {
            wired.become(Instant.parse("2027-01-20T08:00:00Z"));
            WiredTasks.run(wired, owner, wired.get(SettleWorker.class));
            WiredTasks.run(wired, owner, wired.get(RemindWorker.class));
            WiredTasks.run(wired, owner, wired.get(StartHoldingsWorker.class));
            return WiredTasks.isDue(wired, owner, "mail");
        });
        uses.put("checklists", () -> checklists());
        uses.put("records", () -> records());
        uses.put("how work stands and has ended", as(owner, () -> {
            var boards = wired.get(Boards.class);
            boards.on(null, null);
            boards.overdue(null);
            var history = wired.get(WorkHistory.class);
            var wanted = new WorkFilter(null, null, null, "closing-check", owner.personId());
            history.count(wanted);
            history.rates(wanted);
            return history.list(wanted, 0, 20);
        }));
        uses.put("forgetting answers", as(owner, () -> {
            wired.become(Instant.parse("2020-01-20T08:00:00Z"));
            wired.get(KeptAnswerSweep.class).run();
            return 1;
        }));
        return uses;
    }

    /** From making them to a correction that somebody else has verified. */
    private Object checklists() throws Exception {
        wired.become(Instant.parse("2026-11-20T08:00:00Z"));
        as(owner, () -> {
                    wired.get(Tasks.class).add("occurrences", "", wired.now());
                    return 1;
                })
                .call();
        WiredTasks.run(wired, owner, wired.get(OccurrencesWorker.class));
        var checklists = wired.get(Checklists.class);
        var filling = wired.get(Filling.class);
        var said = new ItemAnswer(Json.tree("pass"), null, null, null, 0, null);
        var id = wired.in(
                        owner,
                        () -> checklists.start(
                                new OccurrenceStart(module, "closing-check", null, null, null, null, null)))
                .occurrence()
                .id();
        as(owner, () -> {
                    checklists.today();
                    checklists.list(
                            new OccurrenceFilter(null, null, null, null, OccurrenceState.OPEN), id.toString(), 20);
                    return filling.answer(id, "stove", said);
                })
                .call();
        var counted = new ItemAnswer(Json.tree("0"), null, null, null, 0, null);
        var result = wired.in(owner, () -> filling.handIn(id, new HandIn(Map.of("counted", counted), null, null)));
        as(owner, () -> {
                    var failure = result.findings().get(0);
                    var links = wired.get(OutsideLinks.class);
                    var kind = OutsideLink.Kind.CORRECTION;
                    var link = links.issue(kind, failure, "", "").link();
                    links.open(link.id(), kind);
                    wired.get(OutsideCorrections.class).links(failure);
                    links.revoke(kind, failure, link.id());
                    links.fall(kind, failure, null);
                    var submissions = wired.get(Submissions.class);
                    var again = submissions.correct(
                            result.id(), new SubmissionCorrection("x", Map.of("counted", counted, "stove", said)));
                    var findings = wired.get(Findings.class);
                    findings.list(
                            new FindingFilter(null, true, null), result.id().toString(), 20);
                    findings.get(failure);
                    return submissions.get(again.result().id());
                })
                .call();
        wired.in(
                owner,
                () -> checklists.start(new OccurrenceStart(module, "closing-check", null, null, null, null, null)));
        wired.become(Instant.parse("2026-11-20T15:45:00Z"));
        WiredTasks.run(wired, owner, wired.get(OverdueWorker.class));
        wired.become(Instant.parse("2026-11-22T08:00:00Z"));
        WiredTasks.run(wired, owner, wired.get(OverdueWorker.class));
        return id;
    }

    /** From a draft that two sign to a correction, and to its end. */
    private Object records() throws Exception {
        for (var cashier : List.of(staff, owner)) {
            as(owner, () -> {
                        var position = wired.get(Positions.class).list().stream()
                                .filter(one -> one.sources().stream()
                                        .anyMatch(source -> source.key().equals("cashier")))
                                .findFirst()
                                .orElseThrow()
                                .id();
                        return wired.get(Holdings.class)
                                .assign(new Holding.Entry(cashier.personId(), position, null, null, null));
                    })
                    .call();
        }
        var records = wired.get(Records.class);
        var forms = wired.get(RecordForms.class);
        var begun = wired.in(staff, () -> records.start(new RecordStart(module, "cash-count", null, null, null, null)));
        var answers = Json.read("{\"day\": \"2026-11-20\", \"cash\": 10}", JsonNode.class);
        var saved = wired.in(staff, () -> records.save(begun.id(), new DraftAnswers(begun.revision(), answers)));
        wired.in(staff, () -> records.sign(begun.id(), "witness", GivenSignature.confirmation()));
        var other = new GivenSignature(List.of(List.of(1, 1)), 9, 9, null, null, owner.personId(), null);
        var handed = wired.in(
                staff,
                () -> records.take(
                        begun.id(),
                        "submit",
                        new StepTaking(saved.base(), null, Map.of("cashier", other), null, null, null)));
        return as(owner, () -> {
                    forms.list();
                    forms.ofRecord(begun.id());
                    forms.register(module, "cash-count", null);
                    var less = Json.read("{\"cash\": 9}", JsonNode.class);
                    var corrected =
                            records.correct(begun.id(), new RecordCorrection(handed.revision(), less, "Miscounted"));
                    var wanted = new RecordFilter(
                            module,
                            "cash-count",
                            "submitted",
                            false,
                            null,
                            staff.personId(),
                            false,
                            null,
                            null,
                            null,
                            null,
                            "CC",
                            LocalDate.of(2027, 1, 1));
                    records.count(wanted);
                    records.list(wanted, 0, 20);
                    records.csv(wanted);
                    records.version(begun.id(), 1);
                    return records.take(
                            begun.id(), "void", new StepTaking(corrected.revision(), null, null, null, "x", null));
                })
                .call();
    }

    private Callable<?> as(Caller who, Supplier<?> work) {
        return () -> wired.in(who, work);
    }

    private static Notice notice() {
        return new Notice("kind", "x", Message.of("problem.not-found"), Message.of("problem.not-found"), "x");
    }

    private void look(Plans.Plan plan, JsonNode node, List<String> wrong) {
        var table = node.path("Relation Name").asText();
        var how = node.path("Node Type").asText();
        var grows = large.contains(table);
        if (grows && how.equals("Seq Scan")) {
            wrong.add("walks through all of " + table + ": " + plan.sql());
        }
        if (how.contains("Index") && !node.has("Index Cond")) {
            wrong.add("walks through a whole index: " + plan.sql());
        }
        for (var condition : List.of("Filter", "Index Cond", "Recheck Cond", "Join Filter", "Hash Cond")) {
            if (plan.own()
                    && OTHER_POLICY.matcher(node.path(condition).asText()).find()) {
                wrong.add("looks at another policy than the wall: " + plan.sql());
            }
        }
        node.path("Plans").forEach(child -> look(plan, child, wrong));
    }
}
