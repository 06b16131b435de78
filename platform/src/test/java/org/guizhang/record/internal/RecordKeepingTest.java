package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.guizhang.record.DueRecord;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.RecordKeeping;
import org.guizhang.record.Records;
import org.guizhang.schema.TestDatabase;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What has been kept long enough goes when somebody says so, and leaves its number; nothing else ever goes. */
@ExtendWith(Services.class)
class RecordKeepingTest {
    private static final long SEED = 20261130;
    private static final int LONG_AGO = 40;

    @Inject
    RecordKeeping keeping;

    @Inject
    Records records;

    /** Handed in and voided, which is an end; so many years ago. */
    private FormRecord ended(TeaRecords garden, int month, int years) throws SQLException {
        var record = garden.business.as(
                Role.STAFF,
                () -> garden.handIn("stock", "{'month': '2026-%02d', 'tea': 'tea %d'}".formatted(month, month)));
        var voided = garden.owner(() -> records.take(record.id(), "void", TeaRecords.because(record, "counted again")));
        age(garden, voided.id(), years);
        return voided;
    }

    private static UUID tenant(TeaRecords garden) {
        return garden.owner(() -> Services.get(CurrentCaller.class).get().tenantId());
    }

    private static void age(TeaRecords garden, UUID record, int years) throws SQLException {
        try (var owner = TestDatabase.owner();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('app.tenant_id', '" + tenant(garden) + "', false)");
            statement.execute("update record set submitted_at = submitted_at - interval '" + years
                    + " years', closed_at = closed_at - interval '" + years + " years' where id = '" + record + "'");
        }
    }

