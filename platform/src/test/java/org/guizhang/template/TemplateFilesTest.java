package org.guizhang.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFilesTest {
    @Test
    void readsAFolder() {
        var delivered = TemplateFiles.load(getClass().getClassLoader());

        assertThat(delivered.templates()).singleElement().satisfies(source -> {
            assertThat(source.id()).isEqualTo("tea-house");
            assertThat(source.version()).isEqualTo("1.2.0");
            assertThat(source.checksum()).isEqualTo(Digests.sha256(source.json()));
            assertThat(source.json()).isEqualTo(Json.canonical(source.document()));
        });
        assertThat(delivered.trades()).extracting(TradeSource::id).containsExactly("tea-house");
    }

    @Test
    void readsAJarWithoutFolderEntries(@TempDir Path folder) throws IOException {
        var jar = folder.resolve("a b.jar");
        var root = Path.of("src/test/resources");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var walk = Files.walk(root.resolve("guizhang"))) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(root.relativize(file).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(file));
            }
        }
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(TemplateFiles.load(loader))
                    .isEqualTo(TemplateFiles.load(getClass().getClassLoader()));
        }
    }

    @Test
    void thePartsAreTyped() {
        var template = tea();

        assertThat(TemplateVersion.parse(template.version().toString())).isEqualTo(new TemplateVersion(1, 2, 0));
        assertThat(template.chapters()).extracting(Chapter::key).containsExactly("general", "cash");
        assertThat(template.clause("closing")
                        .orElseThrow()
                        .items()
                        .get(0)
                        .items()
                        .get(0)
                        .key())
                .isEqualTo("pay");
        assertThat(template.clause("scope").orElseThrow().kind()).isEqualTo(ClauseKind.DEFINITION);
        assertThat(template.clause("closing").orElseThrow().carriedOutBy().checklists())
                .containsExactly("closing-check");
        assertThat(template.parameter("file-years")
                        .orElseThrow()
                        .statutory()
                        .basis()
                        .en())
                .isEqualTo("Food Safety Law, article 50");
        assertThat(template.position("cashier").orElseThrow().reportsTo()).isEqualTo("keeper");
        assertThat(template.records().get(0).fields().get(0))
                .isEqualTo(new Outline.Field("day", new Text("日期", "Day"), "date", true));
        assertThat(template.penalties().get(0).enabled()).isFalse();
    }

    @Test
    void asJsonATemplateIsItsWholeDocument() {
        var template = tea();

        assertThat(Json.canonical(template)).isEqualTo(template.source().json());
    }

    @Test
    void aTradeBringsValues() {
        var trade = Trade.parse(
                TemplateFiles.load(getClass().getClassLoader()).trades().get(0).json());

        assertThat(trade.defaultsFor(tea())).containsExactlyEntriesOf(Map.of("closing-time", Json.tree("21:30")));
        assertThat(trade.questions()).extracting(Trade.Question::parameter).containsExactly("house-name");
    }

    @Test
    void versionsAreOrderedByNumber() {
        assertThat(TemplateVersion.parse("1.10.0")).isGreaterThan(TemplateVersion.parse("1.9.9"));
    }

    private static Template tea() {
        return Template.parse(TemplateFiles.load(TemplateFilesTest.class.getClassLoader())
                .templates()
                .get(0)
                .json());
    }
}
