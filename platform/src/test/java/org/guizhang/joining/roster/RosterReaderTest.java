package org.guizhang.joining.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.guizhang.joining.roster.internal.RosterReader;
import org.guizhang.joining.roster.internal.RosterTemplate;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.sheet.SheetRow;
import org.junit.jupiter.api.Test;

/** Cells are read as they look in the spreadsheet, and what cannot be read so is told. */
class RosterReaderTest {
    @Test
    void daysCountAsTheWorkbookCountsThem() throws IOException {
        var file = Workbooks.of(List.of("Name", "From"), List.of(List.of("A", 44895)));
        assertThat(first(file).text(Column.FROM)).isEqualTo("2022-11-30");
        for (var yes : List.of("1", "true")) {
            var since1904 = Workbooks.changed(
                    file, "xl/workbook.xml", "<workbookPr[^>]*/>", "<workbookPr date1904=\"" + yes + "\"/>");
            assertThat(first(since1904).text(Column.FROM)).isEqualTo("2026-12-01");
        }
    }

    @Test
    void errorValuesAreNoEmptyCells() throws IOException {
        var file = Workbooks.changed(
                Workbooks.of(List.of("Name", "Number", "Position"), List.of(List.of("A", "7", 4711))),
                "xl/worksheets/sheet1.xml",
                "(<c r=\"C2\")[^>]*><v>4711</v>",
                "$1 t=\"e\"><v>#N/A</v>");
        assertThat(first(file).errors()).containsExactly(Column.POSITION);
    }

    @Test
    void numbersNobodyCouldWriteOutAreErrors() throws IOException {
        for (var number : List.of("1e999999999", "-1e-999999999", "1e41")) {
            var file = Workbooks.changed(
                    Workbooks.of(List.of(4711, "Name", "Number", "From"), List.of(List.of("", "A", 4712, 4713))),
                    "xl/worksheets/sheet1.xml",
                    "(?s)<v>4711</v>(.*)<v>4712</v>(.*)<v>4713</v>",
                    "<v>" + number + "</v>$1<v>" + number + "</v>$2<v>" + number + "</v>");
            assertThat(first(file).errors()).containsExactly(Column.NUMBER, Column.FROM);
        }
    }

    @Test
    void longHeadsAreNone() {
        assertThat(Column.of("Phone (" + "(".repeat(100) + ")")).contains(Column.PHONE);
        assertThat(Column.of("Phone" + "(".repeat(30_000_000))).isEmpty();
    }

    @Test
    void employeeNumbersKeepTheZerosTheyShow() throws IOException {
        var file = Workbooks.of(sheet -> {
            sheet.value(0, 0, "Name");
            sheet.value(0, 1, "Number");
            sheet.value(1, 1, 12);
            sheet.style(1, 1).format("0000").set();
        });
        assertThat(first(file).text(Column.NUMBER)).isEqualTo("0012");
    }

    @Test
    void workbooksMayDoWithoutFormats() throws IOException {
        var bare = Workbooks.changed(
                Workbooks.of(List.of("Name", "Number"), List.of(List.of("A", 7))),
                (name, text) -> name.equals("xl/styles.xml")
                        ? null
                        : text.replaceAll("<(Override|Relationship) [^>]*styles\\.xml[^>]*/>", ""));
        assertThat(first(bare).text(Column.NUMBER)).isEqualTo("7");
    }

    @Test
    void titleMayStandAboveTheHeads() throws IOException {
        var file = Workbooks.of(List.of("测试店员工花名册"), List.of(List.of("姓名", "工号"), List.of("A", "7")));
        assertThat(RosterReader.read(file).rows())
                .extracting(cells -> cells.text(Column.NUMBER))
                .containsExactly("7");
    }

    @Test
    void formulasAreNotComputed() throws IOException {
        var file = Workbooks.of(sheet -> {
            sheet.value(0, 0, "Name");
            sheet.value(0, 1, "Number");
            sheet.formula(1, 0, "HYPERLINK(\"https://example.com\")");
            sheet.value(1, 1, "7");
        });
        assertThat(first(file).formulas()).containsExactly(Column.NAME);
    }

    @Test
    void whatIsNoListIsRefused() throws IOException {
        refused(new byte[0], "import-file");
        refused("Name,Phone\r\nLi,13800000000".getBytes(StandardCharsets.UTF_8), "import-file");
        refused(zip("hello.txt", new byte[10]), "import-file");
        refused(zip("xl/worksheets/sheet1.xml", new byte[21 << 20]), "import-file");
        refused(Workbooks.of(List.of("Phone"), List.of(List.of("13800000000"))), "import-heads");
        refused(Workbooks.of(List.of("Name", "Phone"), List.of()), "import-empty");
        refused(RosterTemplate.write(Locale.CHINESE, Column.POSITION.title(), Column.SITE.title()), "import-empty");
        var many = IntStream.rangeClosed(1, RosterImport.MAX_ROWS + 1)
                .mapToObj(i -> List.<Object>of("A", i))
                .toList();
        refused(Workbooks.of(List.of("Name", "Number"), many), "import-rows");
        var cut = Workbooks.of(List.of("Name", "Number"), List.of(List.of("A", 1)));
        refused(Arrays.copyOf(cut, cut.length / 2), "import-file");
    }

    private static SheetRow<Column> first(byte[] file) {
        return RosterReader.read(file).rows().get(0);
    }

    private static void refused(byte[] file, String rule) {
        assertThatThrownBy(() -> RosterReader.read(file))
                .asInstanceOf(InstanceOfAssertFactories.type(Rejected.class))
                .extracting(Rejected::violations, InstanceOfAssertFactories.list(Violation.class))
                .extracting(Violation::rule)
                .containsExactly(rule);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
