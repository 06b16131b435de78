package org.guizhang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The embedded PostgreSQL of one data folder. It listens on the loopback address alone, on a free port, and keeps its
 * default durability: an answered commit survives a killed process.
 */
final class Postgres implements Server {
    static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 40;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final Path programs;
    private final Path cluster;
    private final Process process;
    private final int port;

    private Postgres(Path programs, Path cluster, Process process, int port) {
        this.programs = programs;
        this.cluster = cluster;
        this.process = process;
        this.port = port;
    }

    static Path cluster(DataFolder data) {
        return data.root().resolve("database");
    }

    /** Makes the database cluster if there is none; a half-made one of an interrupted start is made anew. */
    static void create(Path programs, DataFolder data, String password) throws IOException, InterruptedException {
        var cluster = cluster(data);
        if (Files.exists(cluster)) {
            checkVersion(programs, cluster);
            return;
        }
        var draft = data.root().resolve("database.new");
        DataFolder.delete(draft);
        var passwordFile = data.run().resolve("initdb.password");
        DataFolder.writeSecret(passwordFile, password);
        try {
            var command = program(programs, "initdb");
            command.addAll(List.of("-D", draft.toString(), "-U", SUPERUSER, "--pwfile=" + passwordFile));
            command.addAll(List.of("--auth-local=scram-sha-256", "--auth-host=scram-sha-256"));
            command.addAll(List.of("--encoding=UTF8", "--locale=C", "--data-checksums"));
            Child.run(command, data.root());
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("unshare")) {
                throw new Refusal("PostgreSQL refuses to run as root, and this system allows no user namespaces:"
                        + " start Guizhang as an ordinary user.");
            }
            throw new Refusal("PostgreSQL could not make its database in " + draft + ": " + lastLine(e) + ".");
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        DataFolder.move(draft, cluster);
    }

    private static void checkVersion(Path programs, Path cluster) throws IOException {
        var marker = cluster.resolve("PG_VERSION");
        var found = Files.exists(marker) ? Files.readString(marker).strip() : "";
        var needed = programs.getFileName().toString().replaceFirst("\\..*", "");
        if (!found.equals(needed)) {
            throw new Refusal("The folder " + cluster + " holds a database of PostgreSQL "
                    + (found.isEmpty() ? "of an unknown version" : found) + ", but this Guizhang brings PostgreSQL "
                    + needed
                    + ": start it with the Guizhang that made it, or restore a backup into a new data folder.");
        }
    }

    /** Stops a server that a killed launcher left on this data folder. */
    static boolean stopLeft(Path programs, DataFolder data) throws IOException, InterruptedException {
        var cluster = cluster(data);
        var left = Processes.left(cluster.resolve("postmaster.pid"), cluster.toString());
        if (left.isPresent()) {
            shutDown(programs, cluster, left.get());
        }
        return left.isPresent();
    }

    static Postgres start(Path programs, DataFolder data, String options) throws IOException, InterruptedException {
        var cluster = cluster(data);
        var log = data.logs().resolve("postgres.log");
        Logs.rotate(log);
        for (var attempt = 1; ; attempt++) {
            var seen = Logs.size(log);
            var port = Machine.freePort("127.0.0.1", 0);
            var process = Child.start(command(programs, cluster, port, options), data.root(), log, Map.of());
            if (becomesReady(process, cluster)) {
                return new Postgres(programs, cluster, process, port);
            }
            var said = Logs.since(log, seen);
            // Workers of a killed server take a moment to leave, and so may itself where nobody has asked how it ended;
            // another program may have taken the free port.
            var passing = said.contains("still in use")
                    || said.contains("\"postmaster.pid\" already exists")
                    || said.contains("could not bind");
            if (!passing || attempt == ATTEMPTS) {
                throw new Refusal("PostgreSQL did not start: " + Logs.lastMeaning(said) + " (see " + log + ").");
            }
            Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
        }
    }

    private static List<String> command(Path programs, Path cluster, int port, String options) {
        var command = program(programs, "postgres");
        command.addAll(List.of("-D", cluster.toString()));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "port=" + port));
        command.addAll(List.of("-c", "unix_socket_directories=", "-c", "timezone=UTC", "-c", "log_timezone=UTC"));
        // What a failed statement was about, such as the login that is there already, is nobody's to read in a log.
        command.addAll(List.of("-c", "log_error_verbosity=terse"));
        if (!options.isBlank()) {
            command.addAll(List.of(options.strip().split("\\s+")));
        }
        return command;
    }

    /** PostgreSQL writes its state into the eighth line of its pid file. */
    private static boolean becomesReady(Process process, Path cluster) throws IOException, InterruptedException {
        var pidFile = cluster.resolve("postmaster.pid");
        while (process.isAlive()) {
            if (Files.exists(pidFile)) {
                var lines = Files.readAllLines(pidFile);
                if (lines.size() >= 8
                        && lines.get(0).strip().equals(Long.toString(process.pid()))
                        && lines.get(7).strip().equals("ready")) {
                    return true;
                }
            }
            Thread.sleep(20);
        }
        return false;
    }

    /** PostgreSQL refuses to be root: in a user namespace of its own it is nobody, with the same files. */
    private static List<String> program(Path programs, String name) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name", "").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(name).toString());
        return command;
    }

    private static void shutDown(Path programs, Path cluster, ProcessHandle process) throws InterruptedException {
        var command = program(programs, "pg_ctl");
        command.addAll(List.of(
                "stop", "-s", "-m", "fast", "-w", "-t", Long.toString(PATIENCE.toSeconds()), "-D", cluster.toString()));
        try {
            Child.run(command, cluster);
        } catch (IOException e) {
            Processes.end(process, PATIENCE);
        }
        Processes.awaitEnd(process, PATIENCE);
    }

    private static String lastLine(IOException e) {
        return Logs.lastMeaning(String.valueOf(e.getMessage()));
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Process process() {
        return process;
    }

    @Override
    public void stop() throws InterruptedException {
        if (process.isAlive()) {
            shutDown(programs, cluster, process.toHandle());
        }
    }
}
