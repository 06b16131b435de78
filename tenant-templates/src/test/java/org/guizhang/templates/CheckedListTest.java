package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.guizhang.template.TemplateSource;
import org.junit.jupiter.api.Test;

/**
 * {@code guizhang/checked.txt} names the templates whose rules the build has compiled, as it just did here: start-up,
 * where it would cost seconds, compiles only others.
 */
class CheckedListTest {
    private static final String FILE = "src/main/resources/guizhang/checked.txt";

    @Test
    void theListNamesWhatWasCompiled() throws IOException {
        var checked = Delivery.files().templates().stream()
                .map(TemplateSource::checksum)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("checked.txt"), checked);

        assertThat(Files.exists(Path.of(FILE)) ? Files.readString(Path.of(FILE)) : "")
                .as(
                        "a template has changed; refresh the list in the project's folder with:"
                                + " cp tenant-templates/target/checked.txt tenant-templates/%s",
                        FILE)
                .isEqualTo(checked);
    }
}
