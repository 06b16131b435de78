package org.guizhang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be set stands in one table: in the code, in the documentation, and as the application reads it. */
class SettingsTableTest {
    private static final Path DOCUMENT = Path.of("../../docs/operations.md");
    private static final Path APPLICATION = Path.of("../../platform/src/main/java");

    /** {@code @ConfigProperty(name = "guizhang.demo", defaultValue = "false")}. */
    private static final Pattern INJECTED = Pattern.compile(
            "@ConfigProperty\\(\\s*name = \"guizhang\\.([a-z.-]+)\"(?:,\\s*defaultValue = \"([^\"]+)\"\\))?");

    private static final Pattern ASKED = Pattern.compile("getOptionalValue\\(\\s*\"guizhang\\.([a-z.-]+)\"");
    private static final Pattern KIND =
            Pattern.compile("String kind\\(\\) \\{\\s*return (?:\"([a-z-]+)\"|(?:([A-Za-z]+)\\.)?([A-Z_]+));");

    /** The launcher tells it, and nobody sets it. */
    private static final String TOLD = "http.url";

    @Test
    void documentationHoldsTheTable() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .as("docs/operations.md holds what bin/guizhang settings prints")
                .contains(SettingsTable.text());
    }

    @Test
    void eachSettingHasAMeaningAndAPresetOfItsForm() {
        assertThat(SettingsTable.meanings().stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Setting.ALL.stream().map(Setting::name).toList());
        assertThat(Setting.ALL)
                .filteredOn(setting -> !setting.preset().isEmpty())
                .allMatch(setting -> setting.form().holds().test(setting.preset()));
    }

    @Test
    void whatTheApplicationReadsIsKnownWithItsPreset() throws IOException {
        var presets = new TreeMap<String, String>();
        Setting.ALL.forEach(setting -> presets.put(setting.name(), setting.preset()));
        var read = read();
        assertThat(read).hasSizeGreaterThan(15);
        read.forEach((name, preset) -> {
            // What ends in a point is the beginning of several.
            assertThat(presets.keySet()).anyMatch(name.endsWith(".") ? key -> key.startsWith(name) : name::equals);
            if (!preset.isEmpty()) {
                assertThat(presets).containsEntry(name, preset);
            }
        });
    }

    @Test
    void everyKindOfWorkHasItsPause() throws IOException {
        var names = Setting.ALL.stream().map(Setting::name).toList();
        var kinds = kinds();
        assertThat(kinds).hasSizeGreaterThan(5);
        assertThat(kinds).allSatisfy(kind -> assertThat(names).contains(kind + ".every"));
    }

    private static Map<String, String> read() throws IOException {
        var found = new TreeMap<String, String>();
        for (var source : sources().values()) {
            for (var match = INJECTED.matcher(source); match.find(); ) {
                found.put(match.group(1), match.group(2) == null ? "" : match.group(2));
            }
            for (var match = ASKED.matcher(source); match.find(); ) {
                found.putIfAbsent(match.group(1), "");
            }
        }
        found.remove(TOLD);
        return found;
    }

    private static ArrayList<String> kinds() throws IOException {
        var sources = sources();
        var kinds = new ArrayList<String>();
        for (var source : sources.entrySet()) {
            if (!source.getValue().contains("implements Worker ")) {
                continue;
            }
            var match = KIND.matcher(source.getValue());
            assertThat(match.find()).as(source.getKey()).isTrue();
            if (match.group(1) != null) {
                kinds.add(match.group(1));
            } else {
                var holder = match.group(2) == null ? source.getKey() : match.group(2);
                var constant =
                        Pattern.compile(match.group(3) + " = \"([a-z-]+)\"").matcher(sources.getOrDefault(holder, ""));
                assertThat(constant.find()).as(holder).isTrue();
                kinds.add(constant.group(1));
            }
        }
        return kinds;
    }

    /** The application's sources by the simple name of their class. */
    private static Map<String, String> sources() throws IOException {
        var sources = new TreeMap<String, String>();
        try (var files = Files.walk(APPLICATION)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                try {
                    sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
        sources.remove("package-info");
        return sources;
    }
}
