package org.guizhang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A simple name means one thing in a module: whoever reads it need not look where it comes from. */
class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"platform", "ui", "ear/launcher", "ear/verifier", "ear/system-tests"})
    void noTypeNameStandsTwiceInAModule(String module) throws IOException {
        Map<String, Integer> seen = new TreeMap<>();
        try (var files = Files.walk(Path.of("..").resolve(module).resolve("src"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java") && !file.equals("package-info.java"))
                    .forEach(file -> seen.merge(file, 1, Integer::sum));
        }
        assertThat(seen).isNotEmpty();
        seen.values().removeIf(times -> times == 1);
        assertThat(seen).isEmpty();
    }
}
