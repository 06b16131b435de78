package org.guizhang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows go out of one database and into another that has the same schema, with all that keeps rows from being written. */
class DatabaseCopyTest {
    private static final String TENANT = "11111111-1111-1111-1111-111111111111";
    private static final List<String> SCHEMA = List.of(
            "create table databasechangelog (filename text, orderexecuted int)",
            "create table template_version (id text)",
            "create table tenant (id uuid primary key, head uuid)",
            "create table note (tenant_id uuid references tenant, id int, words text, flag boolean, raw bytea,"
                    + " length int generated always as (length(words)) stored, \"order\" int, primary key (tenant_id, id))",
            "alter table tenant add column last int",
            "alter table tenant add foreign key (id, last) references note (tenant_id, id)",
            "create table document_change (tenant_id uuid, seq int, mark uuid default gen_random_uuid())",
            "create table index_position (tenant_id uuid, seq int)",
            "create table task (tenant_id uuid, leased_until timestamptz)",
            "create table blob (tenant_id uuid, file uuid)",
            "create function no() returns trigger language plpgsql as $$ begin raise 'append-only'; end $$",
            "create trigger append_only before update or delete or truncate on note execute function no()",
            "create trigger loud before insert on note for each row when (new.id = 2) execute function no()",
            "alter table note enable row level security",
            "alter table note force row level security",
            "create policy tenant_wall on note using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)");

    @TempDir
    Path folder;

    private @Nullable DataFolder data;
    private @Nullable Postgres running;

    @BeforeEach
    void open() {
        data = DataFolder.open(folder.resolve("data"));
    }

    @AfterEach
    void stop() throws Exception {
        if (running != null) {
            running.stop();
        }
        Objects.requireNonNull(data).close();
    }

    @Test
    void everyRowComesBackAsItWas() throws Exception {
        var first = start();
        var second = twin(first);
        fill(first);
        var sums = new TreeMap<String, String>();
        var backup = Files.createDirectory(folder.resolve("backup"));
        try (var copy = DatabaseCopy.begin(first.url(), superuser())) {
            // What is written from now on is not of the moment.
            execute(first.url(), superuser(), List.of("insert into template_version values ('later')"));
            assertThat(copy.write(backup, sums)).isEqualTo(10);
            assertThat(copy.pictures()).containsExactly(TENANT + "/ab/99999999-9999-9999-9999-9999999999ab.jpg");
        }
        Checksums.check(backup, sums);
        assertThat(Files.readAllLines(backup.resolve(DatabaseCopy.MIGRATIONS))).containsExactly("a.sql", "b.sql");
        execute(second.url(), second.owner(), SCHEMA);
        DatabaseLoad.requireEmpty(second.withChanges());
        DatabaseLoad.run(backup, second.withChanges());
        assertThat(digests(second.url())).containsAllEntriesOf(kept(backup));
        assertThat(ask(second.url(), "select mark from document_change"))
                .as("another history")
                .isNotEqualTo(ask(first.url(), "select mark from document_change"));
        assertThat(ask(second.url(), "select count(*) from index_position")).isEqualTo("0");
        assertThat(ask(second.url(), "select leased_until from task")).isEqualTo("-infinity");
        assertThat(ask(second.url(), "select length from note where id = 1")).isEqualTo("7");
        everyRuleHoldsAgain(second);
        assertThatThrownBy(() -> DatabaseLoad.requireEmpty(second.withChanges()))
                .hasMessageContaining("is not empty: a restore needs an empty one");
    }

    private void everyRuleHoldsAgain(Twin database) throws SQLException {
        assertThat(ask(
                        database.url(),
                        "select relrowsecurity and relforcerowsecurity from pg_class where relname = 'note'"))
                .isEqualTo("t");
        assertThat(ask(database.url(), "select count(*) from pg_constraint where contype = 'f' and convalidated"))
                .isEqualTo("2");
        assertThatThrownBy(() -> execute(database.url(), superuser(), List.of("delete from note")))
                .hasMessageContaining("append-only");
    }

    @Test
    void rowsThatContradictEachOtherAreNotLoaded() throws Exception {
        var first = start();
        var second = twin(first);
        fill(first);
        var backup = Files.createDirectory(folder.resolve("backup"));
        execute(first.url(), superuser(), List.of("set session_replication_role = replica; delete from tenant"));
        try (var copy = DatabaseCopy.begin(first.url(), superuser())) {
            copy.write(backup, new TreeMap<>());
        }
        execute(second.url(), second.owner(), SCHEMA);
        assertThatThrownBy(() -> DatabaseLoad.run(backup, second.withChanges()))
                .hasMessageContaining("note_tenant_id_fkey");
        assertThat(ask(second.url(), "select count(*) from note")).isEqualTo("0");
        assertThat(ask(second.url(), "select count(*) from pg_constraint where contype = 'f'"))
                .isEqualTo("2");
    }

