package org.guizhang.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A statement as it is written in the sources: the literals of the call in their order, those of constants in their place.
 *
 * @param place the file and the line
 * @param sql what is worked out while running left out
 */
record StatementText(String place, String sql) {
    private static final Path SOURCES = Path.of("src/main/java/org/guizhang");
    private static final Pattern MADE = Pattern.compile(
            "(?<!entities\\(\\))\\s*\\.\\s*(?:createQuery|createUpdate|createBatch|prepareBatch|createCall|createScript|select|execute)\\(\\s*(?=[\"A-Za-z])");
    private static final Pattern SET = Pattern.compile("\\.and\\(\\s*(?=[\"A-Za-z])");
    private static final String LITERAL = "\"([^\"\\\\]*(?:\\\\.[^\"\\\\]*)*)\"";
    private static final Pattern PART = Pattern.compile(LITERAL + "|\\b(?:(\\w+)\\.)?([A-Z][A-Z0-9_]{2,})\\b");

    /** Those of the platform. */
    static List<StatementText> all() {
        return written(MADE, "org.guizhang.tenant.Database;", "org.jdbi.v3.core.Handle;", "Database database;");
    }

    /** The conditions that are set only where they are asked for. */
    static List<StatementText> conditions() {
        return written(SET, "org.guizhang.tenant.Conditions;");
    }

    private static List<StatementText> written(Pattern where, String... users) {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> of(file, where, users).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<StatementText> of(Path file, Pattern where, String... users) {
        var source = read(file);
        var found = new ArrayList<StatementText>();
        if (Arrays.stream(users).noneMatch(source::contains)) {
            return found;
        }
        for (var made = where.matcher(source); made.find(); ) {
            var line = source.substring(0, made.end()).lines().count();
            found.add(new StatementText(
                    SOURCES.relativize(file) + ":" + line, text(file, source, written(source, made.end()))));
        }
        return found;
    }

    /** What is written from there to the closing bracket of the call, or the end of the definition. */
    private static String written(String source, int from) {
        var depth = 0;
        var quoted = false;
        for (var at = from; ; at++) {
            switch (source.charAt(at)) {
                case '"' -> quoted = !quoted;
                case '\\' -> at++;
                case '(' -> depth += quoted ? 0 : 1;
                case ')', ';' -> depth -= quoted ? 0 : 1;
                default -> {}
            }
            if (depth < 0) {
                return source.substring(from, at);
            }
        }
    }

    private static String text(Path file, String source, String written) {
        var text = new StringBuilder();
        for (var part = PART.matcher(written); part.find(); ) {
            if (part.group(1) != null) {
                text.append(part.group(1));
            } else if (part.group(2) == null) {
                text.append(constant(file, source, part.group(3)));
            } else {
                text.append(constantOf(part.group(2), part.group(3)));
            }
        }
        return text.toString();
    }

    private static String constant(Path file, String source, String name) {
        var defined = Pattern.compile("String " + name + "\\s*=").matcher(source);
        return defined.find() ? text(file, source, written(source, defined.end())) : "";
    }

    private static String constantOf(String type, String name) {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.endsWith(type + ".java"))
                    .map(file -> constant(file, read(file), name))
                    .findFirst()
                    .orElse("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
