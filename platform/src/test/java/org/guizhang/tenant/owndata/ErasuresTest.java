package org.guizhang.tenant.owndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guizhang.audit.AuditEvent;
import org.guizhang.audit.AuditFilter;
import org.guizhang.audit.AuditTrail;
import org.guizhang.notify.Inbox;
import org.guizhang.schema.TestDatabase;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.ServerParts;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Tokens;
import org.guizhang.tenant.accounts.Passwords;
import org.guizhang.verifier.Verifier;
import org.guizhang.whole.internal.ArchiveWriter;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One person is erased: what was theirs goes, what the business keeps names them no more, and everything still verifies. */
@ExtendWith(Services.class)
class ErasuresTest {
    private static final String PASSWORD = "Noodle-soup-for-17";

    @Inject
    Erasures erasures;

    @Inject
    People people;

    @Inject
    Holdings holdings;

    @Inject
    Positions positions;

    @Inject
    Tokens tokens;

    @Inject
    Inbox inbox;

    @Inject
    AuditTrail trail;

    @Inject
    ArchiveWriter writer;

    @Inject
    Passwords passwords;

    @Inject
    CurrentCaller caller;

    private static @Nullable String hash;

    private UUID owner = new UUID(0, 0);

    @BeforeEach
    void password() throws SQLException {
        owner = caller.person().accountId();
        password(owner);
    }

    private void password(UUID account) throws SQLException {
        try (var connection = TestDatabase.runtime();
                var statement = connection.prepareStatement("update account set password_hash = ? where id = ?")) {
            hash = hash == null ? passwords.hash(PASSWORD) : hash;
            statement.setString(1, hash);
            statement.setObject(2, account);
            statement.executeUpdate();
        }
    }

    private void asks(Business business, Role role) throws SQLException {
        password(business.person(role));
        business.as(role, () -> erasures.ask(PASSWORD));
    }

    @Test
    void nothingSaysAnyMoreWhoItWasAndTheTrailVerifies(Business business, @TempDir Path folder) throws Exception {
        var staff = business.person(Role.STAFF);
        password(staff);
        business.as(Role.STAFF, () -> tokens.openSession());
        people.changeRole(staff, Role.SUPERVISOR);
        people.changeRole(staff, Role.STAFF);
        business.as(Role.STAFF, () -> erasures.ask(PASSWORD));
        business.as(Role.STAFF, () -> erasures.ask(PASSWORD));
        assertThat(inbox.unread()).isOne();
        assertThat(erasures.get(staff).askedAt()).isEqualTo(ServerParts.NOON);
        assertThat(mentions("STAFF of House")).isNotEmpty();
        var hashes = events().stream().map(AuditEvent::hash).toList();

        var gone = erasures.erase(staff, PASSWORD);

        assertThat(gone.state()).isEqualTo(Person.State.ERASED);
        assertThat(gone.name()).startsWith("Former person ");
        assertThat(mentions("STAFF of House")).isEmpty();
        assertThat(count("select count(*) from account where id = '" + staff + "'"))
                .isZero();
        assertThat(inbox.unread()).isZero();
        var verified = trail.verify();
        assertThat(verified.intact()).isTrue();
        assertThat(verified.redacted()).isEqualTo(3);
        assertThat(events().subList(events().size() - hashes.size(), events().size()))
                .extracting(AuditEvent::hash)
                .isEqualTo(hashes);
        assertThat(Verifier.verifyArchive(archive(folder), "")).hasSize(2);
    }

    @Test
    void whoeverErasesCanBeErasedLaterAndBothStayAnsweredFor(Business business) throws SQLException {
        asks(business, Role.STAFF);
        erasures.erase(business.person(Role.STAFF), PASSWORD);
        asks(business, Role.AUDITOR);
        people.changeRole(business.person(Role.AUDITOR), Role.OWNER);
        caller.set(Services.get(Accounts.class)
                .callerIn(business.person(Role.AUDITOR), caller.get().tenantId(), 0));
        erasures.erase(owner, PASSWORD);
        assertThat(trail.verify().intact()).isTrue();
        assertThat(events()).extracting(AuditEvent::actorName).doesNotContain("OWNER of House", "STAFF of House");
    }

    @Test
    void whoChangesWhatWasRedactedIsFound(Business business) throws SQLException {
        asks(business, Role.STAFF);
        erasures.erase(business.person(Role.STAFF), PASSWORD);
        assertThat(trail.verify().intact()).isTrue();
        try (var connection = TestDatabase.owner();
                var statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('app.tenant_id', '" + caller.get().tenantId() + "', false)");
            assertThat(statement.executeUpdate("update audit_event set actor_name = 'Wang' where tenant_id = '"
                            + caller.get().tenantId() + "' and seq = 1"))
                    .isOne();
        }
        assertThat(trail.verify().brokenAt()).isOne();
    }

