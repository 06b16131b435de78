package org.guizhang.systemtests.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.guizhang.systemtests.Server;

/** One start of the distribution on a data folder, on free ports of the loopback address. */
final class Running {
    private final Path data;
    private final Process launcher;
    private final Path errors;
    private final StringBuilder output = new StringBuilder();

    private Running(Path data, Process launcher, Path errors) {
        this.data = data;
        this.launcher = launcher;
        this.errors = errors;
    }

    /** Starts it on the data folder of that name without waiting, with settings as environment variables. */
    static Running start(Path folder, String name, Map<String, String> settings) throws IOException {
        var data = folder.resolve(name);
        var errors = Files.createTempFile(folder, "errors", ".txt");
        var builder = new ProcessBuilder(
                        Server.distribution().resolve("bin/guizhang").toString())
                .directory(folder.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("GUIZHANG_"));
        builder.environment().put("GUIZHANG_DATA", data.toString());
        builder.environment().put("GUIZHANG_HTTP_PORT", "0");
        builder.environment().put("GUIZHANG_HEAP", "512m");
        builder.environment().putAll(settings);
        builder.environment().put("GUIZHANG_SERVER_OPTIONS", "-XX:TieredStopAtLevel=1");
        return new Running(data, builder.start(), errors);
    }

    /** Reads what the launcher says until it is ready. */
    Running awaitReady() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        for (String line; (line = reader.readLine()) != null; ) {
            output.append(line).append('\n');
            if (line.startsWith("To stop:")) {
                return this;
            }
        }
        throw new IllegalStateException("Not ready: " + output + Files.readString(errors));
    }

    /** Waits for the launcher's end and returns its exit status. */
    int awaitEnd() throws IOException, InterruptedException {
        output.append(new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (!launcher.waitFor(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Still running: " + output);
        }
        return launcher.exitValue();
    }

    String output() {
        return output.toString();
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    /** The process itself; ended through its handle, its output can still be read. */
    ProcessHandle launcher() {
        return launcher.toHandle();
    }

    ProcessHandle server() throws IOException {
        return process("payara.pid");
    }

    ProcessHandle database() throws IOException {
        return process("postgres.pid");
    }

    private ProcessHandle process(String name) throws IOException {
        return ProcessHandle.of(Long.parseLong(state(name))).orElseThrow();
    }

    /** A line of the state file that exists while Guizhang is ready. */
    String state(String name) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("run/ready.properties"))) {
            properties.load(reader);
        }
        return properties.getProperty(name);
    }

    /** A connection of the database's superuser. */
    Connection superuser() throws IOException, SQLException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return DriverManager.getConnection(
                state("database.url"), "postgres", secrets.getProperty("database.superuser.password"));
    }

    /** Ends everything this start may have left; for cleaning up after a failed test. */
    static void endAll(List<Running> all) throws IOException, InterruptedException {
        for (var running : all) {
            if (running.launcher.isAlive()) {
                running.launcher.destroy();
                running.launcher.waitFor(1, TimeUnit.MINUTES);
            }
        }
    }
}
