package org.guizhang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The launcher run to its end as a process of its own; what it said and how it ended. */
record Launched(int status, String output, String error) {

    static Launched with(Path home, Map<String, String> environment) throws IOException, InterruptedException {
        return run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Dguizhang.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName()),
                home,
                environment);
    }

    static Launched run(List<String> command, Path home, Map<String, String> environment)
            throws IOException, InterruptedException {
        var errors = Files.createTempFile(home, "errors", ".txt");
        var builder = new ProcessBuilder(command).directory(home.toFile()).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GUIZHANG_"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var status = process.waitFor();
        return new Launched(status, output, Files.readString(errors));
    }

    /** A distribution that is whole as far as the checks look, but has no server. */
    static Path home(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("payara"));
        Files.createFile(folder.resolve("guizhang.ear"));
        return folder;
    }

    /** Where the build collects the distribution's libraries. */
    static Path libraries() {
        return Path.of("target/lib").toAbsolutePath();
    }
}