    @Test
    void whatIsHeldByNameHasToBeEndedFirst(Business business) {
        var staff = business.person(Role.STAFF);
        var cook = positions.add(new Position.Entry(EnteredName.of(new Text("厨师", "Cook")), null, null, null, null));
        holdings.assign(new Holding.Entry(staff, cook.id(), null, null, null));
        assertThat(erasures.get(staff).duties())
                .extracting(duty -> duty.what().en(), OpenDuty::address)
                .containsExactly(tuple("holds the position \"Cook\"", "people/" + staff));
        assertThatThrownBy(() -> erasures.erase(staff, PASSWORD))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refused -> assertThat(refused.what().in(Locale.ENGLISH)).contains("Cook"));
        assertThat(people.get(staff).active()).isTrue();
    }

    @Test
    void nobodyErasesThemselvesOrTwiceAndNobodyErasedComesBack(Business business) {
        var staff = business.person(Role.STAFF);
        assertThatThrownBy(() -> erasures.erase(owner, PASSWORD)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> erasures.erase(staff, "wrong")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> erasures.erase(UUID.randomUUID(), PASSWORD)).isInstanceOf(NotFound.class);
        erasures.erase(staff, PASSWORD);
        assertThatThrownBy(() -> erasures.erase(staff, PASSWORD)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> people.changeAccess(staff, false)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> people.changeRole(staff, Role.OWNER)).isInstanceOf(Conflict.class);
    }

    @Test
    @As(Role.ADMINISTRATOR)
    void onlyOwnersErase(Business business) {
        var staff = business.person(Role.STAFF);
        assertThatThrownBy(() -> erasures.erase(staff, PASSWORD)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> erasures.get(staff)).isInstanceOf(Forbidden.class);
    }

    /** A new column with a name beside what somebody did belongs into the function, or into this list with a reason. */
    @Test
    void everyNameBesideADeedIsRewritten() throws SQLException {
        var others = Map.of(
                "audit_event.actor_name", "redacted beside",
                "position_source.position_name", "of no person");
        var function =
                text("select pg_get_functiondef('erase_person'::regproc)").get(0);
        assertThat(text("select c.table_name || '.' || c.column_name from information_schema.columns c"
                        + " where c.table_schema = 'public' and c.column_name like '%\\_name'"
                        + " and exists (select 1 from information_schema.columns t where t.table_schema = 'public'"
                        + " and t.table_name = c.table_name and t.column_name = 'tenant_id')"))
                .hasSizeGreaterThan(15)
                .filteredOn(column -> !others.containsKey(column))
                .allSatisfy(column -> {
                    var parts = column.split("\\.");
                    assertThat(function).containsPattern(parts[0] + "\\b.{0,60}" + parts[1]);
                });
    }

    private Path archive(Path folder) throws IOException {
        var file = folder.resolve("archive.zip");
        try (var out = Files.newOutputStream(file)) {
            writer.write(caller.get().tenantId(), ServerParts.NOON, out);
        }
        return file;
    }

    private List<AuditEvent> events() {
        return trail.list(AuditFilter.ALL, null, 100).items();
    }

    /** Where a word stands in the rows of the business: table.column. */
    private List<String> mentions(String word) throws SQLException {
        var each = text(
                "select 'select ''' || c.table_name || '.' || c.column_name || ''' where exists (select 1 from '"
                        + " || c.table_name || ' where tenant_id = ''"
                        + caller.get().tenantId()
                        + "'' and ' || c.column_name || '::text like ''%" + word + "%'')'"
                        + " from information_schema.columns c where c.table_schema = 'public'"
                        + " and c.data_type in ('text', 'jsonb', 'ARRAY') and exists (select 1 from information_schema.columns t"
                        + " where t.table_schema = 'public' and t.table_name = c.table_name and t.column_name = 'tenant_id')");
        assertThat(each).hasSizeGreaterThan(100);
        return text(String.join(" union all ", each));
    }

    private long count(String sql) throws SQLException {
        return Long.parseLong(text(sql).get(0));
    }

    private List<String> text(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = TestDatabase.owner();
                var statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('app.tenant_id', '" + caller.get().tenantId() + "', false)");
            var rows = statement.executeQuery(sql);
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
