package org.guizhang.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.Services;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.TooMany;
import org.guizhang.template.internal.CheckLimit;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An archive with a template: what is told of it, and what is not even looked at. */
@ExtendWith(Services.class)
class TemplateChecksTest {
    private static final Path GARDEN = Path.of("src/test/resources/format-2/templates/tea-garden/1.0.0");

    /** Archives that are broken at random; the seed makes them the same ones each time. */
    private static final int BROKEN = 400;

    @Inject
    TemplateChecks checks;

    @Test
    void wholeTemplateIsInOrderHoweverItIsPacked(Business business) throws IOException {
        for (var folder : new String[] {"", "1.0.0/", "tea-garden/1.0.0/", "茶园/", "a/b/c/"}) {
            var report = checks.check(zip(garden(folder)));
            assertThat(report.problems()).as(folder).isEmpty();
            assertThat(report.whole())
                    .extracting(one -> one.id() + " " + one.version())
                    .containsExactly("tea-garden 1.0.0");
        }
    }

    @Test
    void whatFileManagersLeaveBehindIsPassedOver(Business business) throws IOException {
        var files = garden("draft/");
        files.put("draft/.DS_Store", "x");
        files.put("__MACOSX/draft/._template.yaml", "x");
        assertThat(checks.check(zip(files)).problems()).isEmpty();
    }

    @Test
    void problemsAreTheOnesOfTheCommand(Business business) throws IOException {
        var files = garden("draft/");
        files.computeIfPresent(
                "draft/positions.yaml", (path, text) -> text.replaceFirst("reportsTo: manager\n", "reportsTo: boss\n"));
        var report = checks.check(zip(files));
        assertThat(report.whole()).isEmpty();
        assertThat(report.problems())
                .extracting(one -> one.in(Languages.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("tea-garden/1.0.0/positions.yaml:8 /positions/1/reportsTo: there is no position");
        files.put("draft/logo.png", "x");
        assertThat(checks.check(zip(files)).problems())
                .extracting(one -> one.file() + " " + one.rule())
                .containsExactly("tea-garden/1.0.0/logo.png unknown-file");
    }

    @Test
    void folderCalledLikeAnotherVersionIsToldSo(Business business) throws IOException {
        assertThat(checks.check(zip(garden("2.0.0/"))).problems())
                .extracting(TemplateProblem::file)
                .containsExactly("tea-garden/2.0.0/template.yaml");
    }

    @Test
    void whatIsNoTemplateIsRefused(Business business) throws IOException {
        Refused.with(() -> checks.check(new byte[0]), "/file template-zip");
        Refused.with(() -> checks.check("format: 2".getBytes(StandardCharsets.UTF_8)), "/file template-zip");
        Refused.with(() -> checks.check(new byte[TemplateChecks.MAX_BYTES + 1]), "/file template-zip");
        Refused.with(() -> checks.check(zip(Map.of("readme.txt", "x"))), "/file template-zip-nothing");
        var two = garden("a/");
        garden("b/").forEach((path, text) -> two.put(path, text.replace("id: tea-garden", "id: other-garden")));
        Refused.with(() -> checks.check(zip(two)), "/file template-zip-several");
        var catalogue = garden("templates/tea-garden/1.0.0/");
        catalogue.putAll(garden("templates/tea-house/1.0.0/"));
        Refused.with(() -> checks.check(zip(catalogue)), "/file template-zip-several");
    }

    @Test
    void pathsThatLeadOutAreRefused(Business business) throws IOException {
        for (var path : new String[] {
            "../evil.yaml",
            "draft/../../evil.yaml",
            "/etc/evil.yaml",
            "C:/evil.yaml",
            "..\\evil.yaml",
            "a//b.yaml",
            "a/\n.yaml"
        }) {
            var files = garden("draft/");
            files.put(path, "x");
            Refused.with(() -> checks.check(zip(files)), "/file template-zip-path");
        }
    }

    @Test
    void linksAreRefused(Business business) {
        Refused.with(
                () -> checks.check(special(entry -> {
                    entry.setUnixMode(0120777);
                    return entry;
                })),
                "/file template-zip-link");
    }

    @Test
    void lockedFilesAreRefused(Business business) throws IOException {
        var archive = zip(garden("draft/"));
        // The first bit of the flags of each entry says that a password is needed (APPNOTE 4.4.4).
        for (int i = 0; i < archive.length - 8; i++) {
            if (archive[i] == 'P' && archive[i + 1] == 'K') {
                if (archive[i + 2] == 3) {
                    archive[i + 6] |= 1;
                } else if (archive[i + 2] == 1) {
                    archive[i + 8] |= 1;
                }
            }
        }
        Refused.with(() -> checks.check(archive), "/file template-zip-locked");
    }

    @Test
    void whatGrowsWhenItIsUnpackedIsNotUnpacked(Business business) throws IOException {
        var bomb = garden("draft/");
        for (int i = 0; i < 20; i++) {
            bomb.put("draft/chapters/c" + i + ".yaml", "#".repeat(1 << 20));
        }
        Refused.with(() -> checks.check(zip(bomb)), "/file template-zip-large");
        var many = garden("draft/");
        for (int i = 0; i < 1000; i++) {
            many.put("draft/chapters/c" + i + ".yaml", "");
        }
        Refused.with(() -> checks.check(zip(many)), "/file template-zip-large");
    }

    @Test
    void fileThatIsTooLargeIsAProblemOfTheTemplate(Business business) throws IOException {
        var files = garden("draft/");
        files.put("draft/chapters/long.yaml", "#".repeat((1 << 20) + 1));
        assertThat(checks.check(zip(files)).problems())
                .extracting(TemplateProblem::rule)
                .contains("file-size");
    }

    /** Whatever bytes come, they are judged or refused. */
    @Test
    void brokenArchivesAreRefusedAndNothingElse() throws IOException {
        var archive = zip(garden("draft/"));
        var random = new Random(12);
        for (int i = 0; i < BROKEN; i++) {
            var broken = archive.clone();
            for (int change = 0; change < 3; change++) {
                // The directory of an archive stands at its end.
                int at = broken.length - 1 - random.nextInt(random.nextBoolean() ? 600 : broken.length);
                broken[at] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> read(broken)).doesNotThrowAnyException();
        }
    }

    private static void read(byte[] broken) {
        try {
            org.guizhang.template.internal.ZippedTemplate.files(broken);
        } catch (Rejected told) {
            assertThat(told.violations()).hasSize(1);
        }
    }

    @Test
    @As(Role.ADMINISTRATOR)
    void administratorsCheckThirtyInARow(Business business) throws IOException {
        var archive = zip(Map.of("readme.txt", "x"));
        for (int i = 0; i < CheckLimit.CHECKS; i++) {
            Refused.with(() -> checks.check(archive), "/file template-zip-nothing");
        }
        assertThatThrownBy(() -> checks.check(archive)).isInstanceOf(TooMany.class);
    }

    @Test
    @As(Role.SUPERVISOR)
    void othersCheckNone(Business business) throws IOException {
        var archive = zip(garden(""));
        assertThatThrownBy(() -> checks.check(archive)).isInstanceOf(Forbidden.class);
    }

    private static Map<String, String> garden(String folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var walk = Files.walk(GARDEN)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder + GARDEN.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] special(UnaryOperator<ZipArchiveEntry> made) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            zip.putArchiveEntry(made.apply(new ZipArchiveEntry("draft/template.yaml")));
            zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
