package org.guizhang.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guizhang.shared.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is checked by itself, whichever of the three kinds it is. */
class CheckFolderTest {
    private static final Path GARDEN = Path.of("src/test/resources/format-2");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder = Path.of("");

    @Test
    void catalogueTemplateAndVersionAreTaken() {
        assertThat(check(GARDEN)).isZero();
        assertThat(check(GARDEN.resolve("templates/tea-garden"))).isZero();
        assertThat(check(GARDEN.resolve("templates/tea-garden/1.0.0"))).isZero();
        assertThat(said().lines().filter(line -> line.equals("tea-garden 1.0.0 is in order")))
                .hasSize(3);
    }

    @Test
    void hintsComeAfterwardsAndRefuseNothing() {
        assertThat(check(GARDEN)).isZero();
        assertThat(said())
                .startsWith("tea-garden 1.0.0 is in order\n"
                        + "20 hints: they may stay as they are if there is a reason.\n"
                        + "tea-garden/1.0.0/checklists/closing-check.yaml:16 /schedules/1: the schedule \"rounds\" does"
                        + " not say on which days — mend: ");
    }

    @Test
    void versionAloneMayLieAnywhere() throws IOException {
        copy(GARDEN.resolve("templates/tea-garden/1.0.0"), folder.resolve("draft"));
        Files.writeString(folder.resolve("draft/.swp"), "an editor's own");
        assertThat(check(folder.resolve("draft"))).isZero();
    }

    @Test
    void problemsAreToldWithTheirNumber() throws IOException {
        copy(GARDEN.resolve("templates/tea-garden/1.0.0"), folder.resolve("draft"));
        var positions = folder.resolve("draft/positions.yaml");
        Files.writeString(
                positions, Files.readString(positions).replaceFirst("reportsTo: manager\n", "reportsTo: boss\n"));
        assertThat(check(folder.resolve("draft"))).isEqualTo(1);
        assertThat(said())
                .startsWith("tea-garden/1.0.0/positions.yaml:8 /positions/1/reportsTo: there is no position \"boss\"")
                .endsWith("1 problem. docs/template-format.md explains every word.\n");
    }

    @Test
    void nothingToCheckIsSaid() {
        assertThat(check(folder)).isEqualTo(2);
        assertThat(check(folder.resolve("none"))).isEqualTo(2);
        assertThat(said()).contains("there is no template in " + folder);
    }

    private int check(Path place) {
        return CheckFolder.check(place, Languages.ENGLISH, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var walk = Files.walk(from)) {
            for (var file : walk.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
