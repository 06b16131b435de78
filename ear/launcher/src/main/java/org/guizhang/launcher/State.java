package org.guizhang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** What runs where, for tests and tools: {@code run/ready.properties} exists exactly while Guizhang is ready. */
final class State {
    private State() {}

    static void write(DataFolder data, Map<String, String> values) throws IOException {
        var draft = data.run().resolve("ready.properties.new");
        Files.writeString(
                draft,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .sorted()
                        .collect(Collectors.joining()));
        DataFolder.move(draft, file(data));
    }

    /** What runs on a folder that another Guizhang has; empty while it is not ready. */
    static Properties read(Path root) throws IOException {
        var values = new Properties();
        var file = root.resolve("run").resolve("ready.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
        return values;
    }

    static void remove(DataFolder data) throws IOException {
        Files.deleteIfExists(file(data));
    }

    private static Path file(DataFolder data) {
        return data.run().resolve("ready.properties");
    }
}
