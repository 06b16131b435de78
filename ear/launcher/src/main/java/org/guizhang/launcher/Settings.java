package org.guizhang.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
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

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final String VERSION_4 = OCTET + "(\\." + OCTET + "){3}";
    private static final Pattern NETWORK = Pattern.compile(VERSION_4 + "(/(3[0-2]|[12]?[0-9]))?"
            + "|[0-9a-fA-F:]*:[0-9a-fA-F:]*(" + VERSION_4 + ")?(/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))?");
    private static final Pattern SITE =
            Pattern.compile("https?://([A-Za-z0-9][A-Za-z0-9.-]*|\\[[0-9a-fA-F:.]+])(:[0-9]{1,5})?/?");

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}|1000000");

    private static final Pattern DAYS = Pattern.compile("P[1-9][0-9]{0,4}D");

    /** What the application keeps for a time alone. */
    private static final List<String> RETENTIONS =
            List.of("tokens", "notices", "mails", "mail.words", "steps", "changes");

    static Settings read(Map<String, String> environment, Function<String, @Nullable String> properties) {
        var source = new Source(environment, properties);
        // The application reads these itself; said here, a mistake costs no start.
        source.check("public.url", SITE, "an address such as https://rules.example.com, without a path");
        source.checkEach(
                "trusted.proxies", NETWORK, "addresses or ranges such as 127.0.0.1, 10.0.0.0/8, parted by commas");
        source.check("sign.ups.per.hour", NUMBER, "a number from 1 to 1000000");
        for (var kind : RETENTIONS) {
            source.check("keep." + kind, DAYS, "a number of days from P1D on such as P30D");
        }
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

        void check(String name, Pattern form, String expected) {
            text(name).filter(value -> !form.matcher(value).matches()).ifPresent(value -> {
                throw wrong(name, value, expected);
            });
        }

        void checkEach(String name, Pattern form, String expected) {
            for (var one : text(name).orElse("").split("[\\s,]+")) {
                if (!one.isEmpty() && !form.matcher(one).matches()) {
                    throw wrong(name, one, expected);
                }
            }
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
