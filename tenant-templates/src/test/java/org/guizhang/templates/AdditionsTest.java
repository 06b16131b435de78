package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clauses, checklists and forms that carry no row of the inventory are marked as additions of the template, and nothing
 * else is; how sure a legal basis is, {@code docs/statutory-bounds.md} says alike.
 */
class AdditionsTest {
    private static final Path PAGE = Path.of("..", "docs", "statutory-bounds.md");
    static final List<String> KINDS = List.of("clause", "checklist", "record");

    static List<Template> newest() {
        return Delivery.newest();
    }

    @ParameterizedTest
    @MethodSource("newest")
    void whatCarriesNoRowIsMarkedAndNothingElse(Template template) {
        var rows = Inventory.rows(template).stream().map(Inventory.Row::id).toList();
        var marked = new ArrayList<String>();
        var uncarried = new ArrayList<String>();
        for (var kind : KINDS) {
            for (var entry : Inventory.entries(template, kind)) {
                var address = kind + ":" + entry.path("key").asText();
                if (entry.has("addition")) {
                    marked.add(address);
                }
                if (Inventory.named(entry).stream().noneMatch(rows::contains)) {
                    uncarried.add(address);
                }
            }
        }
        // A template that was made from no regulation adds nothing to one.
        if (rows.isEmpty()) {
            assertThat(marked).isEmpty();
        } else {
            assertThat(marked).isEqualTo(uncarried).hasSizeGreaterThan(10);
        }
    }

    @Test
    void legalBasesAreOnThePageOfTheLaw() throws IOException {
        var page = Files.readAllLines(PAGE);
        var based = new ArrayList<String>();
        for (var template : newest()) {
            for (var kind : KINDS) {
                for (var entry : Inventory.entries(template, kind)) {
                    var addition = entry.path("addition");
                    if (addition.has("basis")) {
                        var key = entry.path("key").asText();
                        based.add(template.id() + " " + key);
                        assertThat(page)
                                .as("%s %s: %s", template.id(), key, addition)
                                .anyMatch(line -> says(line, template.id(), key, addition));
                    }
                }
            }
        }
        assertThat(based).hasSizeGreaterThan(60);
    }

    /** A row of where, rule, law and how sure. */
    private static boolean says(String line, String template, String key, JsonNode addition) {
        var cells = line.split("\\s*\\|\\s*");
        return cells.length == 5
                && cells[1].contains(template)
                && cells[1].contains("`" + key + "`")
                && cells[4].startsWith(addition.path("checked").asText().replace('-', ' '));
    }
}
