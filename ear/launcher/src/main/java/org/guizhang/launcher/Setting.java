package org.guizhang.launcher;

import java.util.List;
import java.util.Locale;

/**
 * One thing that can be set from outside.
 *
 * @param name in the words of a system property without {@code guizhang.}
 * @param preset what holds where it is not set, as the table shows it; empty where nothing does
 * @param form what a value has to look like
 */
record Setting(String name, String preset, SettingForm form) {
    /**
     * All of them, those the application reads as well: a mistake costs no start. What each is for stands in
     * {@code settings.properties} beside this class.
     */
    static final List<Setting> ALL = List.of(
            new Setting("data", "./guizhang-data", SettingForm.FOLDER),
            new Setting("http.address", "127.0.0.1", SettingForm.HOST),
            new Setting("http.port", "8080", SettingForm.PORT),
            new Setting("public.url", "", SettingForm.SITE),
            new Setting("trusted.proxies", "", SettingForm.NETWORKS),
            new Setting("sign.ups.per.hour", "20", SettingForm.number(1, 1_000_000)),
            new Setting("database.url", "", SettingForm.DATABASE),
            new Setting("database.user", "", SettingForm.ROLE),
            new Setting("database.password", "", SettingForm.TEXT),
            new Setting("database.owner.user", "", SettingForm.TEXT),
            new Setting("database.owner.password", "", SettingForm.TEXT),
            new Setting("database.backup.user", "", SettingForm.TEXT),
            new Setting("database.backup.password", "", SettingForm.TEXT),
            new Setting("demo", "false", SettingForm.FLAG),
            new Setting("heap", "1g", SettingForm.HEAP),
            new Setting("server.options", "", SettingForm.TEXT),
            new Setting("blobs.mib", "10240", SettingForm.number(1, 100_000_000)),
            new Setting("people", "20000", SettingForm.number(1, 1_000_000)),
            new Setting("requests.per.minute", "6000", SettingForm.number(1, 1_000_000)),
            new Setting("closing.grace", "P30D", SettingForm.DAYS),
            new Setting("password.rounds", "210000", SettingForm.number(10_000, 100_000_000)),
            new Setting("postgres.options", "", SettingForm.TEXT),
            new Setting("mail.host", "", SettingForm.HOST),
            new Setting("mail.from", "", SettingForm.MAILBOX),
            new Setting("mail.port", "", SettingForm.number(1, 65_535)),
            new Setting("mail.user", "", SettingForm.TEXT),
            new Setting("mail.password", "", SettingForm.TEXT),
            new Setting("mail.tls", "starttls", SettingForm.choice("starttls", "tls", "none")),
            new Setting("mail.gather", "PT10M", SettingForm.WAIT),
            every("mail", "PT15S"),
            every("remind", "PT10M"),
            every("begin", "PT10M"),
            every("settle", "PT1M"),
            every("follow", "PT1M"),
            every("occurrences", "PT15S"),
            every("overdue", "PT1M"),
            every("deadlines", "PT1M"),
            every("deadline-plan", "PT15S"),
            every("blob-collect", "PT1H"),
            every("business-export", "PT5S"),
            every("business-erase", "PT1M"),
            every("roster", "PT15S"),
            every("recover", "PT5S"),
            every("forget", "PT1H"),
            keep("tokens", "P30D"),
            keep("notices", "P365D"),
            keep("mail.words", "P30D"),
            keep("mails", "P365D"),
            keep("steps", "P365D"),
            keep("changes", "P7D"),
            keep("links", "P30D"),
            keep("exports", "P7D"),
            new Setting("operator.token", "", SettingForm.SECRET),
            new Setting("log.format", "text", SettingForm.choice("text", "json")),
            new Setting("access.log", "false", SettingForm.FLAG),
            new Setting("slow.statement", "PT1S", SettingForm.DURATION),
            new Setting("stop.grace", "PT5S", SettingForm.WAIT),
            new Setting("stop.wait", "PT15S", SettingForm.WAIT),
            new Setting("watch.parent", "false", SettingForm.FLAG));

    private static Setting every(String kind, String preset) {
        return new Setting(kind + ".every", preset, SettingForm.DURATION);
    }

    private static Setting keep(String kind, String preset) {
        return new Setting("keep." + kind, preset, SettingForm.DAYS);
    }

    /** How it is written in the environment: {@code http.port} is {@code GUIZHANG_HTTP_PORT}. */
    String variable() {
        return variable(name);
    }

    static String variable(String name) {
        return "GUIZHANG_" + name.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** How the system property is called. */
    String property() {
        return "guizhang." + name;
    }

    /** Whether its value is told to nobody. */
    boolean isSecret() {
        return name.endsWith("password") || name.endsWith("token");
    }

    /** Refuses a value that is none. */
    void check(String value) {
        if (!form.holds().test(value)) {
            var is = isSecret() ? " is set, but" : " is \"" + value + "\", but";
            throw new Refusal(variable() + is + " has to be " + form.expected() + ".");
        }
    }
}
