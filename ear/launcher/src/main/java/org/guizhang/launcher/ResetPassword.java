package org.guizhang.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * {@code bin/guizhang reset-password LOGIN}: prints a link by which the holder of an account sets a new password, for those
 * whom nobody else can help. Works beside a running Guizhang, and on the data of a stopped one.
 */
public final class ResetPassword {
    private final Settings settings;

    private ResetPassword(Settings settings) {
        this.settings = settings;
    }

    /** Takes one login, as it is typed at sign-in. Exits with 1 and a sentence on standard error if there is no link. */
    public static void main(String[] arguments) {
        var error = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        try {
            Machine.checkJava(Runtime.version().feature());
            if (arguments.length != 1 || arguments[0].isBlank()) {
                throw new Refusal("Name one account: bin/guizhang reset-password LOGIN.");
            }
            new ResetPassword(Settings.read()).print(arguments[0]);
        } catch (Refusal refused) {
            error.println(refused.getMessage());
            System.exit(1);
        } catch (IOException | SQLException failed) {
            error.println("No link was made: " + failed + ".");
            System.exit(1);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            error.println("No link was made: interrupted.");
            System.exit(1);
        }
    }

    private void print(String login) throws IOException, InterruptedException, SQLException {
        if (!Files.isDirectory(settings.data())) {
            throw new Refusal(
                    "There is no data folder " + settings.data() + ": set GUIZHANG_DATA to the one that is used.");
        }
        var data = DataFolder.openIfFree(settings.data());
        if (data == null) {
            beside(login);
            return;
        }
        try (data) {
            stopped(login, data);
        }
    }

    private void beside(String login) throws IOException, SQLException {
        var state = State.read(settings.data());
        var here = state.getProperty("http.url");
        if (here == null) {
            throw new Refusal(
                    "Guizhang is starting or stopping on " + settings.data() + ": try again when it is ready.");
        }
        var database = settings.database();
        if (database == null) {
            var password = Secrets.in(settings.data()).password("database.password");
            var runtime = new Role(EmbeddedRoles.RUNTIME, password);
            database = new Database(state.getProperty("database.url"), runtime, runtime);
        }
        print(OperatorLink.make(database, login), here, null);
    }

    private void stopped(String login, DataFolder data) throws IOException, InterruptedException, SQLException {
        var note = "Guizhang is stopped: start it before the link is opened.";
        var here = "http://127.0.0.1:" + settings.httpPort() + "/";
        if (settings.database() != null) {
            ConfiguredDatabase.check(settings.database());
            print(OperatorLink.make(settings.database(), login), here, note);
            return;
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
            var database = EmbeddedRoles.prepare(postgres, Secrets.in(data.root()));
            print(OperatorLink.make(database, login), here, note);
        } finally {
            postgres.stop();
        }
    }

    private void print(OperatorLink link, String here, @Nullable String note) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println("Account:  " + link.login());
        out.println(
                "Link:     " + settings.publicUrl().orElse(here.replaceFirst("/+$", "")) + "/recover#" + link.secret());
        out.println("Works once, within " + OperatorLink.HOURS + " hours. Give it to the holder of the account alone.");
        if (note != null) {
            out.println(note);
        }
    }
}
