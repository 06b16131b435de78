package org.guizhang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.guizhang.schema.TestDatabase;
import org.guizhang.service.Business;
import org.guizhang.service.Services;
import org.guizhang.template.Template;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Templates in the operator's folder: all businesses have them, a broken one holds up nothing. */
@ExtendWith(Services.class)
class OperatorImportTest {
    private static final Path GARDEN = Path.of("src/test/resources/format-2/templates/tea-garden/1.0.0");

    @TempDir
    Path data = Path.of("");

    @Inject
    OperatorImport imports;

    @Inject
    Templates templates;

    @Test
    void withoutAFolderThereIsNothingToSay() throws Exception {
        assertThat(start().refused()).isEmpty();
    }

    @Test
    void everyBusinessHasThemAndTheyFollowEachOther() throws Exception {
        put("bay", "1.0.0", "tea-bay", "1.0.0", "");
        assertThat(start().refused())
                .containsExactly("bay/1.0.0/template.yaml:2 /id: differs from the folder \"bay\" — mend: give both the"
                        + " same name");
        Files.move(data.resolve("templates/bay"), data.resolve("templates/tea-bay"));

        var first = start();
        assertThat(first.refused()).isEmpty();
        assertThat(first.versions()).contains("operator.tea-bay 1.0.0");
        Business.open().become(Role.STAFF);
        assertThat(templates.list()).extracting(Template::id).contains("operator.tea-bay");
        assertThat(templates.common()).extracting(Template::id).contains("operator.tea-bay");

        put("tea-bay", "1.1.0", "tea-bay", "1.1.0", "follows: 1.0.0\n");
        assertThat(start().versions()).contains("operator.tea-bay 1.0.0", "operator.tea-bay 1.1.0");
        assertThat(start().versions()).as("again").contains("operator.tea-bay 1.1.0");
        assertThat(templates.latest("operator.tea-bay").version()).hasToString("1.1.0");
    }

    @Test
    void aVersionKeepsItsContentAlsoWhenItsFilesChangeOrGo() throws Exception {
        put("tea-cove", "1.0.0", "tea-cove", "1.0.0", "");
        start();
        replace("tea-cove/1.0.0/template.yaml", "Tea garden rules", "Other rules");
        assertThat(start().refused())
                .containsExactly("tea-cove/1.0.0/template.yaml:3 /version: version 1.0.0 is there already with other"
                        + " content — mend: a version keeps its content: give the changed template a new version after"
                        + " 1.0.0");
        assertThat(templates.latest("operator.tea-cove").title().en()).isEqualTo("Tea garden rules");

        Files.move(data.resolve("templates/tea-cove"), data.resolve("gone"));
        assertThat(start().refused()).isEmpty();
        assertThat(templates.latest("operator.tea-cove").version()).hasToString("1.0.0");
    }

    @Test
    void aBrokenOneIsNamedAndTheOthersCome() throws Exception {
        put("tea-dell", "1.0.0", "tea-dell", "1.0.0", "");
        put("tea-fen", "1.0.0", "tea-fen", "1.0.0", "");
        replace("tea-dell/1.0.0/positions.yaml", "reportsTo: manager", "reportsTo: nobody");
        Files.createDirectories(data.resolve("templates/empty"));
        Files.createDirectories(data.resolve("templates/.git"));

        var outcome = start();

        assertThat(outcome.versions()).contains("operator.tea-fen 1.0.0").doesNotContain("operator.tea-dell 1.0.0");
        assertThat(outcome.refused())
                .containsExactly(
                        "empty/template.yaml:1: this file is missing — mend: write it; docs/template-format.md shows one",
                        "tea-dell/1.0.0/positions.yaml:8 /positions/1/reportsTo: there is no position \"nobody\" — mend:"
                                + " correct the key, or write the position (and 2 more problems; see the log)");
    }

    @Test
    void aDeliveredKeyIsNotTaken() throws Exception {
        try (var owner = TestDatabase.owner()) {
            Services.get(CatalogueImport.class).run(owner);
        }
        var before = templates.latest("tea-house").source().checksum();
        put("tea-house", "1.2.0", "tea-house", "1.2.0", "");

        assertThat(start().versions()).contains("operator.tea-house 1.2.0");

        assertThat(templates.latest("tea-house").source().checksum()).isEqualTo(before);
        try (var owner = TestDatabase.owner()) {
            Services.get(CatalogueImport.class).run(owner);
        }
    }

    private OperatorImport.Outcome start() throws SQLException {
        try (var owner = TestDatabase.owner()) {
            imports.run(owner, data);
        }
        return imports.outcome();
    }

    private void put(String folder, String place, String id, String version, String follows) throws IOException {
        var root = data.resolve("templates").resolve(folder).resolve(place);
        try (var walk = Files.walk(GARDEN)) {
            for (var file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                var target = root.resolve(GARDEN.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        var head = folder + "/" + place + "/template.yaml";
        replace(head, "id: tea-garden", "id: " + id);
        replace(head, "version: 1.0.0", "version: " + version + "\n" + follows);
    }

    private void replace(String path, String words, String others) throws IOException {
        var file = data.resolve("templates").resolve(path);
        var text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).contains(words);
        Files.writeString(file, text.replace(words, others), StandardCharsets.UTF_8);
    }
}
