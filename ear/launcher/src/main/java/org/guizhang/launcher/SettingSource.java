package org.guizhang.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where settings come from, read like MicroProfile Config reads them: the system property {@code guizhang.http.port} goes
 * before the environment variable {@code GUIZHANG_HTTP_PORT}; empty means not set.
 */
record SettingSource(Map<String, String> environment, Map<String, String> properties) {
    /** Read by the start script, and set by it. */
    private static final Set<String> SCRIPT = Set.of("GUIZHANG_LAUNCHER_OPTIONS", "guizhang.home");

    /** So many letters may be wrong, missing or too many for a name to be taken for a slip. */
    private static final int SLIP = 2;

    static SettingSource ofThisProcess() {
        var properties = new TreeMap<String, String>();
        System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
        return new SettingSource(System.getenv(), properties);
    }

    Optional<String> text(String name) {
        var value = present(properties.get("guizhang." + name));
        return Optional.ofNullable(value == null ? present(environment.get(Setting.variable(name))) : value);
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Each one that is set, by its variable, without the space around it. */
    Map<String, String> set() {
        var values = new TreeMap<String, String>();
        Setting.ALL.forEach(setting -> text(setting.name()).ifPresent(value -> values.put(setting.variable(), value)));
        return values;
    }

    /**
     * Refuses what is wrong, and a name that is nearly one of a setting.
     *
     * @return a sentence for each other name that is none: whoever runs containers may be given such for own ends
     */
    List<String> check() {
        Setting.ALL.forEach(setting -> text(setting.name()).ifPresent(setting::check));
        var strange = new ArrayList<String>();
        for (var name : unknown()) {
            var near = Setting.ALL.stream()
                    .map(setting -> name.startsWith("GUIZHANG_") ? setting.variable() : setting.property())
                    .filter(known -> distance(name, known) <= SLIP)
                    .findFirst();
            if (near.isPresent()) {
                throw new Refusal(name + " is no setting: write " + near.get() + ", or take it away.");
            }
            strange.add(name + " is no setting of Guizhang and means nothing to it.");
        }
        return strange;
    }

    private Set<String> unknown() {
        var names = new TreeSet<String>();
        environment.keySet().stream()
                .filter(name -> name.startsWith("GUIZHANG_"))
                .forEach(names::add);
        properties.keySet().stream()
                .filter(name -> name.startsWith("guizhang."))
                .forEach(names::add);
        names.removeAll(SCRIPT);
        Setting.ALL.forEach(setting -> {
            names.remove(setting.variable());
            names.remove(setting.property());
        });
        return names;
    }

    /** How many letters have to be changed, added or taken away to come from one word to the other. */
    static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                var change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
