package org.guizhang.ui.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.junit.jupiter.api.Test;

/** The files of the light shell: what is not ours is unchanged, both languages are whole, nothing is named that is not there. */
class StaffFilesTest {
    private static final Path STAFF = Path.of("src/main/webapp/staff");
    private static final Path VENDOR = STAFF.resolve("vendor");
    private static final Pattern DIGEST = Pattern.compile("\\| `([a-z]+\\.js)` \\|.*`([0-9a-f]{64})`");
    private static final Pattern HOLE = Pattern.compile("\\{\\d\\}");
    private static final Pattern CALL = Pattern.compile("\\bt\\((?!`)([^)]*)");
    private static final Pattern KEY = Pattern.compile("(?<!=== )'([a-z][a-z-]*(?:\\.[A-Za-z-]+)*)'(?! in)");
    private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern IMPORT = Pattern.compile("(?:from |import\\(|import )'([^']+)'");

    @Test
    void whatIsNotOursIsAsItWasPublished() throws IOException {
        var told = DIGEST.matcher(Files.readString(VENDOR.resolve("README.md")));
        var seen = 0;
        while (told.find()) {
            seen++;
            var file = Files.readAllBytes(VENDOR.resolve(told.group(1)));
            assertThat(Digests.sha256(file)).as(told.group(1)).isEqualTo(told.group(2));
            assertThat(Files.readString(VENDOR.resolve(told.group(1))))
                    .startsWith("/*! ")
                    .contains("SPDX-License-Identifier");
        }
        try (var files = Files.list(VENDOR)) {
            assertThat(files.filter(file -> file.toString().endsWith(".js"))).hasSize(seen);
        }
        assertThat(seen).isEqualTo(2);
    }

    @Test
    void commentsStayAtHomeAndCodeDoesNot() {
        var script = "/** One. */\nlet a = /** @type {b} */ (c);\n  /**\n   * Two.\n   */\n/** @type {d} */ (e).f();\n";
        assertThat(new String(StaffFiles.lean("/a.js", script.getBytes(UTF_8)), UTF_8))
                .isEqualTo("let a = /** @type {b} */ (c);\n/** @type {d} */ (e).f();\n");
        assertThat(StaffFiles.lean("/a.css", script.getBytes(UTF_8))).isEqualTo(script.getBytes(UTF_8));
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        var chinese = bundle("zh");
        var english = bundle("en");
        var counted =
                keys(english).stream().filter(key -> !key.endsWith(".one")).collect(Collectors.toSet());

        assertThat(counted).isEqualTo(keys(chinese)).hasSizeGreaterThan(150);
        keys(english).forEach(key -> {
            var same = chinese.path(key.replaceFirst("\\.one$", "")).asText();
            assertThat(holes(same)).as(key).containsAll(holes(english.path(key).asText()));
            assertThat(english.path(key).asText()).as(key).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(same).as(key).isNotBlank();
        });
        counted.forEach(key -> assertThat(holes(english.path(key).asText()))
                .as(key)
                .isEqualTo(holes(chinese.path(key).asText())));
    }

    @Test
    void everyKeyInTheCodeHasWords() throws IOException {
        var known = keys(bundle("zh"));
        var seen = new TreeSet<String>();
        for (var file : modules()) {
            var call = CALL.matcher(Files.readString(file));
            while (call.find()) {
                var key = KEY.matcher(call.group(1));
                while (key.find()) {
                    seen.add(key.group(1));
                    assertThat(known).as("%s in %s", key.group(1), file).contains(key.group(1));
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(100);
    }

    @Test
    void everythingNamedIsThere() throws IOException {
        var page = Files.readString(STAFF.resolve("index.html"));
        var named = NAMED.matcher(page);
        while (named.find()) {
            assertThat(STAFF.resolve(named.group(1)).normalize()).exists();
        }
        for (var file : modules()) {
            var imported = IMPORT.matcher(Files.readString(file));
            while (imported.find()) {
                assertThat(file.resolveSibling(imported.group(1)).normalize())
                        .as(file.toString())
                        .exists();
            }
        }
        assertThat(page).doesNotContainPattern("<style|style=|\\son[a-z]+=|<script(?![^>]*src=)");
    }

    /** Whatever the first screen imports is asked for at once. */
    @Test
    void theFirstScreenWaitsForNoFileAfterAnother() throws IOException {
        var page = Files.readString(STAFF.resolve("index.html"));
        var needed = new TreeSet<Path>();
        follow(STAFF.resolve("main.js"), needed);
        assertThat(needed).hasSizeGreaterThan(10);
        for (var file : needed) {
            assertThat(page).contains('"' + STAFF.relativize(file).toString().replace('\\', '/') + '"');
        }
    }

    private static void follow(Path file, Set<Path> needed) throws IOException {
        if (needed.add(file)) {
            var imported =
                    Pattern.compile("(?m)(?:^import |\\bfrom )'([.][^']+)'").matcher(Files.readString(file));
            while (imported.find()) {
                follow(file.resolveSibling(imported.group(1)).normalize(), needed);
            }
        }
    }

    private static List<Path> modules() throws IOException {
        try (var files = Files.walk(STAFF)) {
            return files.filter(file -> file.toString().endsWith(".js") && !file.startsWith(VENDOR))
                    .toList();
        }
    }

    /** All parts of it. */
    private static JsonNode bundle(String language) throws IOException {
        var texts = STAFF.resolve("texts");
        var bundle = Json.read(Files.readString(texts.resolve(language + ".json")), ObjectNode.class);
        for (var name : List.of("sheet-", "record-", "outside-")) {
            var part = Json.read(Files.readString(texts.resolve(name + language + ".json")), ObjectNode.class);
            assertThat(keys(bundle)).doesNotContainAnyElementsOf(keys(part));
            bundle.setAll(part);
        }
        return bundle;
    }

    private static Set<String> keys(JsonNode bundle) {
        var keys = new TreeSet<String>();
        bundle.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static Set<String> holes(String sentence) {
        return HOLE.matcher(sentence)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
