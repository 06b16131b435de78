package org.guizhang.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is set, checked as a whole before anything starts.
 *
 * @param data absolute data folder
 * @param httpAddress address the one public listener binds to
 * @param httpPort 0 to 65535; 0 takes a free port
 * @param database the configured PostgreSQL, or null for the embedded one
 * @param demo whether the application fills an empty database with demo data
 * @param postgresOptions further {@code -c name=value} options of the embedded PostgreSQL
 * @param heap size of the server's heap as the JVM writes it, for example {@code 1g}
 * @param serverOptions further JVM options of the application server, separated by spaces
 * @param operatorToken with which the operator asks, or null for one of this data folder's own
 * @param stopWait how long what is under way at a stop is waited for
 * @param watchParent whether to stop when the process that started the launcher ends
 * @param set each setting that is set, by its variable
 * @param notes a sentence for each name that looks like a setting and is none
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
        @Nullable String operatorToken,
        Duration stopGrace,
        Duration stopWait,
        boolean watchParent,
        Map<String, String> set,
        List<String> notes) {

    static Settings read() {
        return read(SettingSource.ofThisProcess());
    }

    static Settings read(SettingSource source) {
        var notes = source.check();
        together(source, "mail.host", "mail.from", "nothing can be mailed without both");
        together(source, "mail.user", "mail.password", "the mail server asks for both");
        return new Settings(
                Path.of(value(source, "data")).toAbsolutePath().normalize(),
                value(source, "http.address"),
                Integer.parseInt(value(source, "http.port")),
                database(source),
                flag(source, "demo"),
                value(source, "postgres.options"),
                value(source, "heap"),
                value(source, "server.options"),
                source.text("operator.token").orElse(null),
                Duration.parse(value(source, "stop.grace")),
                Duration.parse(value(source, "stop.wait")),
                flag(source, "watch.parent"),
                source.set(),
                notes);
    }

    /** What is set under that name, or else its preset. */
    private static String value(SettingSource source, String name) {
        return source.text(name)
                .orElseGet(() -> Setting.ALL.stream()
                        .filter(setting -> setting.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .preset());
    }

    private static boolean flag(SettingSource source, String name) {
        return value(source, name).toLowerCase(Locale.ROOT).equals("true");
    }

    private static void together(SettingSource source, String one, String other, String why) {
        var first = source.text(one).isPresent();
        if (first != source.text(other).isPresent()) {
            throw new Refusal(Setting.variable(first ? one : other) + " is set, but "
                    + Setting.variable(first ? other : one) + " is not: " + why + ".");
        }
    }

    private static @Nullable Database database(SettingSource source) {
        var url = source.text("database.url");
        if (url.isEmpty()) {
            for (var name : List.of("database.user", "database.owner.user")) {
                if (source.text(name).isPresent()) {
                    throw new Refusal(Setting.variable(name) + " is set, but " + Setting.variable("database.url")
                            + " is not: name the database, or take the role away to use the embedded one.");
                }
            }
            return null;
        }
        return new Database(
                url.get(),
                role(source, "database.user", "database.password"),
                role(source, "database.owner.user", "database.owner.password"));
    }

    private static Role role(SettingSource source, String user, String password) {
        var name = source.text(user)
                .orElseThrow(() -> new Refusal(Setting.variable("database.url") + " is set, but "
                        + Setting.variable(user)
                        + " is not: Guizhang needs a runtime role and an owner role on a configured database."));
        return new Role(name, source.text(password).orElse(""));
    }

    /** How people reach this installation, if it is set; without a slash at its end. */
    Optional<String> publicUrl() {
        return Optional.ofNullable(set.get(Setting.variable("public.url"))).map(url -> url.replaceFirst("/+$", ""));
    }
}
