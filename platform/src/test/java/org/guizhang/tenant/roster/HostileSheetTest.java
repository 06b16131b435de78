package org.guizhang.tenant.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.roster.internal.RosterReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spreadsheets whose XML wants more than to be read. */
class HostileSheetTest {
    private static final String STRINGS = "xl/sharedStrings.xml";

    @TempDir
    Path folder;

    @Test
    void theSheetItselfIsRead() throws IOException {
        assertThat(RosterReader.read(sheet("", "Li Lei")).get(0).toString()).contains("Li Lei");
    }

    @Test
    void filesNamedByEntitiesAreNotRead() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "Canary-Kingfisher");
        refused(sheet("<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "&x;"));
    }

    @Test
    void entitiesThatGrowAreNotUnfolded() throws IOException {
        var bomb = new StringBuilder("<!DOCTYPE sst [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            bomb.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        refused(sheet(bomb.append("]>").toString(), "&a11;"));
    }

    private static void refused(byte[] file) {
        assertThatThrownBy(() -> RosterReader.read(file))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.violations())
                                .extracting(violation -> violation.rule())
                                .containsExactly("import-file"));
    }

    /** A list of one person whose name, and the head of the part that holds it, are as given. */
    private byte[] sheet(String head, String name) throws IOException {
        var plain = folder.resolve("plain.xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(plain), "Test", "1.0")) {
            var sheet = workbook.newWorksheet("People");
            sheet.value(0, 0, "Name");
            sheet.value(0, 1, "Number");
            sheet.value(1, 0, "PLACE");
            sheet.value(1, 1, "7");
        }
        var changed = new ByteArrayOutputStream();
        try (var in = new ZipFile(plain.toFile());
                var out = new ZipOutputStream(changed)) {
            for (var entry : Collections.list(in.entries())) {
                var text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals(STRINGS)) {
                    assertThat(text).contains("PLACE", "<sst");
                    text = text.replace("<sst", head + "<sst").replace("PLACE", name);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return changed.toByteArray();
    }
}
