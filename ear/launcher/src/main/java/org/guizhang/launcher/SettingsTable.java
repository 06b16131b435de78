package org.guizhang.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** {@code bin/guizhang settings}: prints all settings as the table that stands in {@code docs/operations.md}. */
public final class SettingsTable {
    private SettingsTable() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).print(text());
    }

    static String text() {
        var meanings = meanings();
        return Setting.ALL.stream()
                .map(setting -> row(setting, meanings))
                .collect(Collectors.joining("", "| variable | preset | takes | meaning |\n|---|---|---|---|\n", ""));
    }

    private static String row(Setting setting, Properties meanings) {
        var preset = setting.preset().isEmpty() ? "none" : "`" + setting.preset() + "`";
        return "| `" + setting.variable() + "` | " + preset + " | "
                + setting.form().expected() + " | " + meanings.getProperty(setting.name()) + " |\n";
    }

    /** By the name of the setting. */
    static Properties meanings() {
        var meanings = new Properties();
        try (var in = Objects.requireNonNull(SettingsTable.class.getResourceAsStream("settings.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            meanings.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return meanings;
    }
}
