package org.guizhang.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Walls 2 and 3 in PostgreSQL itself, with wall 1 (EclipseLink) not even present: plain SQL as the runtime role. */
@ExtendWith(TestDatabase.class)
class WallsTest {
    /** Tables without a tenant, each with the reason why. */
    private static final Map<String, String> SHARED = Map.ofEntries(
            Map.entry("account", "one per person across tenants; found by login before any tenant is known"),
            Map.entry("try_limit", "counts tries before anybody is known; holds digests alone"),
            Map.entry(
                    "known_source",
                    "where an account has come in from; digests alone, read before any tenant is known"),
            Map.entry(
                    "account_link",
                    "belongs to an account; found by the hash of its secret before any tenant is known"),
            Map.entry("account_before", "belongs to an account; found by login before any tenant is known"),
            Map.entry("recovery_request", "logins of people who cannot sign in"),
            Map.entry(
                    "legal_version",
                    "wordings of the operator's documents, open to all, read-only for the runtime role"),
            Map.entry("legal_in_force", "which of them count, read-only for the runtime role"),
            Map.entry("account_consent", "belongs to an account; written before it belongs to any tenant"),
            Map.entry("template_version", "the catalogue, the same for all, read-only for the runtime role"),
            Map.entry("erased_business", "what remains of businesses that are gone; read-only for the runtime role"),
            Map.entry("trade", "presets of the catalogue, read-only for the runtime role"),
            Map.entry("databasechangelog", "Liquibase's own, not granted to the runtime role"),
            Map.entry("databasechangeloglock", "Liquibase's own, not granted to the runtime role"));

    private final UUID mine = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();

    @BeforeEach
    void twoTenantsWithARowInEveryTable() throws SQLException {
        fill(mine);
        fill(theirs);
    }

