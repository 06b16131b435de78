package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every clause of the source regulation is carried by an artefact of the kind it has to become. */
class CoverageTest {
    static List<Template> templates() {
        return Delivery.templates();
    }

    @Test
    void theInventoryIsWhole() {
        assertThat(Inventory.rows()).hasSize(158);
        assertThat(Inventory.rows()).extracting(Inventory.Row::id).doesNotHaveDuplicates();
        assertThat(Inventory.rows()).extracting(Inventory.Row::kind).isSubsetOf(Inventory.CARRIERS.keySet());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyRowIsCarriedByItsKind(Template template) {
        var missing = rows(template).stream()
                .filter(row -> Inventory.carriers(template, row.id()).stream()
                        .noneMatch(c -> Inventory.CARRIERS.get(row.kind()).contains(c.list())))
                .map(row -> row.id() + " must be carried by a " + row.kind() + ": " + row.what())
                .toList();

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noSourceIsInvented(Template template) {
        var known = rows(template).stream().map(Inventory.Row::id).toList();

        assertThat(known).containsAll(Inventory.named(template.source().document()));
    }

    /** A table for people, left in the build folder. */
    @Test
    void writesTheTable() throws IOException {
        var table = new StringBuilder("| row | kind | carried by | source |\n|---|---|---|---|\n");
        for (var template : Delivery.templates()) {
            for (var row : rows(template)) {
                var carriers = Inventory.carriers(template, row.id()).stream()
                        .map(c -> c.list() + "/" + c.key())
                        .collect(Collectors.joining(", "));
                table.append("| %s | %s | %s | %s |\n".formatted(row.id(), row.kind(), carriers, row.what()));
            }
        }
        var file = Files.createDirectories(Path.of("target")).resolve("coverage.md");
        Files.writeString(file, table);

        assertThat(file).content().contains("| T1.1c | record | ");
    }

    private static List<Inventory.Row> rows(Template template) {
        return Inventory.rows().stream()
                .filter(row -> row.template().equals(template.id()))
                .toList();
    }
}