    @Test
    void roleThatSeesNoRowsMakesNoBackup() throws Exception {
        var database = start();
        assertThatThrownBy(() -> DatabaseCopy.begin(database.url(), database.owner()))
                .hasMessageStartingWith("The role guizhang_owner does not see the rows of all businesses: set"
                        + " GUIZHANG_DATABASE_BACKUP_USER");
    }

    /** The role that docs/operations.md has made on a database of one's own. */
    @Test
    void roleForBackupsReadsEverythingAndNoMore() throws Exception {
        var database = start();
        fill(database);
        execute(
                database.url(),
                superuser(),
                List.of(
                        "create role guizhang_backup login bypassrls password 'b'",
                        "grant pg_read_all_data to guizhang_backup",
                        "grant connect on database guizhang to guizhang_backup"));
        var reader = new Role("guizhang_backup", "b");
        var backup = Files.createDirectory(folder.resolve("backup"));
        try (var copy = DatabaseCopy.begin(database.url(), reader)) {
            assertThat(copy.write(backup, new TreeMap<>())).isEqualTo(10);
        }
        assertThatThrownBy(() -> execute(database.url(), reader, List.of("delete from template_version")))
                .hasMessageContaining("permission denied");
    }

    private void fill(Database database) throws SQLException {
        execute(database.url(), database.owner(), SCHEMA);
        execute(
                database.url(),
                superuser(),
                List.of(
                        "insert into databasechangelog values ('b.sql', 2), ('a.sql', 1)",
                        "insert into template_version values ('tea')",
                        "insert into tenant values ('" + TENANT + "')",
                        "alter table note disable trigger loud",
                        "insert into note values ('" + TENANT
                                + "', 1, E'签收\\t\\\\N\\n\"', null, '\\xdead', default, 7)," + " ('" + TENANT
                                + "', 2, null, true, null, default, null)",
                        "alter table note enable trigger loud",
                        "update tenant set last = 2",
                        "insert into document_change values ('" + TENANT + "', 1)",
                        "insert into index_position values ('" + TENANT + "', 1)",
                        "insert into task values ('" + TENANT + "', now())",
                        "insert into blob values ('" + TENANT + "', '99999999-9999-9999-9999-9999999999ab')"));
    }

    private Map<String, String> kept(Path backup) throws Exception {
        var kept = new TreeMap<String, String>();
        Tables.read(backup).forEach(table -> kept.put(table.name(), table.sha256()));
        kept.keySet().removeAll(List.of("document_change", "index_position", "task"));
        assertThat(kept).hasSizeGreaterThan(3);
        return kept;
    }

    private Map<String, String> digests(String url) throws Exception {
        var again = Files.createTempDirectory(folder, "again");
        try (var copy = DatabaseCopy.begin(url, superuser())) {
            copy.write(again, new TreeMap<>());
        }
        var digests = new TreeMap<String, String>();
        Tables.read(again).forEach(table -> digests.put(table.name(), table.sha256()));
        return digests;
    }

    private record Twin(String url, Role owner) {
        Database withChanges() {
            return new Database(url, owner, owner);
        }
    }

    /** An empty database of the same owner beside the first one. */
    private Twin twin(Database first) throws Exception {
        execute(first.url(), superuser(), List.of("create database twin owner guizhang_owner"));
        return new Twin(first.url().replaceFirst("/guizhang$", "/twin"), first.owner());
    }

    private Database start() throws Exception {
        var secrets = Secrets.in(Objects.requireNonNull(data).root());
        var programs = PostgresBinaries.unpack(
                Launched.libraries(), Path.of("target/postgres").toAbsolutePath());
        Postgres.create(programs, Objects.requireNonNull(data), secrets.password("database.superuser.password"));
        running = Postgres.start(programs, Objects.requireNonNull(data), "");
        return EmbeddedRoles.prepare(running, secrets);
    }

    private Role superuser() {
        try {
            return new Role(
                    Postgres.SUPERUSER,
                    Secrets.in(Objects.requireNonNull(data).root()).password("database.superuser.password"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String ask(String url, String query) throws SQLException {
        try (var connection = connect(url, superuser())) {
            return Tables.list(connection, query).get(0).get(0);
        }
    }

    private static Connection connect(String url, Role role) throws SQLException {
        return DriverManager.getConnection(url, role.name(), role.password());
    }

    private static void execute(String url, Role role, List<String> statements) throws SQLException {
        try (var connection = connect(url, role);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
