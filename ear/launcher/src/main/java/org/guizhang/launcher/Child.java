package org.guizhang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a server process is started: apart from the terminal, its output into a file, with a chosen environment. */
final class Child {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Child() {}

    /** Starts a server in a session of its own, so that Ctrl-C reaches the launcher alone and the order of stopping is its. */
    static Process start(List<String> command, Path folder, Path log, Map<String, String> environment)
            throws IOException {
        var whole = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            whole.add(SETSID.toString());
        }
        whole.addAll(command);
        var builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs a tool to its end and returns what it printed; its exit status decides whether that is an error. */
    static String run(List<String> command, Path folder) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(output.strip());
        }
        return output;
    }
}
