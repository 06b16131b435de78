package org.guizhang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The database of an installation as a command finds it: beside a running Guizhang, or on the data of a stopped one, whose
 * folder and embedded PostgreSQL are the command's own until it is closed.
 */
final class Installation implements AutoCloseable {
    private final Database database;
    private final Role reader;
    private final @Nullable String address;
    private final @Nullable DataFolder data;
    private final @Nullable Postgres postgres;

    private Installation(
            Database database,
            Role reader,
            @Nullable String address,
            @Nullable DataFolder data,
            @Nullable Postgres postgres) {
        this.database = database;
        this.reader = reader;
        this.address = address;
        this.data = data;
        this.postgres = postgres;
    }

    /** Refuses when there is no data folder, or something is neither running nor stopped. */
    static Installation reach(Settings settings) throws IOException, InterruptedException, SQLException {
        if (!Files.isDirectory(settings.data())) {
            throw new Refusal(
                    "There is no data folder " + settings.data() + ": set GUIZHANG_DATA to the one that is used.");
        }
        var data = DataFolder.openIfFree(settings.data());
        if (data == null) {
            return beside(settings);
        }
        try {
            return stopped(settings, data);
        } catch (IOException | InterruptedException | SQLException | RuntimeException failed) {
            data.close();
            throw failed;
        }
    }

    private static Installation beside(Settings settings) throws IOException {
        var state = State.read(settings.data());
        var here = state.getProperty("http.url");
        if (here == null) {
            throw new Refusal(
                    "Guizhang is starting or stopping on " + settings.data() + ": try again when it is ready.");
        }
        var configured = settings.database();
        if (configured != null) {
            return new Installation(configured, BackupRole.of(configured), here, null, null);
        }
        var secrets = Secrets.in(settings.data());
        var runtime = new Role(EmbeddedRoles.RUNTIME, secrets.password("database.password"));
        var database = new Database(state.getProperty("database.url"), runtime, runtime);
        return new Installation(database, superuser(secrets), here, null, null);
    }

    private static Installation stopped(Settings settings, DataFolder data)
            throws IOException, InterruptedException, SQLException {
        var configured = settings.database();
        if (configured != null) {
            ConfiguredDatabase.check(configured);
            return new Installation(configured, BackupRole.of(configured), null, data, null);
        }
        if (!Files.isDirectory(Postgres.cluster(data))) {
            throw new Refusal(
                    "The folder " + settings.data() + " holds no database: set GUIZHANG_DATA to the one that is used.");
        }
        var programs =
                PostgresBinaries.unpack(Distribution.find().lib(), data.root().resolve("postgres"));
        Postgres.stopLeft(programs, data);
        var postgres = Postgres.start(programs, data, settings.postgresOptions());
        try {
            var secrets = Secrets.in(data.root());
            return new Installation(EmbeddedRoles.prepare(postgres, secrets), superuser(secrets), null, data, postgres);
        } catch (IOException | SQLException | RuntimeException failed) {
            postgres.stop();
            throw failed;
        }
    }

    private static Role superuser(Secrets secrets) throws IOException {
        return new Role(Postgres.SUPERUSER, secrets.password("database.superuser.password"));
    }

    Database database() {
        return database;
    }

    /** The role that sees the rows of all businesses. */
    Role reader() {
        return reader;
    }

    boolean isRunning() {
        return address != null;
    }

    /** Where a running one answers. */
    String address() {
        return Objects.requireNonNull(address);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (postgres != null) {
            postgres.stop();
        }
        if (data != null) {
            data.close();
        }
    }
}
