package org.guizhang.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be set from outside, read like MicroProfile Config reads it: the system property {@code guizhang.http.port}
 * goes before the environment variable {@code GUIZHANG_HTTP_PORT}; empty means not set.
 *
 * @param data absolute data folder
 * @param httpAddress address the one public listener binds to
 * @param httpPort 0 to 65535; 0 takes a free port
 * @param database the configured PostgreSQL, or null for the embedded one
 * @param demo whether the application fills an empty database with demo data
 * @param postgresOptions further {@code -c name=value} options of the embedded PostgreSQL
 * @param heap size of the server's heap as the JVM writes it, for example {@code 1g}
 * @param serverOptions further JVM options of the application server, separated by spaces
 * @param watchParent whether to stop when the process that started the launcher ends
 */
record Settings(
        Path data,
        String httpAddress,
        int httpPort,
        @Nullable Database database,
        boolean demo,
        String postgresOptions,
        String heap,
        String serverOptions,
        boolean watchParent) {

    private static final Pattern HEAP = Pattern.compile("[1-9][0-9]*[kmgKMG]");

    static Settings read(Map<String, String> environment, Function<String, @Nullable String> properties) {
        var source = new Source(environment, properties);
        return new Settings(
                source.folder("data", "guizhang-data"),
                source.text("http.address").orElse("127.0.0.1"),
                source.port("http.port", 8080),
                source.database(),
                source.flag("demo"),
                source.text("postgres.options").orElse(""),
                source.heap("heap", "1g"),
                source.text("server.options").orElse(""),
                source.flag("watch.parent"));
    }

    /** How a setting is written in the environment: {@code http.port} is {@code GUIZHANG_HTTP_PORT}. */
    static String variable(String name) {
        return "GUIZHANG_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private record Source(Map<String, String> environment, Function<String, @Nullable String> properties) {

        Optional<String> text(String name) {
            var value = properties.apply("guizhang." + name);
            if (value == null || value.isBlank()) {
                value = environment.get(variable(name));
            }
            return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
        }

        Path folder(String name, String preset) {
            var value = text(name).orElse(preset);
            try {
                return Path.of(value).toAbsolutePath().normalize();
            } catch (InvalidPathException e) {
                throw wrong(name, value, "the path of a folder");
            }
        }

        int port(String name, int preset) {
            var value = text(name).orElse(Integer.toString(preset));
            if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535) {
                throw wrong(name, value, "a port from 0 to 65535, where 0 takes a free one");
            }
            return Integer.parseInt(value);
        }

        boolean flag(String name) {
            var value = text(name).orElse("false").toLowerCase(Locale.ROOT);
            if (!value.equals("true") && !value.equals("false")) {
                throw wrong(name, value, "true or false");
            }
            return value.equals("true");
        }

        String heap(String name, String preset) {
            var value = text(name).orElse(preset);
            if (!HEAP.matcher(value).matches()) {
                throw wrong(name, value, "a size such as 768m or 2g");
            }
            return value;
        }

        @Nullable
        Database database() {
            var url = text("database.url");
            if (url.isEmpty()) {
                return null;
            }
            if (!url.get().startsWith("jdbc:postgresql:")) {
                throw wrong("database.url", url.get(), "a JDBC address such as jdbc:postgresql://host:5432/guizhang");
            }
            return new Database(
                    url.get(),
                    role("database.user", "database.password"),
                    role("database.owner.user", "database.owner.password"));
        }

        private Role role(String user, String password) {
            var name = text(user)
                    .orElseThrow(() -> new Refusal(variable("database.url") + " is set, but " + variable(user)
                            + " is not: Guizhang needs a runtime role and an owner role on a configured database."));
            return new Role(name, text(password).orElse(""));
        }

        private static Refusal wrong(String name, String value, String expected) {
            return new Refusal(variable(name) + " is \"" + value + "\", but has to be " + expected + ".");
        }
    }
}
