package org.guizhang.schema;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guizhang.observe.Measures;
import org.guizhang.observe.Timings;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.publish.Publications;
import org.guizhang.service.Business;
import org.guizhang.service.ServerParts;
import org.guizhang.service.Services;
import org.guizhang.shared.MovedClock;
import org.guizhang.template.OwnTemplates;
import org.guizhang.template.ZippedFiles;
import org.guizhang.template.internal.CatalogueImport;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Role;
import org.guizhang.work.Worker;
import org.guizhang.work.internal.TaskSteps;
import org.guizhang.work.internal.WorkerJob;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A week of businesses on one node: everybody has a daily checklist that nobody does, and a regulation that nobody signs.
 * The clock goes from moment to moment at which something is due, all workers look each time, and at midnight nothing is
 * left over. {@code -Psoak} takes 1,000 businesses; each midnight is printed.
 */
@ExtendWith(Services.class)
class WeekOfBusinessesTest {
    private static final int BUSINESSES = Integer.getInteger("guizhang.week", 2);
    private static final int DAYS = 7;

    /** Midnight of the businesses, after the noon at which every test begins. */
    private static final Instant MIDNIGHT = Instant.parse("2026-11-29T16:00:00Z");

    /** What is due and can be done: mails wait for a mail server. */
    private static final String OWN =
            " from task where kind <> 'mail' and tenant_id = any(string_to_array('%s', ',')::uuid[])";

    @Inject
    OwnTemplates templates;

    @Inject
    Activations activations;

    @Inject
    Publications publications;

    @Inject
    Sites sites;

    @Inject
    Positions positions;

    @Inject
    Holdings holdings;

    @Inject
    CurrentCaller caller;

    @Inject
    TaskSteps steps;

    @Inject
    Clock clock;

    private final List<UUID> tenants = new ArrayList<>();
    private final List<WorkerJob> jobs = new ArrayList<>();
    private int moments;

    @BeforeAll
    static void deliver() throws Exception {
        try (var owner = TestDatabase.owner()) {
            Services.get(CatalogueImport.class).run(owner);
        }
    }

    @AfterEach
    void noon() {
        ((MovedClock) clock).to(ServerParts.NOON);
    }

    @Test
    void everyMidnightNothingIsLeftOver(Business first) throws SQLException {
        var template = ZippedFiles.garden()
                .replace("checklists/closing-check.yaml", "calendar: all-days", "calendar: all-days\n    per: site")
                .bytes();
        for (var i = 0; i < BUSINESSES; i++) {
            open(i == 0 ? first : Business.open(), template);
        }
        CDI.current()
                .select(Worker.class, Any.Literal.INSTANCE)
                .forEach(worker -> jobs.add(new WorkerJob(worker, worker.every(), steps)));
        assertThat(jobs).hasSizeGreaterThan(10);
        run();
        var statements = statements();
        for (var day = 0; day < DAYS; day++) {
            passUntil(MIDNIGHT.plus(Duration.ofDays(day)));
            var left = number("select count(*)" + own() + " and due_at <= '" + clock.instant() + "'");
            System.out.printf(
                    "midnight %d of %,d businesses: %,d moments, %,d statements, %,d tasks left over, %,d tasks to come,"
                            + " %,d checklists, %,d notices, %,d MiB of heap, %,d MiB of database%n",
                    day + 1,
                    BUSINESSES,
                    moments,
                    statements() - statements,
                    left,
                    number("select count(*)" + own()),
                    each("occurrence"),
                    each("notice"),
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                    number("select pg_database_size(current_database())") >> 20);
            statements = statements();
            moments = 0;
            assertThat(left).isZero();
        }
        assertThat(number("select count(*)" + own() + " and attempts > 0")).isZero();
        for (var tenant : List.of(tenants.get(0), tenants.get(tenants.size() - 1))) {
            assertThat(number(
                            "select count(*) from notice where tenant_id = '" + tenant
                                    + "' and kind = 'checklist-late'",
                            tenant))
                    .as("each evening somebody is told that it is late")
                    .isGreaterThanOrEqualTo(DAYS - 1);
        }
    }

    private void open(Business business, byte[] template) {
        business.become(Role.OWNER);
        tenants.add(caller.get().tenantId());
        templates.upload(template);
        var module = activations.activate("own.tea-garden");
        var site = sites.add(new Site.Entry(new EnteredName("Hillside", "Hillside"), null, null));
        publications.publish(module.id(), new Edition.Publication("x", true, null), module.revision());
        var keeper = positions.list().stream()
                .filter(one ->
                        one.sources().stream().anyMatch(source -> source.key().equals("keeper")))
                .findFirst()
                .orElseThrow();
        holdings.assign(new Holding.Entry(business.person(Role.STAFF), keeper.id(), site.id(), null, null));
    }

    private void run() {
        jobs.forEach(WorkerJob::run);
    }

    private void passUntil(Instant end) throws SQLException {
        while (true) {
            var next = text("select to_char(min(due_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                    + own() + " and due_at > '" + clock.instant() + "'");
            var moment = next == null ? end : Instant.parse(next);
            if (moment.isAfter(end)) {
                moment = end;
            }
            ((MovedClock) clock).to(moment);
            moments++;
            run();
            if (moment.equals(end)) {
                return;
            }
        }
    }

    private static long statements() {
        return Measures.ofThisNode().statements().values().stream()
                .mapToLong(Timings::count)
                .sum();
    }

    private String own() {
        return OWN.formatted(
                String.join(",", tenants.stream().map(UUID::toString).toList()));
    }

    /** Rows of a table of all of them, asked behind each wall. */
    private long each(String table) throws SQLException {
        var all = 0L;
        for (var tenant : tenants) {
            all += number("select count(*) from " + table + " where tenant_id = '" + tenant + "'", tenant);
        }
        return all;
    }

    private static long number(String sql) throws SQLException {
        return Long.parseLong(String.valueOf(text(sql)));
    }

    private static long number(String sql, UUID tenant) throws SQLException {
        return Long.parseLong(
                String.valueOf(asked("select set_config('app.tenant_id', '" + tenant + "', false)", sql)));
    }

    private static @Nullable String text(String sql) throws SQLException {
        return asked("select 1", sql);
    }

    private static @Nullable String asked(String before, String sql) throws SQLException {
        try (var connection = TestDatabase.owner();
                var statement = connection.createStatement()) {
            statement.execute(before);
            var row = statement.executeQuery(sql);
            row.next();
            return row.getString(1);
        }
    }
}
