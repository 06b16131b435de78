package org.guizhang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Passwords of the embedded database, and what the operator asks with, made once and kept in a file that only this user may read. */
final class Secrets {
    static final String OPERATOR = "operator.token";

    private static final int BYTES = 24;

    private final Path file;
    private final Properties values;

    private Secrets(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    static Secrets in(Path data) throws IOException {
        var file = data.resolve("secrets.properties");
        var values = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
        return new Secrets(file, values);
    }

    /** The password of that name, made and stored first if there is none yet. */
    String password(String name) throws IOException {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var made = HexFormat.of().formatHex(bytes);
        values.setProperty(name, made);
        DataFolder.writeSecret(file, text());
        return made;
    }

    private String text() {
        var sorted = new TreeMap<String, String>();
        values.stringPropertyNames().forEach(key -> sorted.put(key, values.getProperty(key)));
        return sorted.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining(
                        "",
                        "# Passwords of the embedded database and of the operator. Keep this file with the data.\n",
                        ""));
    }
}
