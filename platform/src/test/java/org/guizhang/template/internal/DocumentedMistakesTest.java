package org.guizhang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The mistakes that the page for writers shows are printed exactly so. */
class DocumentedMistakesTest {
    @Test
    void everyLineIsOneThatSlipsReallyPrint() throws IOException {
        var page = Files.readString(Path.of("../docs/template-format.md"));
        var slips = Files.readString(Path.of("src/test/resources/slips.csv"));

        var shown = page.lines().filter(line -> line.contains(" — mend: ")).toList();

        assertThat(shown)
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(slips).contains(line));
    }
}
