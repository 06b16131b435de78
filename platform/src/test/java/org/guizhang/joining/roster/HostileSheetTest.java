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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spreadsheets whose XML wants more than to be read. */
class HostileSheetTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";

    @TempDir
    Path folder;

    @Test
    void theSheetItselfIsRead() throws IOException {
        assertThat(RosterReader.read(sheet("", "Li Lei")).rows().get(0).toString())
                .contains("Li Lei");
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

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "XFD1", "DA1", "A", "a1", "1", "", "A-1"})
    void cellsBeyondWhatAListHasAreNotFilledUp(String address) throws IOException {
        refused(Workbooks.changed(people(), SHEET, "r=\"B2\"", "r=\"" + address + "\""));
    }

    @Test
    void cellsWithoutAddressAreCounted() throws IOException {
        refused(Workbooks.changed(people(), SHEET, "<c r=\"A2\"", "<c/>".repeat(200) + "<c r=\"A2\""));
    }

    @Test
    void theLastColumnOfAListIsRead() throws IOException {
        var file = Workbooks.changed(people(), SHEET, "<c r=\"A2\"", "<c r=\"CZ2\"/><c r=\"A2\"");
        assertThat(RosterReader.read(file).rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "<![CDATA[%s]]>", "<x>1</x>%s"})
    void numbersWithoutEndAreNotComputed(String content) throws IOException {
        var value = "<v>" + content.formatted("7".repeat(2_000_000)) + "</v>";
        refused(Workbooks.changed(people(), SHEET, "<v>7</v>", value));
    }

    private static byte[] people() throws IOException {
        return Workbooks.of(List.of("Name", "Number"), List.of(List.of("Li Lei", 7)));
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