    @Test
    void everyTableHasItsWallsOrAReason() throws SQLException {
        var tables = list(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')");
        assertThat(tables).hasSizeGreaterThanOrEqualTo(10).containsAll(SHARED.keySet());
        for (var table : tables) {
            if (SHARED.containsKey(table)) {
                continue;
            }
            assertThat(list("select relrowsecurity and relforcerowsecurity from pg_class where relname = '" + table
                            + "'"))
                    .as("forced row-level security of " + table)
                    .containsExactly("t");
            assertThat(list("select count(*) from pg_policies where tablename = '" + table
                            + "' and policyname = 'tenant_wall' and cmd = 'ALL'"))
                    .as("policy of " + table)
                    .containsExactly("1");
            if (!table.equals("tenant")) {
                assertThat(list("select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and"
                                + " a.attnum = i.indkey[0] where i.indisprimary and i.indrelid = '" + table
                                + "'::regclass"))
                        .as("primary key of " + table + " begins with the tenant")
                        .containsExactly("tenant_id");
            }
        }
    }

    /** Policies of one table are joined by OR, which no index serves: a tenant's statements have the wall and nothing else. */
    @Test
    void theWallIsTheOnlyPolicyOfTheRuntimeRole() throws SQLException {
        assertThat(list("select tablename || ' ' || policyname from pg_policies where policyname <> 'tenant_wall'"
                        + " and (permissive <> 'PERMISSIVE' or roles <> '{guizhang_owner}')"))
                .isEmpty();
        assertThat(list("select tablename from pg_policies where policyname = 'tenant_wall'"))
                .doesNotHaveDuplicates()
                .containsAll(tenantTables());
    }

    @Test
    void whatSeesBeyondTheWallIsForTheRuntimeRoleAlone() throws SQLException {
        assertThat(list("select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace"))
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(list("select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace"
                        + " and (has_function_privilege('public', oid, 'execute')"
                        + " or not has_function_privilege('guizhang_app', oid, 'execute')"
                        + " or not coalesce('search_path=public, pg_temp' = any(proconfig), false))"))
                .isEmpty();
    }

    @Test
    void foreignKeysBetweenTenantTablesCarryTheTenant() throws SQLException {
        var loose = list("select conrelid::regclass || ' ' || conname from pg_constraint c where contype = 'f'"
                + " and confrelid::regclass::text not in ('tenant', 'account', 'template_version', 'legal_version')"
                + " and not exists (select 1 from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any(conkey)"
                + " and a.attname = 'tenant_id')");
        assertThat(loose).isEmpty();
    }

    @Test
    void theRuntimeRoleOwnsNothingAndBypassesNothing() throws SQLException {
        assertThat(list("select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where rolname ="
                        + " 'guizhang_app'"))
                .containsExactly("0");
        assertThat(list("select rolsuper or rolbypassrls from pg_roles where rolname = 'guizhang_app'"))
                .containsExactly("f");
    }

    @Test
    void wallTwoAloneKeepsTenantsApart() throws SQLException {
        for (var table : tenantTables()) {
            var tenant = table.equals("tenant") ? "id" : "tenant_id";
            try (var connection = as(mine)) {
                assertThat(list(connection, "select distinct " + tenant + " from " + table))
                        .as("what " + table + " shows")
                        .containsExactly(mine.toString());
                if (granted(connection, table, "UPDATE")) {
                    assertThat(change(
                                    connection,
                                    "update " + table + " set " + tenant + " = " + tenant + " where " + tenant + " = '"
                                            + theirs + "'"))
                            .as("foreign rows changed in " + table)
                            .isZero();
                }
                if (granted(connection, table, "DELETE")) {
                    assertThat(change(connection, "delete from " + table + " where " + tenant + " = '" + theirs + "'"))
                            .as("foreign rows deleted in " + table)
                            .isZero();
                }
            }
        }
    }

    @Test
    void nothingIsWrittenIntoAnotherTenant() throws SQLException {
        try (var connection = as(mine)) {
            assertThatThrownBy(() -> change(
                            connection,
                            "insert into document_change values ('" + theirs + "', 99, 'canary', 'canary')"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void withoutATenantNothingIsVisible() throws SQLException {
        try (var connection = TestDatabase.runtime()) {
            connection.setAutoCommit(false);
            for (var table : tenantTables()) {
                assertThat(list(connection, "select 1 from " + table)).as(table).isEmpty();
            }
            connection.rollback();
            set(connection, "");
            assertThat(list(connection, "select 1 from person")).isEmpty();
        }
    }

    @Test
    void theTenantOfATransactionDoesNotOutliveIt() throws SQLException {
        try (var connection = as(mine)) {
            assertThat(list(connection, "select 1 from person")).hasSize(1);
            connection.commit();
            assertThat(list(connection, "select 1 from person")).isEmpty();
        }
    }

    @Test
    void editionsAndTheTrailCannotBeRewritten() throws SQLException {
        for (var table : List.of(
                "edition",
                "edition_consultation",
                "audit_event",
                "document_change",
                "acknowledgement",
                "legal_version",
                "account_consent",
                "former_identity")) {
            try (var connection = as(mine)) {
                assertThat(granted(connection, table, "UPDATE")).as(table).isFalse();
                assertThat(granted(connection, table, "DELETE")).as(table).isFalse();
                assertThat(granted(connection, table, "TRUNCATE")).as(table).isFalse();
            }
        }
    }

    @Test
    void migratingAgainChangesNothing() throws Exception {
        var before = list("select count(*) from databasechangelog");
        try (var owner = TestDatabase.owner()) {
            Migration.run(owner, "guizhang_app");
        }
        assertThat(list("select count(*) from databasechangelog")).isEqualTo(before);
    }

    @Test
    void aLockRowLeftByAKilledProcessDoesNotStopTheNextStart() throws Exception {
        try (var owner = TestDatabase.owner()) {
            change(owner, "update databasechangeloglock set locked = true, lockedby = 'killed'");
            Migration.run(owner, "guizhang_app");
        }
        assertThat(list("select locked from databasechangeloglock")).containsExactly("f");
    }

    private static void fill(UUID tenant) throws SQLException {
        try (var owner = TestDatabase.owner();
                var connection = as(tenant)) {
            RowInEveryTable.of(owner, connection, tenant);
        }
    }

    private static List<String> tenantTables() throws SQLException {
        var tables = list("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'");
        tables.removeAll(SHARED.keySet());
        assertThat(tables).hasSizeGreaterThanOrEqualTo(7);
        return tables;
    }

    private static Connection as(UUID tenant) throws SQLException {
        var connection = TestDatabase.runtime();
        connection.setAutoCommit(false);
        set(connection, tenant.toString());
        return connection;
    }

    private static void set(Connection connection, String tenant) throws SQLException {
        list(connection, "select set_config('app.tenant_id', '" + tenant + "', true)");
    }

    private static boolean granted(Connection connection, String table, String right) throws SQLException {
        return list(connection, "select has_table_privilege('" + table + "', '" + right + "')")
                .equals(List.of("t"));
    }

    private static List<String> list(String sql) throws SQLException {
        try (var owner = TestDatabase.owner()) {
            return list(owner, sql);
        }
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static int change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
