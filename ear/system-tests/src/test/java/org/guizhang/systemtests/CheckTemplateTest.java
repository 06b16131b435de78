package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/guizhang check} of the distribution, by itself: no server, no data folder. */
class CheckTemplateTest {
    private static final Path TEMPLATES = Path.of("../../tenant-templates/src/main/resources/guizhang/templates")
            .toAbsolutePath();

    @TempDir
    Path folder = Path.of("");

    @Test
    void deliveredTemplateIsInOrder() throws IOException, InterruptedException {
        assertThat(run(TEMPLATES.resolve("security-guard").toString())).isEqualTo(0);
        assertThat(said()).startsWith("security-guard 1.2.0 is in order");
        assertThat(folder.resolve("guizhang-data")).doesNotExist();
    }

    @Test
    void mistakeIsNamedWithLineAndRemedy() throws IOException, InterruptedException {
        var draft = Files.createDirectory(folder.resolve("draft"));
        Files.writeString(draft.resolve("template.yaml"), "format: 2\nid: draft\n");
        assertThat(run(draft.toString())).isEqualTo(1);
        assertThat(said()).contains("draft/1.0.0/template.yaml:1: \"title\" is missing — mend: ");
    }

    @Test
    void otherArgumentsAreRefused() throws IOException, InterruptedException {
        assertThat(run()).isEqualTo(2);
        assertThat(run("no/such/folder")).isEqualTo(2);
        assertThat(said()).contains("there is no template in ");
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Server.distribution().resolve("bin").resolve("guizhang").toString(), "check"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start().waitFor();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
    }
}
