package org.guizhang.systemtests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one installation of a test run: started when first asked for, on free ports, with an empty data folder below
 * {@code target}, stopped when the test JVM ends. PostgreSQL logs every statement, so that they can be counted. With
 * the system property {@code guizhang.running} the one running on that data folder is used instead, and left running.
 */
public final class Server {
    private static @Nullable Server running;

    private final Path data;
    private final Properties state = new Properties();

    private Server(Path data) {
        this.data = data;
    }

    /** The running installation. */
    public static synchronized Server running() {
        if (running == null) {
            try {
                running = start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return running;
    }

    /** Where the application answers; ends in a slash. */
    public URI url() {
        return URI.create(state("http.url"));
    }

    /** A connection of the database's superuser, who passes every wall; to be closed by the caller. */
    public Connection superuser() throws SQLException {
        var secrets = read(data.resolve("secrets.properties"));
        return DriverManager.getConnection(
                state("database.url"), "postgres", secrets.getProperty("database.superuser.password"));
    }

    /** With which whoever runs the installation asks. */
    public String operatorToken() {
        return read(data.resolve("secrets.properties")).getProperty("operator.token");
    }

    /** The certificate, and key, that proofs are sealed with. */
    public Path signingKey() {
        return data.resolve("signing/proof.pem");
    }

    public Path data() {
        return data;
    }

    /** What the application and its server say. */
    public Path serverLog() {
        return data.resolve("logs/server.log");
    }

    public Path postgresLog() {
        return data.resolve("logs/postgres.log");
    }

    private String state(String name) {
        return state.getProperty(name);
    }

    private static Server start() throws IOException {
        var folder = System.getProperty("guizhang.running");
        return folder == null ? startNew() : on(Path.of(folder));
    }

    private static Server on(Path data) {
        var server = new Server(data);
        server.state.putAll(read(data.resolve("run/ready.properties")));
        return server;
    }

    private static Server startNew() throws IOException {
        Files.createDirectories(Path.of("target"));
        var data = Files.createTempDirectory(Path.of("target").toRealPath(), "system-data");
        var errors = data.resolveSibling(data.getFileName() + ".err");
        var builder = new ProcessBuilder(distribution().resolve("bin/guizhang").toString())
                .directory(data.toFile())
                .redirectError(errors.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(variable -> variable.startsWith("GUIZHANG_"));
        environment.put("GUIZHANG_DATA", data.toString());
        environment.put("GUIZHANG_HTTP_PORT", "0");
        environment.put("GUIZHANG_DEMO", "false");
        environment.put("GUIZHANG_POSTGRES_OPTIONS", "-c log_statement=all");
        environment.put("GUIZHANG_WATCH_PARENT", "true");
        environment.put("GUIZHANG_REMIND_EVERY", "PT2S");
        environment.put("GUIZHANG_BEGIN_EVERY", "PT2S");
        environment.put("GUIZHANG_SETTLE_EVERY", "PT2S");
        environment.put("GUIZHANG_RECOVER_EVERY", "PT1S");
        environment.put("GUIZHANG_FOLLOW_EVERY", "PT2S");
        environment.put("GUIZHANG_FORGET_EVERY", "PT2S");
        // A test may come from any address it names; it opens more businesses than people do.
        environment.put("GUIZHANG_TRUSTED_PROXIES", "127.0.0.1");
        environment.put("GUIZHANG_SIGN_UPS_PER_HOUR", "1000");
        environment.putAll(Mailbox.environment());
        // Tests call each thing a few times: quick code compiled at once beats fast code compiled late. They sign in
        // hundreds of times, which quick code hashes slowly.
        environment.put("GUIZHANG_SERVER_OPTIONS", "-XX:TieredStopAtLevel=1 -Dguizhang.password.rounds=10000");
        var launcher = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher)));
        awaitReady(launcher, errors);
        return on(data);
    }

    private static void awaitReady(Process launcher, Path errors) throws IOException {
        var output = new StringBuilder();
        var reader = new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        for (String line; (line = reader.readLine()) != null; ) {
            output.append(line).append('\n');
            if (line.startsWith("To stop:")) {
                return;
            }
        }
        throw new IllegalStateException("The server did not start: " + output + Files.readString(errors));
    }

    private static void stop(Process launcher) {
        launcher.toHandle().destroy();
        try {
            launcher.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the build laid out, or the folder named by the system property {@code guizhang.distribution}. */
    public static Path distribution() throws IOException {
        var named = System.getProperty("guizhang.distribution");
        if (named != null) {
            return Path.of(named).toAbsolutePath();
        }
        var built = Path.of("../launcher/target").toAbsolutePath().normalize();
        try (var folders = Files.list(built)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("guizhang-"))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No distribution in " + built + ": run mvn verify"));
        }
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return properties;
    }
}
