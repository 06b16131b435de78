package org.guizhang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The application server's process. */
final class Payara implements Server {
    /** What the process prints before and beside its log. */
    static final String CONSOLE = "console.log";

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final String MAIN = "com.sun.enterprise.glassfish.bootstrap.ASMain";

    private final Process process;

    private Payara(Process process) {
        this.process = process;
    }

    /** Ends a server that a killed launcher left on this data folder. */
    static boolean stopLeft(DataFolder data) throws IOException, InterruptedException {
        var left = Processes.left(pidFile(data), mark(Domain.folder(data)));
        if (left.isPresent()) {
            Processes.end(left.get(), PATIENCE);
        }
        return left.isPresent();
    }

    /**
     * Starts the server on a domain folder.
     *
     * @param properties what the application reads from MicroProfile Config; shows in the process list
     * @param secrets environment variables for the same; does not show there
     */
    static Payara start(
            Distribution distribution,
            DataFolder data,
            Path domain,
            Settings settings,
            Map<String, String> properties,
            Map<String, String> secrets)
            throws IOException {
        var options = new ArrayList<>(Files.readAllLines(distribution.home().resolve("domain/jvm.options")));
        options.add("-Xmx" + settings.heap());
        options.add("-XX:HeapDumpPath=" + data.logs());
        options.add("-Xbootclasspath/a:" + distribution.server().resolve("lib/grizzly-npn-api.jar"));
        options.add("-Djava.io.tmpdir=" + Files.createDirectories(domain.resolve("tmp")));
        options.add("-Dcom.sun.aas.installRoot=" + distribution.server());
        options.add("-Djava.security.policy=" + domain.resolve("config/server.policy"));
        options.add("-Djava.security.auth.login.config=" + domain.resolve("config/login.conf"));
        // The authorities the Java installation trusts, which its owner keeps up to date; the server's own are out of
        // date.
        options.add("-Djavax.net.ssl.trustStore=" + Path.of(System.getProperty("java.home"), "lib/security/cacerts"));
        properties.forEach((name, value) -> options.add("-D" + name + "=" + value));
        if (!settings.serverOptions().isEmpty()) {
            options.addAll(List.of(settings.serverOptions().split("\\s+")));
        }
        var argumentFile = domain.resolve("jvm.arguments");
        Files.writeString(
                argumentFile, options.stream().map(Payara::quoted).collect(Collectors.joining("\n", "", "\n")));

        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                mark(domain),
                "@" + argumentFile,
                "-cp",
                distribution.server().resolve("modules/glassfish.jar").toString(),
                MAIN,
                "-upgrade",
                "false",
                "-read-stdin",
                "false",
                "-domainname",
                "guizhang",
                "-domaindir",
                domain.toString(),
                "-instancename",
                "server",
                "-type",
                "DAS",
                "-verbose",
                "false",
                "-postbootcommandfile",
                domain.resolve("post-boot").toString());
        var log = data.logs().resolve(CONSOLE);
        Logs.rotate(log);
        var process = Child.start(command, domain, log, secrets);
        Files.writeString(pidFile(data), process.pid() + "\n");
        return new Payara(process);
    }

    /** Stands in the command line and tells this data folder's server from every other process. */
    private static String mark(Path domain) {
        return "-Dcom.sun.aas.instanceRoot=" + domain;
    }

    private static Path pidFile(DataFolder data) {
        return data.run().resolve("payara.pid");
    }

    /** As the JVM reads its argument files: in quotes, with backslashes doubled. */
    static String quoted(String option) {
        return "\"" + option.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public String name() {
        return "Payara";
    }

    @Override
    public Process process() {
        return process;
    }

    @Override
    public void stop() throws InterruptedException {
        if (process.isAlive()) {
            Processes.end(process.toHandle(), PATIENCE);
        }
    }
}
