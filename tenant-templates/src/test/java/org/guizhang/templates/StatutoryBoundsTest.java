package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/statutory-bounds.md} says of every bound by law where it was read, and of none that is not there. */
class StatutoryBoundsTest {
    private static final Path PAGE = Path.of("..", "docs", "statutory-bounds.md");
    private static final List<String> SURE = List.of("read", "quoted", "read, quoted", "not verified");

    @Test
    void thePageNamesEveryBound() throws IOException {
        var rows = new LinkedHashSet<String>();
        for (var line : Files.readAllLines(PAGE)) {
            var cells = line.split("\\s*\\|\\s*");
            if (cells.length == 7 && cells[2].startsWith("`")) {
                assertThat(cells[5]).isIn(SURE);
                rows.add(cells[1] + " " + cells[2].replace("`", "") + " " + cells[3]);
            }
        }
        var bounds = new LinkedHashSet<String>();
        for (var template : Delivery.templates()) {
            for (var parameter : template.source().document().path("parameters")) {
                var bound = parameter.path("statutory");
                if (bound.isObject()) {
                    bounds.add(template.id() + " " + parameter.path("key").asText() + " "
                            + bound.path("bound").asText() + " "
                            + bound.path("value").asText());
                }
            }
        }
        assertThat(new ArrayList<>(rows)).hasSizeGreaterThan(15).containsExactlyInAnyOrderElementsOf(bounds);
    }
}