    private static long rows(TeaRecords garden, String table, UUID record) throws SQLException {
        try (var owner = TestDatabase.owner();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('app.tenant_id', '" + tenant(garden) + "', false)");
            try (var found =
                    statement.executeQuery("select count(*) from " + table + " where record_id = '" + record + "'")) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    @Test
    @As(Role.OWNER)
    void whatIsDueGoesAndLeavesItsNumber(Business business) throws Exception {
        var garden = new TeaRecords(business);
        var record = ended(garden, 1, LONG_AGO);
        assertThat(keeping.due(garden.module, "stock")).singleElement().satisfies(due -> {
            assertThat(due.id()).isEqualTo(record.id());
            assertThat(due.mayGo()).isTrue();
        });
        var disposal = keeping.dispose(garden.module, "stock", List.of(record.id()), "kept long enough");
        assertThat(disposal.gone()).singleElement().satisfies(gone -> {
            assertThat(gone.serial()).isEqualTo(record.serial());
            assertThat(gone.digest()).isEqualTo(record.line().get(1).digest());
        });
        for (var table : List.of("record_version", "record_signature", "record_value", "record_await")) {
            assertThat(rows(garden, table, record.id())).as(table).isZero();
        }
        var left = records.get(record.id());
        assertThat(left.serial()).isEqualTo(record.serial());
        assertThat(left.state().key()).isEqualTo("disposed");
        assertThat(left.answers()).isEmpty();
        assertThat(left.now()).isEmpty();
        assertThat(left.mayCorrect()).isFalse();
        assertThat(records.list(RecordFilter.NONE.of(garden.module, "stock"), 0, 10))
                .singleElement()
                .satisfies(line -> assertThat(line.serial()).isEqualTo(record.serial()));
        assertThat(keeping.due(garden.module, "stock")).isEmpty();
        assertThat(keeping.disposals(garden.module, "stock")).containsExactly(disposal);
        Refused.with(
                () -> keeping.dispose(garden.module, "stock", List.of(record.id()), "again"),
                "/records/0 disposal-unknown");
    }

    @Test
    @As(Role.OWNER)
    void whatIsHeldStaysUntilTheHoldEnds(Business business) throws Exception {
        var garden = new TeaRecords(business);
        var record = ended(garden, 1, LONG_AGO);
        keeping.hold(record.id(), "dispute");
        Refused.with(
                () -> keeping.dispose(garden.module, "stock", List.of(record.id()), "x"), "/records/0 disposal-held");
        assertThat(keeping.due(garden.module, "stock"))
                .singleElement()
                .extracting(DueRecord::held)
                .isEqualTo("dispute");
        keeping.release(record.id());
        assertThat(keeping.dispose(garden.module, "stock", List.of(record.id()), "x")
                        .gone())
                .hasSize(1);
        assertThatThrownBy(() -> keeping.hold(record.id(), "late")).isInstanceOf(Conflict.class);
    }

    @Test
    @As(Role.OWNER)
    void onlyThoseWhoKeepItDispose(Business business) throws Exception {
        var garden = new TeaRecords(business);
        var record = ended(garden, 1, LONG_AGO);
        business.become(Role.STAFF);
        assertThat(keeping.due(garden.module, "stock")).isEmpty();
        Refused.with(
                () -> keeping.dispose(garden.module, "stock", List.of(record.id()), "x"),
                "/records/0 disposal-unknown");
        assertThatThrownBy(() -> keeping.hold(record.id(), "x")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> keeping.hold(garden.module, "x")).isInstanceOf(NotFound.class);
        business.become(Role.SUPERVISOR);
        assertThat(keeping.due(garden.module, "stock")).hasSize(1);
    }

    /** Whatever is asked for: all goes that may, or nothing does. */
    @Test
    @As(Role.OWNER)
    void nothingEverGoesThatIsNotDue(Business business) throws Exception {
        var garden = new TeaRecords(business);
        var random = new Random(SEED);
        var all = new ArrayList<UUID>();
        var mayGo = new HashSet<UUID>();
        for (var month = 1; month <= 12; month++) {
            var old = random.nextBoolean();
            var over = random.nextInt(4) > 0;
            var number = month;
            var record = over
                    ? ended(garden, month, old ? LONG_AGO : 0)
                    : business.as(
                            Role.STAFF,
                            () -> garden.handIn(
                                    "stock", "{'month': '2026-%02d', 'tea': 'tea %d'}".formatted(number, number)));
            var held = random.nextInt(4) == 0;
            if (held) {
                keeping.hold(record.id(), "dispute");
            }
            all.add(record.id());
            if (over && old && !held) {
                mayGo.add(record.id());
            }
        }
        var gone = new HashSet<UUID>();
        for (var round = 0; round < 30; round++) {
            var wanted = all.stream().filter(one -> random.nextInt(6) == 0).toList();
            var fine = !wanted.isEmpty() && wanted.stream().allMatch(one -> mayGo.contains(one) && !gone.contains(one));
            try {
                keeping.dispose(garden.module, "stock", wanted, "time");
                assertThat(fine).isTrue();
                gone.addAll(wanted);
            } catch (Rejected refused) {
                assertThat(fine).isFalse();
            }
            for (var one : all) {
                assertThat(rows(garden, "record_version", one) == 0).isEqualTo(gone.contains(one));
            }
        }
        assertThat(gone).isNotEmpty();
    }

    @Test
    @As(Role.OWNER)
    void theDatabaseItselfLetsNothingElseGo(Business business) throws Exception {
        var garden = new TeaRecords(business);
        var record = ended(garden, 1, 0);
        try (var runtime = TestDatabase.runtime();
                var statement = runtime.createStatement()) {
            statement.execute("select set_config('app.tenant_id', '" + tenant(garden) + "', false)");
            try (var found = statement.executeQuery(
                    "select dispose_record('" + tenant(garden) + "', '" + record.id() + "', current_date + 36500)")) {
                found.next();
                assertThat(found.getBoolean(1)).isFalse();
            }
            assertThatThrownBy(() ->
                            statement.execute("delete from record_version where record_id = '" + record.id() + "'"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(rows(garden, "record_version", record.id())).isEqualTo(2);
    }
}
