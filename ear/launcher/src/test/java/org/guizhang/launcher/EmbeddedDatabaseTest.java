package org.guizhang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded PostgreSQL from nothing to roles, its crashes, and the questions asked of a configured one. */
class EmbeddedDatabaseTest {
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
        data().close();
    }

    @Test
    void rolesCannotDoMoreThanTheyNeed() throws Exception {
        var database = start();
        try (var connection = connect(database, database.runtime())) {
            assertThat(ask(
                            connection,
                            "SELECT (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole)::text"
                                    + " FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("false");
            assertThat(ask(
                            connection,
                            "SELECT count(*) FROM pg_database d JOIN pg_roles r ON r.oid = d.datdba"
                                    + " WHERE r.rolname = current_user"))
                    .isEqualTo("0");
            assertThat(ask(connection, "SHOW data_checksums")).isEqualTo("on");
            assertThat(ask(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(connection, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThatThrownBy(() -> ask(connection, "CREATE TABLE t (id int)")).isInstanceOf(SQLException.class);
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("data/secrets.properties"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(data().logs().resolve("postgres.log"))).doesNotContain("PASSWORD");
        questionsToAConfiguredDatabase(database);
    }

    private static void questionsToAConfiguredDatabase(Database database) {
        ConfiguredDatabase.check(database);
        var wrong = new Role(database.runtime().name(), "wrong");
        assertThatThrownBy(() -> ConfiguredDatabase.check(new Database(database.url(), wrong, database.owner())))
                .hasMessageContaining("refuses the role guizhang_app: check GUIZHANG_DATABASE_USER"
                        + " and GUIZHANG_DATABASE_PASSWORD.");
        assertThatThrownBy(() ->
                        ConfiguredDatabase.check(new Database(database.url(), database.owner(), database.owner())))
                .hasMessage(
                        "The runtime role guizhang_owner is too powerful to keep tenants apart: GUIZHANG_DATABASE_USER"
                                + " has to be a role without SUPERUSER and BYPASSRLS that neither is"
                                + " GUIZHANG_DATABASE_OWNER_USER or the owner of the database nor a member of one of them.");
        var missing = database.url().replaceFirst("/guizhang$", "/nothing");
        assertThatThrownBy(() -> ConfiguredDatabase.check(new Database(missing, database.runtime(), database.owner())))
                .hasMessageContaining("has no database of that name");
    }

    /** The tables belong to whoever migrates, also where the database belongs to somebody else. */
    @Test
    void memberOfTheRoleThatMigratesIsTooPowerful() throws Exception {
        var database = start();
        var superuser = Secrets.in(data().root()).password("database.superuser.password");
        try (var connection =
                DriverManager.getConnection(running().url(Postgres.SUPERUSER), Postgres.SUPERUSER, superuser)) {
            execute(connection, "CREATE ROLE migrator LOGIN PASSWORD 'm'");
            execute(connection, "CREATE ROLE friend LOGIN PASSWORD 'f'");
            execute(connection, "CREATE ROLE staff IN ROLE migrator");
            execute(connection, "GRANT CONNECT ON DATABASE guizhang TO migrator, friend");
            var friends = new Database(database.url(), new Role("friend", "f"), new Role("migrator", "m"));
            ConfiguredDatabase.check(friends);
            execute(connection, "GRANT staff TO friend");
            assertThatThrownBy(() -> ConfiguredDatabase.check(friends))
                    .hasMessageStartingWith("The runtime role friend is too powerful");
        }
    }

    @Test
    void halfMadeClusterIsMadeAnew() throws Exception {
        var half = Files.createDirectories(folder.resolve("data/database.new"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        try (var connection = connect(start())) {
            assertThat(ask(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void killedServerRecoversWhatItHadCommitted() throws Exception {
        var before = start();
        try (var connection = connect(before)) {
            execute(connection, "CREATE TABLE kept (id int)");
            execute(connection, "INSERT INTO kept VALUES (7)");
        }
        var server = running().process();
        server.destroyForcibly();
        server.waitFor();
        try (var connection = connect(start())) {
            assertThat(ask(connection, "SELECT id FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void logNamesTheRuleThatRefusedARowAndNotTheRow() throws Exception {
        try (var connection = connect(start());
                var insert = connection.prepareStatement("INSERT INTO account VALUES (?)")) {
            execute(connection, "CREATE TABLE account (login text CONSTRAINT account_login UNIQUE)");
            insert.setString(1, "wang@corp.example");
            insert.execute();
            assertThatThrownBy(insert::execute).hasMessageContaining("wang@corp.example");
        }
        assertThat(Files.readString(data().logs().resolve("postgres.log")))
                .contains("duplicate key value violates unique constraint \"account_login\"")
                .contains("STATEMENT:  INSERT INTO account VALUES ($1)")
                .doesNotContain("wang");
    }

    /** To PostgreSQL a killed server looks alive as long as its parent has not asked how it ended. */
    @Test
    void killedServerThatNobodyHasAskedAboutIsWaitedFor() throws Exception {
        start();
        running().stop();
        var parent = new ProcessBuilder("sh", "-c", "true & echo $!; read line; wait").start();
        try (var output = parent.inputReader();
                var input = parent.outputWriter()) {
            var pidFile = folder.resolve("data/database/postmaster.pid");
            Files.writeString(pidFile, output.readLine() + "\n" + folder.resolve("data/database") + "\n");
            var log = data().logs().resolve("postgres.log");
            var started = CompletableFuture.supplyAsync(this::startUnchecked);
            while (!started.isDone() && !Files.readString(log).contains("already exists")) {
                Thread.onSpinWait();
            }
            input.write("\n");
            input.flush();
            try (var connection = connect(started.join())) {
                assertThat(ask(connection, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    private Database startUnchecked() {
        try {
            return start();
        } catch (IOException | InterruptedException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void serverLeftByAKilledLauncherIsStoppedFirst() throws Exception {
        start();
        var left = running().process();
        assertThat(Postgres.stopLeft(programs(), data())).isTrue();
        assertThat(left.isAlive()).isFalse();
        assertThat(Postgres.stopLeft(programs(), data())).isFalse();
    }

    @Test
    void lostSecretsAreNamed() throws Exception {
        start();
        running().stop();
        Files.delete(folder.resolve("data/secrets.properties"));
        assertThatThrownBy(this::start)
                .hasMessage("The passwords in secrets.properties do not fit the database beside it:"
                        + " put back the secrets.properties that belongs to this data folder.");
    }

    @Test
    void databaseOfAnotherVersionIsLeftAlone() throws Exception {
        var cluster = Files.createDirectories(folder.resolve("data/database"));
        Files.writeString(cluster.resolve("PG_VERSION"), "15\n");
        assertThatThrownBy(this::start)
                .hasMessageStartingWith("The folder " + cluster + " holds a database of PostgreSQL 15,"
                        + " but this Guizhang brings PostgreSQL 18");
        assertThat(cluster).isDirectoryContaining("glob:**PG_VERSION");
    }

    private Database start() throws IOException, InterruptedException, SQLException {
        var secrets = Secrets.in(data().root());
        Postgres.create(programs(), data(), secrets.password("database.superuser.password"));
        running = Postgres.start(programs(), data(), "-c log_statement=all");
        return EmbeddedRoles.prepare(running, secrets);
    }

    private static Path programs() throws IOException {
        return PostgresBinaries.unpack(
                Launched.libraries(), Path.of("target/postgres").toAbsolutePath());
    }

    private DataFolder data() {
        return Objects.requireNonNull(data);
    }

    private Postgres running() {
        return Objects.requireNonNull(running);
    }

    private static Connection connect(Database database) throws SQLException {
        return connect(database, database.owner());
    }

    private static Connection connect(Database database, Role role) throws SQLException {
        return DriverManager.getConnection(database.url(), role.name(), role.password());
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return String.valueOf(rows.getString(1));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
