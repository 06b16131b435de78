package org.guizhang.joining.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guizhang.joining.roster.internal.RosterReader;
import org.guizhang.shared.Rejected;
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
    private static byte[] sheet(String head, String name) throws IOException {
        var plain = Workbooks.of(List.of("Name", "Number"), List.of(List.of("PLACE", "7")));
        return Workbooks.changed(plain, (part, text) -> {
            if (!part.equals(STRINGS)) {
                return text;
            }
            assertThat(text).contains("PLACE", "<sst");
            return text.replace("<sst", head + "<sst").replace("PLACE", name);
        });
    }
}
