package org.guizhang.tenant.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dhatim.fastexcel.Workbook;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violation;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.roster.Roster.Line;
import org.guizhang.tenant.roster.Roster.Outcome;
import org.guizhang.tenant.roster.internal.RosterReader;
import org.guizhang.tenant.roster.internal.RosterTemplate;
import org.guizhang.tenant.roster.internal.RowCheck;
import org.guizhang.tenant.roster.internal.RowCheck.Present;
import org.guizhang.tenant.roster.internal.Workplace;
import org.guizhang.tenant.workforce.Holding;
import org.guizhang.tenant.workforce.Position;
import org.guizhang.tenant.workforce.Site;
import org.junit.jupiter.api.Test;

/** What a spreadsheet's rows mean. */
class RosterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final UUID CHEF = UUID.randomUUID();
    private static final UUID BRANCH = UUID.randomUUID();
    private static final UUID LI = UUID.randomUUID();

    @Test
    void headsAreKnownInBothLanguagesAndAnyOrder() throws IOException {
        var line = judged(List.of("工号", "E-mail", "备注", "姓名（必填）"), List.of("A-17", "", "x", " 周敏 "));
        assertThat(line.name()).isEqualTo("周敏");
        assertThat(line.login()).isEqualTo("lwfd4821/a-17");
        assertThat(line.role()).isEqualTo(Role.STAFF);
        assertThat(line.row()).isEqualTo(2);
        assertThat(line.outcome()).isEqualTo(Outcome.ADD);
    }

    @Test
    void numbersStayAsTheyWereTyped() throws IOException {
        var line = judged(List.of("Name", "Phone", "Role"), List.of("Li", 13800000000L, "主管"));
        assertThat(line.login()).isEqualTo("+8613800000000");
        assertThat(line.role()).isEqualTo(Role.SUPERVISOR);
    }

    @Test
    void phoneGoesBeforeMailAndMailBeforeNumber() throws IOException {
        var heads = List.<Object>of("姓名", "工号", "邮箱", "手机号");
        assertThat(judged(heads, List.of("A", 7, "a@example.com", "13800000000"))
                        .login())
                .isEqualTo("+8613800000000");
        assertThat(judged(heads, List.of("A", 7, "A@example.com", "")).login()).isEqualTo("a@example.com");
        assertThat(judged(heads, List.of("A", 7, "", "")).login()).isEqualTo("lwfd4821/7");
    }

    @Test
    void everyWrongCellIsNamed() throws IOException {
        var line = judged(
                List.of("姓名", "邮箱", "角色", "岗位", "场所", "上岗日期"),
                List.of("", "nobody", "负责人", "Pilot", "Moon", "2026-02-30"));
        assertThat(line.outcome()).isEqualTo(Outcome.WRONG);
        assertThat(line.faults())
                .extracting(fault -> fault.column() + " " + fault.rule())
                .containsExactlyInAnyOrder(
                        "name required",
                        "email email",
                        "role import-role",
                        "position import-position",
                        "site import-site",
                        "from import-date");
        assertThat(judged(List.of("姓名"), List.of("Nobody")).faults())
                .extracting(fault -> fault.column() + " " + fault.rule())
                .containsExactly("phone import-login");
        assertThat(judged(List.of("姓名", "手机号", "场所"), List.of("A", "13800000000", "Branch"))
                        .faults())
                .extracting(Roster.Fault::rule)
                .containsExactly("import-position-missing");
    }

    @Test
    void positionSiteAndDayAreFound() throws IOException {
        var heads = List.<Object>of("Name", "Number", "Position", "Site", "From");
        for (var day : List.of(
                "2026-12-01",
                "2026年12月1日",
                "2026/12/1",
                46357,
                "2026-12-01 00:00:00",
                "2026/12/01 8:00",
                "2026-12-01T08:00:00",
                46357.5,
                "46357.5",
                20261201,
                "20261201",
                "2026. 12. 1",
                "２０２６/１２/１",
                "2026－12－01",
                "2026 年 12 月 1 日 8:30")) {
            var placement =
                    judged(heads, List.of("A", "7", "厨师长", "branch", day)).placement();
            assertThat(placement)
                    .isEqualTo(new Roster.Placement(
                            CHEF, title(), BRANCH, Text.same("Branch"), LocalDate.of(2026, 12, 1)));
        }
        assertThat(judged(heads, List.of("A", "7", "chef", "", "")).placement())
                .isEqualTo(new Roster.Placement(CHEF, title(), null, null, TODAY));
    }

    @Test
    void whatIsNoDayIsToldAndNotTakenForToday() throws IOException {
        var heads = List.<Object>of("Name", "Number", "Position", "From");
        for (var day : List.of("2026-02-30", "1.12", "12/01/2026", "2026-12-01 to 2026-12-31", "1999-12-31", 7)) {
            var line = judged(heads, List.of("A", "7", "chef", day));
            assertThat(line.faults()).extracting(Roster.Fault::rule).containsExactly("import-date");
            assertThat(line.placement()).as("%s", day).isNull();
        }
    }

    @Test
    void daysCountAsTheWorkbookCountsThem() throws IOException {
        var file = changed(
                sheet(List.of("Name", "Number", "Position", "From"), List.of(List.of("A", "7", "chef", 44895))),
                "xl/workbook.xml",
                "<workbookPr[^>]*/>",
                "<workbookPr date1904=\"1\"/>");
        assertThat(check(List.of()).judge(RosterReader.read(file).get(0)).placement())
                .isEqualTo(new Roster.Placement(CHEF, title(), null, null, LocalDate.of(2026, 12, 1)));
    }

    @Test
    void errorValuesAreNoEmptyCells() throws IOException {
        var file = changed(
                sheet(List.of("Name", "Number", "Position"), List.of(List.of("A", "7", 4711))),
                "xl/worksheets/sheet1.xml",
                "(<c r=\"C2\")[^>]*><v>4711</v>",
                "$1 t=\"e\"><v>#N/A</v>");
        assertThat(check(List.of()).judge(RosterReader.read(file).get(0)).faults())
                .extracting(fault -> fault.column() + " " + fault.rule())
                .containsExactly("position import-error-value");
    }

    @Test
    void employeeNumbersKeepTheZerosTheyShow() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("People");
            sheet.value(0, 0, "Name");
            sheet.value(0, 1, "Number");
            sheet.value(1, 0, "A");
            sheet.value(1, 1, 12);
            sheet.style(1, 1).format("0000").set();
        }
        var cells = RosterReader.read(bytes.toByteArray());
        assertThat(check(List.of()).judge(cells.get(0)).login()).isEqualTo("lwfd4821/0012");
    }

    @Test
    void workbooksMayDoWithoutFormats() throws IOException {
        var bare = without(sheet(List.of("Name", "Number"), List.of(List.of("A", 7))), "xl/styles.xml");
        assertThat(check(List.of()).judge(RosterReader.read(bare).get(0)).login())
                .isEqualTo("lwfd4821/7");
    }

    @Test
    void titleMayStandAboveTheHeads() throws IOException {
        var lines = judged(List.of(), List.of("测试店员工花名册"), List.of(List.of("姓名", "工号"), List.of("A", "7")));
        assertThat(lines).extracting(Line::login).containsExactly("lwfd4821/7");
    }

    @Test
    void whoIsThereStaysAndGetsAPositionOnce() throws IOException {
        var heads = List.<Object>of("Name", "Number", "Position", "Site");
        assertThat(judged(heads, List.of("Li", "1", "", "")).outcome()).isEqualTo(Outcome.PRESENT);
        assertThat(judged(heads, List.of("Li", "1", "chef", "")).outcome()).isEqualTo(Outcome.ASSIGN);
        var held = new Holding(UUID.randomUUID(), LI, CHEF, null, TODAY, null, 1);
        assertThat(judged(List.of(held), heads, List.of(List.of("Li", "1", "chef", "Branch")))
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.PRESENT);
        assertThat(judged(heads, List.of("Gone", "2", "", "")).faults())
                .extracting(Roster.Fault::rule)
                .containsExactly("import-ended");
    }

    @Test
    void onePersonTwiceIsToldWithTheRow() throws IOException {
        var lines = judged(
                List.of(),
                List.of("Name", "Phone"),
                List.of(List.of("A", "13800000000"), List.of("", ""), List.of("B", "+86 138 0000 0000")));
        assertThat(lines).extracting(Line::row).containsExactly(2, 4);
        assertThat(lines.get(1).faults().get(0).remedy().in(Locale.ENGLISH)).contains("row 2");
    }

    @Test
    void formulasAreNotComputed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("People");
            sheet.value(0, 0, "Name");
            sheet.value(0, 1, "Number");
            sheet.formula(1, 0, "HYPERLINK(\"https://example.com\")");
            sheet.value(1, 1, "7");
        }
        var cells = RosterReader.read(bytes.toByteArray());
        assertThat(check(List.of()).judge(cells.get(0)).faults())
                .extracting(fault -> fault.column() + " " + fault.rule())
                .contains("name import-formula");
    }

    @Test
    void whatIsNoListIsRefused() throws IOException {
        refused(new byte[0], "import-file");
        refused("Name,Phone\r\nLi,13800000000".getBytes(java.nio.charset.StandardCharsets.UTF_8), "import-file");
        refused(zip("hello.txt", new byte[10]), "import-file");
        refused(zip("xl/worksheets/sheet1.xml", new byte[21 << 20]), "import-file");
        refused(sheet(List.of("Phone"), List.of(List.of("13800000000"))), "import-heads");
        refused(sheet(List.of("Name", "Phone"), List.of()), "import-empty");
        refused(RosterTemplate.write(Locale.CHINESE), "import-empty");
        var many = java.util.stream.IntStream.rangeClosed(1, Roster.MAX_ROWS + 1)
                .mapToObj(i -> List.<Object>of("A", i))
                .toList();
        refused(sheet(List.of("Name", "Number"), many), "import-rows");
        var cut = sheet(List.of("Name", "Number"), List.of(List.of("A", 1)));
        refused(java.util.Arrays.copyOf(cut, cut.length / 2), "import-file");
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

    /** The workbook without one of its parts, and without what tells of it. */
    private static byte[] without(byte[] workbook, String part) throws IOException {
        var name = part.substring(part.lastIndexOf('/') + 1);
        var bytes = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.getEntries())) {
                if (!entry.getName().equals(part)) {
                    var content = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(content.replaceAll("<(Override|Relationship) [^>]*" + name + "[^>]*/>", "")
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }

    /** The workbook with something in one of its parts written otherwise. */
    private static byte[] changed(byte[] workbook, String part, String pattern, String by) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.getEntries())) {
                var content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(part)) {
                    var before = new String(content, StandardCharsets.UTF_8);
                    var after = before.replaceFirst(pattern, by);
                    assertThat(after).isNotEqualTo(before);
                    content = after.getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static Line judged(List<?> heads, List<?> row) throws IOException {
        return judged(List.of(), heads, List.of(row)).get(0);
    }

    private static List<Line> judged(List<Holding> held, List<?> heads, List<? extends List<?>> rows)
            throws IOException {
        var check = check(held);
        return RosterReader.read(sheet(heads, rows)).stream().map(check::judge).toList();
    }

    private static RowCheck check(List<Holding> held) {
        var chef = new Position(CHEF, "chef", title(), "", null, false, null, false, List.of(), 1);
        var branch = new Site(BRANCH, Text.same("Branch"), "", false, List.of(), 1);
        var closed = new Site(UUID.randomUUID(), Text.same("Moon"), "", true, List.of(), 1);
        var people = Map.of(
                "lwfd4821/1", new Present(LI, true),
                "lwfd4821/2", new Present(UUID.randomUUID(), false));
        return new RowCheck("lwfd4821", people, new Workplace(List.of(chef), List.of(branch, closed), held, TODAY));
    }

    private static Text title() {
        return new Text("厨师长", "Head chef");
    }

    private static byte[] sheet(List<?> heads, List<? extends List<?>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("People");
            for (var row = 0; row <= rows.size(); row++) {
                var cells = row == 0 ? heads : rows.get(row - 1);
                for (var column = 0; column < cells.size(); column++) {
                    if (cells.get(column) instanceof Number number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, cells.get(column).toString());
                    }
                }
            }
        }
        return bytes.toByteArray();
    }
}
