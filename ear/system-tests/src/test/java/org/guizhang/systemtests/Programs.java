package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Programs that some tests need and a machine may lack: CI has to have them, elsewhere the test is left out and says why. */
public final class Programs {
    private Programs() {}

    /** The first of these names that is installed; daemons stand in a folder of their own. */
    public static Optional<Path> find(List<String> names) {
        var folders = Objects.requireNonNullElse(System.getenv("PATH"), "") + ":/usr/sbin";
        return names.stream()
                .flatMap(name -> Stream.of(folders.split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Runs a program to its end, which must succeed. It finds the running installation in {@code GUIZHANG_URL}.
     *
     * @param environment what it gets beside the environment of the tests
     * @return what it wrote, errors among it
     */
    static String run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .put("GUIZHANG_URL", Server.running().url().toString().replaceFirst("/$", ""));
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
        return output;
    }

    /** To be thrown: a failure where {@code CI=true}, otherwise the words for which a test is skipped. */
    public static RuntimeException missing(String words) {
        if ("true".equals(System.getenv("CI"))) {
            return new IllegalStateException(words);
        }
        // The reports name skipped tests without their reason.
        System.err.println(words);
        return new TestAbortedException(words);
    }
}
