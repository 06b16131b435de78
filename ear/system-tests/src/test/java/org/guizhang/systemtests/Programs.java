package org.guizhang.systemtests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
