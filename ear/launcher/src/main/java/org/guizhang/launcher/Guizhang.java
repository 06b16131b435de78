package org.guizhang.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One start of Guizhang: checks, database, server, ready, and in the end the way back. */
final class Guizhang implements AutoCloseable {
    private final Settings settings;
    private final Distribution distribution;
    private final Progress progress;
    private final DataFolder data;
    private final Servers servers = new Servers();
    /** Once it is ready. */
    private volatile @Nullable Node node;

    private Guizhang(Settings settings, Distribution distribution, Progress progress, DataFolder data) {
        this.settings = settings;
        this.distribution = distribution;
        this.progress = progress;
        this.data = data;
    }

    /** Takes the data folder; refuses if another Guizhang has it or the machine cannot run one. */
    static Guizhang on(Settings settings, Distribution distribution, Progress progress) {
        Machine.checkDisk(settings.data(), Machine.usableBytes(settings.data()));
        return new Guizhang(settings, distribution, progress, DataFolder.open(settings.data()));
    }

    /** Starts everything and returns when the application is ready. */
    void start() throws IOException, InterruptedException, SQLException {
        State.remove(data);
        if (Files.exists(data.root().resolve(DataFolder.UNFINISHED))) {
            throw new Refusal(
                    "A restore into " + data.root() + " was interrupted: call bin/guizhang restore once more.");
        }
        if (Payara.stopLeft(data)) {
            progress.say("  A server left over from a killed start was stopped.");
        }
        var port = Machine.freePort(settings.httpAddress(), settings.httpPort());
        var database = settings.database() == null ? embedded() : configured(settings.database());
        var url = "http://" + host() + ":" + port + "/";
        var readiness = new Readiness(InstantSource.system(), data.logs());
        var domain = Domain.make(distribution, data, settings.httpAddress(), port);
        var payara = servers.start(() ->
                Payara.start(distribution, data, domain, settings, properties(database, url), variables(database)));
        progress.step("Starting Payara", () -> {
            readiness.awaitServer(payara.process());
            return payara;
        });
        progress.step("Deploying, migrating, importing templates", () -> {
            readiness.awaitApplication(payara.process(), URI.create(url + "health/ready"));
            return payara;
        });
        node = new Node(url, token());
        state(url, database, payara);
        welcome(url);
    }

    private Database embedded() throws IOException, InterruptedException, SQLException {
        var secrets = Secrets.in(data.root());
        var programs = progress.step(
                "Unpacking PostgreSQL",
                () -> PostgresBinaries.unpack(distribution.lib(), data.root().resolve("postgres")));
        if (Postgres.stopLeft(programs, data)) {
            progress.say("  A database server left over from a killed start was stopped.");
        }
        var superuser = secrets.password("database.superuser.password");
        progress.step("Making the database", () -> {
            Postgres.create(programs, data, superuser);
            return programs;
        });
        return progress.step("Starting PostgreSQL", () -> {
            var postgres = servers.start(() -> Postgres.start(programs, data, settings.postgresOptions()));
            return EmbeddedRoles.prepare(postgres, secrets);
        });
    }

    private Database configured(Database database) throws IOException, InterruptedException, SQLException {
        return progress.step("Asking the configured database", () -> {
            ConfiguredDatabase.check(database);
            return database;
        });
    }

    private Map<String, String> properties(Database database, String url) {
        var properties = new TreeMap<String, String>();
        // What was given to the launcher as a system property is meant for the application as well.
        for (var name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith("guizhang.") && !name.endsWith("password")) {
                properties.put(name, System.getProperty(name));
            }
        }
        // Links in mails lead here unless GUIZHANG_PUBLIC_URL says from where people come.
        properties.put("guizhang.http.url", url);
        properties.put("guizhang.data", data.root().toString());
        properties.put("guizhang.demo", Boolean.toString(settings.demo()));
        properties.put("guizhang.database.url", database.url());
        properties.put("guizhang.database.user", database.runtime().name());
        properties.put("guizhang.database.owner.user", database.owner().name());
        return properties;
    }

    /** What was checked here is what the application reads. */
    private Map<String, String> variables(Database database) throws IOException {
        var secrets = new HashMap<>(settings.set());
        secrets.put(Setting.variable("operator.token"), token());
        secrets.put(Setting.variable("database.password"), database.runtime().password());
        secrets.put(
                Setting.variable("database.owner.password"), database.owner().password());
        return secrets;
    }

    /** With which the operator asks, and this launcher. */
    private String token() throws IOException {
        var configured = settings.operatorToken();
        return configured == null ? Secrets.in(data.root()).password(Secrets.OPERATOR) : configured;
    }

    private void state(String url, Database database, Payara payara) throws IOException {
        var state = new TreeMap<String, String>();
        state.put("http.url", url);
        state.put("database.url", database.url());
        state.put("launcher.pid", Long.toString(ProcessHandle.current().pid()));
        state.put("payara.pid", Long.toString(payara.process().pid()));
        servers.pid("PostgreSQL").ifPresent(pid -> state.put("postgres.pid", Long.toString(pid)));
        State.write(data, state);
    }

    private void welcome(String url) throws IOException {
        progress.say("");
        progress.say("Guizhang is ready:  " + url);
        Path accounts = data.root().resolve("demo-accounts.txt");
        if (Files.exists(accounts)) {
            progress.say("");
            progress.say(Files.readString(accounts).stripTrailing());
        }
        progress.say("");
        progress.say("Data and logs:      " + data.root());
        progress.say(
                "To stop:            Ctrl-C, or kill " + ProcessHandle.current().pid());
    }

    private String host() {
        var address = settings.httpAddress();
        if (address.equals("0.0.0.0") || address.equals("::")) {
            return "127.0.0.1";
        }
        return address.contains(":") ? "[" + address + "]" : address;
    }

    /** Waits for the end. Returns when it was stopped, and refuses when a server ended by itself. */
    void await() throws InterruptedException {
        var ended = servers.awaitEnd();
        if (ended != null) {
            throw new Refusal(ended.name() + " ended by itself (see " + data.logs() + ").");
        }
    }

    private void leave() throws IOException, InterruptedException, SQLException {
        var ready = node;
        if (ready != null && servers.pid("Payara").flatMap(ProcessHandle::of).isPresent()) {
            progress.step("Finishing what is under way", () -> {
                ready.leave(settings.stopGrace(), settings.stopWait(), InstantSource.system());
                return ready;
            });
        }
    }

    /** Lets the application finish, stops what runs, the application first, and gives the data folder back. */
    @Override
    public void close() throws IOException, InterruptedException, SQLException {
        progress.takeOver();
        State.remove(data);
        leave();
        servers.stop(progress);
        data.close();
    }
}
