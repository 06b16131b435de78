package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/tour.md, as they are pasted. */
class TourTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```bash\n(.*?)```");

    @TempDir
    Path folder;

    @Test
    void commandsLeadFromSignUpToASearchHit() throws IOException, InterruptedException {
        var commands = BLOCK.matcher(Files.readString(Path.of("../../docs/tour.md")))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
        var errors = folder.resolve("errors.txt");
        var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
                .directory(folder.toFile())
                .redirectError(errors.toFile());
        builder.environment()
                .put("GUIZHANG_URL", Server.running().url().toString().replaceFirst("/$", ""));
        var bash = builder.start();
        var output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(bash.exitValue())
                .as("%s%s", output, Files.readString(errors))
                .isZero();
        var hits = output.lines().reduce("", (before, line) -> line);
        assertThat(hits).startsWith("{\"hits\":[{\"kind\":\"clause\"").contains("\"match\":true");
    }
}
