package org.guizhang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.guizhang.service.Refused;
import org.guizhang.template.ZippedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives are read wherever their templates lie, and refused where they could do harm. */
class ZipFolderTest {
    private static final String HEAD = "templates/tea-garden/1.0.0/template.yaml";

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0.0/", "我的模板/", "tea-garden/1.0.0/", "templates/tea-garden/1.0.0/", "a/b/c/d/", "./"})
    void theTemplateMayLieAnywhere(String folder) {
        var files = ZipFolder.read(ZippedFiles.garden()
                .into(folder)
                .put("__MACOSX/._template.yaml", "x")
                .put(folder + ".DS_Store", "x")
                .bytes());

        assertThat(files).hasSize(10).containsKeys(HEAD, "templates/tea-garden/1.0.0/chapters/work.yaml");
        assertThat(TemplateLoader.read(files).templates()).hasSize(1);
    }

    @Test
    void severalVersionsAreToldApartByTheirHeads() {
        var later = ZippedFiles.garden()
                .replace("template.yaml", "version: 1.0.0", "version: 1.1.0\nfollows: 1.0.0")
                .into("new/");

        assertThat(ZipFolder.read(ZippedFiles.garden().into("old/").and(later).bytes()))
                .hasSize(20)
                .containsKeys(HEAD, "templates/tea-garden/1.1.0/template.yaml");
        Refused.with(
                () -> ZipFolder.read(ZippedFiles.garden()
                        .into("old/")
                        .and(ZippedFiles.garden().into("copy/"))
                        .bytes()),
                "/file zip-twice");
    }

    @Test
    void aChapterMayBeCalledTemplate() {
        var files = ZipFolder.read(
                ZippedFiles.garden().put("chapters/template.yaml", "key: template").bytes());

        assertThat(files).containsKey("templates/tea-garden/1.0.0/chapters/template.yaml");
    }

    @Test
    void whatBelongsToNoTemplateIsRefusedByName() {
        var files = ZipFolder.read(ZippedFiles.garden()
                .into("garden/")
                .put("trades/garden.yaml", "id: garden")
                .bytes());

        assertThatThrownBy(() -> TemplateLoader.read(files)).hasMessageContaining("trades garden.yaml:1: no template");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.yaml", "a/../../evil.yaml", "/etc/evil.yaml", "C:/evil.yaml", "a\\..\\evil.yaml"})
    void nothingLeadsOut(String path) {
        Refused.with(() -> ZipFolder.read(ZippedFiles.garden().put(path, "x").bytes()), "/file zip-path");
    }

    @Test
    void linksAndDevicesAreNoFiles() {
        Refused.with(() -> ZipFolder.read(ZippedFiles.garden().bytes(0120777)), "/file zip-link");
        Refused.with(() -> ZipFolder.read(ZippedFiles.garden().bytes(0020666)), "/file zip-link");
        assertThat(ZipFolder.read(ZippedFiles.garden().bytes(0100644))).hasSize(10);
    }

    @Test
    void whatUnfoldsIsCounted() {
        var bomb = ZippedFiles.garden()
                .put("records/bomb.yaml", new byte[(int) ZipFolder.MAX_BYTES])
                .bytes();
        assertThat(bomb).hasSizeLessThan(1 << 16);
        Refused.with(() -> ZipFolder.read(bomb), "/file zip-bytes");

        var many = ZippedFiles.garden();
        for (int i = 0; i < ZipFolder.MAX_FILES; i++) {
            many.put("records/r" + i + ".yaml", "");
        }
        Refused.with(() -> ZipFolder.read(many.bytes()), "/file zip-files");
    }

    @Test
    void otherBytesAreNoArchive() {
        var whole = ZippedFiles.garden().bytes();
        Refused.with(() -> ZipFolder.read(new byte[0]), "/file zip-unreadable");
        Refused.with(() -> ZipFolder.read("no zip".getBytes(StandardCharsets.UTF_8)), "/file zip-unreadable");
        Refused.with(() -> ZipFolder.read(Arrays.copyOf(whole, whole.length / 2)), "/file zip-unreadable");
        Refused.with(
                () -> ZipFolder.read(new ZippedFiles().put("readme.txt", "x").bytes()), "/file zip-no-template");
    }
}
