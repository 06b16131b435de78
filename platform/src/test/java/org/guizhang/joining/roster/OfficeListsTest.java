package org.guizhang.joining.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guizhang.joining.roster.RosterImport.Line;
import org.guizhang.joining.roster.RosterImport.Outcome;
import org.guizhang.joining.roster.internal.ImportLookup;
import org.guizhang.joining.roster.internal.RosterReader;
import org.guizhang.joining.roster.internal.RosterTemplate;
import org.guizhang.joining.roster.internal.RowCheck;
import org.guizhang.shared.Text;
import org.guizhang.sheet.SheetList;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of people as offices write them, and whom they mean. */
class OfficeListsTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final List<String> HEADS = List.of("姓名", "工号", "岗位", "场所");

    @Test
    void aPositionMergedOverSeveralPeopleIsEverybodys() throws IOException {
        var lines = judged(Workbooks.of(sheet -> {
            rows(sheet, HEADS, row("甲一", "1", "收银员", "总店"), row("甲二", "2", "", ""), row("甲三", "3", "", ""));
            sheet.range(1, 2, 3, 2).merge();
            sheet.range(1, 3, 2, 3).merge();
        }));
        assertThat(lines).extracting(OfficeListsTest::said).containsExactly("甲一 1 收银员 总店", "甲二 2 收银员 总店", "甲三 3 收银员");
    }

    @Test
    void anErrorOrAFormulaInAMergedCellIsEverybodysToo() throws IOException {
        var file = Workbooks.changed(
                Workbooks.of(sheet -> {
                    rows(sheet, HEADS, row("甲一", "1", "", ""), row("甲二", "2", "", ""));
                    sheet.value(1, 2, 4711);
                    sheet.range(1, 2, 2, 2).merge();
                }),
                SHEET,
                "(<c r=\"C2\")[^>]*><v>4711</v>",
                "$1 t=\"e\"><v>#N/A</v>");
        assertThat(judged(file))
                .allSatisfy(line -> assertThat(line.faults())
                        .extracting(RosterImport.Fault::rule)
                        .containsExactly("import-error-value"));
    }

    @Test
    void aMergeReachingBelowTheListMakesNoPeople() throws IOException {
        var lines = judged(Workbooks.of(sheet -> {
            rows(sheet, HEADS, row("甲一", "1", "收银员", ""));
            sheet.value(3, 9, "");
            sheet.range(1, 2, 5, 2).merge();
        }));
        assertThat(lines).hasSize(1);
    }

    @Test
    void aMergedTitleStandsAboveTheHeads() throws IOException {
        var lines = judged(Workbooks.of(sheet -> {
            sheet.value(0, 0, "测试店员工花名册（2026 年）");
            sheet.range(0, 0, 0, 3).merge();
            sheet.value(1, 0, "填表日期：2026-11-01");
            under(sheet, 2, HEADS, row("甲一", "1", "", ""));
        }));
        assertThat(lines).extracting(OfficeListsTest::said).containsExactly("甲一 1");
    }

    @Test
    void headsMayTakeTwoRows() throws IOException {
        var lines = judged(Workbooks.of(sheet -> {
            under(
                    sheet,
                    0,
                    List.of("姓名", "联系方式", "", "岗位"),
                    row("", "手机", "邮箱", ""),
                    row("甲一", "", "a@example.com", "收银员"));
            sheet.range(0, 0, 1, 0).merge();
            sheet.range(0, 1, 0, 2).merge();
            sheet.range(0, 3, 1, 3).merge();
        }));
        assertThat(lines).extracting(Line::login).containsExactly("a@example.com");
        assertThat(lines).extracting(OfficeListsTest::said).allMatch(said -> said.endsWith("收银员"));
    }

    @Test
    void theListMayStandOnAnotherSheet() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            rows(workbook.newWorksheet("填写说明"), List.of("列名", "说明"), row("姓名", "必填"), row("工号", "选填"));
            rows(workbook.newWorksheet("样例"), HEADS);
            var sheet = workbook.newWorksheet("名单");
            rows(sheet, HEADS, row("甲一", "1", "收银员", ""), row("甲二", "2", "", ""));
            sheet.range(1, 2, 2, 2).merge();
        }
        assertThat(judged(bytes.toByteArray()))
                .extracting(OfficeListsTest::said)
                .containsExactly("甲一 1 收银员", "甲二 2 收银员");
    }

    @ParameterizedTest
    @CsvSource({
        "员工姓名,联系方式,所在岗位,所属门店,入职时间",
        "姓 名,手机号码,岗位名称,门店,上岗时间",
        "姓名*,联系电话：,职务,工作地点,到岗日期",
        "姓名（必填）,电话号码,工种,项目名称,入职日期",
        "姓名【必填】,手机,职位,所在项目,开始日期",
        "Full name,Mobile phone,Job title,Branch,Hire date",
        "ＮＡＭＥ,ＰＨＯＮＥ,position,Location,start_date"
    })
    void headsAreCalledManyNames(String name, String phone, String position, String site, String from)
            throws IOException {
        var file = Workbooks.of(
                List.of(name, phone, position, site, from),
                List.of(List.of("甲一", "138 0000 0001", "收银员", "总店", "2026/12/1")));
        var line = judged(file).get(0);
        assertThat(line.outcome()).isEqualTo(Outcome.ADD);
        assertThat(line.login()).isEqualTo("+8613800000001");
        assertThat(said(line)).endsWith("收银员 总店");
        assertThat(line.placement()).extracting(RosterImport.Placement::from).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(RosterReader.read(file).unread()).isEmpty();
    }

    @Test
    void aColumnsOwnNameGoesBeforeOthers() throws IOException {
        var file = Workbooks.of(
                List.of("职务", "姓名", "工号", "岗位", "性别", "籍贯"), List.of(List.of("组长", "甲一", 1, "收银员", "女", "")));
        assertThat(judged(file)).extracting(OfficeListsTest::said).containsExactly("甲一 1 收银员");
        // What was not understood is named, as far as something stands under it.
        assertThat(RosterReader.read(file).unread()).containsExactly("职务", "性别");
    }

    @ParameterizedTest
    @ValueSource(strings = {"收 银 员", "收銀員", " 收银员\u00a0", "ＣＡＳＨＩＥＲ", "cashier", "Cash ier"})
    void positionsAreComparedAsTheyAreMeant(String written) throws IOException {
        assertThat(judged(Workbooks.of(HEADS, List.of(List.of("甲一", 1, written, "總店")))))
                .extracting(OfficeListsTest::said)
                .containsExactly("甲一 1 收银员 总店");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计：1人",
                "合 计",
                "总计",
                "小计 1 人",
                "总人数：1",
                "人数",
                "共 1 人",
                "Total",
                "Grand total: 1",
                "合计（人）",
                "备注：以上为正式员工"
            })
    void sumsAndNotesAreNobodyAndAreNamed(String words) throws IOException {
        var list = RosterReader.read(Workbooks.of(HEADS, List.of(row("甲一", "1", "", ""), row(words, "", "", ""))));
        assertThat(list.rows()).hasSize(1);
        assertThat(list.passed()).containsExactly(new SheetList.Passed(3, words));
    }

    @Test
    void sumsWithNumbersAndFootersInSeveralCellsAreNobody() throws IOException {
        var list = RosterReader.read(Workbooks.of(sheet -> {
            rows(
                    sheet,
                    HEADS,
                    row("前厅部", "", "", ""),
                    row("甲一", "1", "", ""),
                    row("合计", "", "", ""),
                    row("制表人：李四", "", "审核：王五", ""));
            sheet.range(1, 0, 1, 3).merge();
            sheet.formula(3, 1, "COUNTA(B2:B2)");
        }));
        assertThat(list.rows()).extracting(cells -> cells.text(Column.NAME)).containsExactly("甲一");
        assertThat(list.passed()).extracting(SheetList.Passed::row).containsExactly(2, 4, 5);
    }

    @Test
    void headsRepeatedOnEveryPageAreNobody() throws IOException {
        var rows = List.of(row("甲一", "1", "", ""), HEADS, row("甲二", "2", "", ""));
        assertThat(judged(Workbooks.of(HEADS, rows))).extracting(Line::name).containsExactly("甲一", "甲二");
    }

    @Test
    void numbersInFrontOfEmptyLinesAreNobody() throws IOException {
        var rows = List.of(List.of(1, "甲一", "7"), List.of(2, "", ""), List.of(3, "", ""));
        assertThat(judged(Workbooks.of(List.of("序号", "姓名", "工号"), rows))).hasSize(1);
    }

    @Test
    void peopleCalledLikeASumAreLeftInTheListWhereTheyAreMore() throws IOException {
        var rows = List.of(row("总小明", "1", "", ""), row("合立", "2", "", ""), row("共工", "3", "", ""));
        assertThat(judged(Workbooks.of(HEADS, rows))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "12,0000,0012",
        "12,'&quot;A-&quot;0000',A-0012",
        "12,'\\A0000',A0012",
        "123456,0000,123456",
        "12,'00-00',00-12",
        "12,'0000;[Red]-0000',0012",
        "12,'0000_ ',0012",
        "12,0.00,12",
        "12,'#,##0',12",
        "0,000,000"
    })
    void numbersAreReadAsTheyAreShown(double number, String format, String shown) throws IOException {
        assertThat(number(number, format)).isEqualTo(shown);
    }

    @Test
    void aDayIsNoEmployeeNumber() throws IOException {
        assertThat(number(46357, "yyyy-mm-dd")).isEqualTo("2026/12/1");
        assertThat(number(46357, "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"))
                .isEqualTo("2026/12/1");
        var file = Workbooks.of(sheet -> {
            rows(sheet, HEADS, row("甲一", "", "", ""));
            sheet.value(1, 1, 46357);
            sheet.style(1, 1).format("yyyy/m/d").set();
        });
        assertThat(judged(file).get(0).faults())
                .extracting(RosterImport.Fault::rule)
                .containsExactly("employee-number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800009001",
                "138 0000 9001",
                "138-0000-9001",
                "138–0000–9001",
                "138.0000.9001",
                "0086 13800009001",
                "8613800009001",
                "+86 (0)13800009001",
                "１３８００００９００１",
                "\u202d13800009001\u202c",
                "\u200b13800009001",
                "13800009001.0"
            })
    void phonesAreReadAsPeopleHaveThem(String written) throws IOException {
        assertThat(judged(Workbooks.of(List.of("姓名", "手机号"), List.of(List.of("甲一", written)))))
                .extracting(Line::login)
                .containsExactly("+8613800009001");
    }

    @Test
    void whatACsvFileHasLostOfANumberIsSaid() throws IOException {
        assertThat(judged(Workbooks.of(List.of("姓名", "手机号"), List.of(List.of("甲一", "1.38E+10"))))
                        .get(0)
                        .faults())
                .extracting(RosterImport.Fault::rule)
                .containsExactly("login-digits-lost");
    }

    /** Mended rows are a list like any other, and what we noted beside them is no column that was not understood. */
    @Test
    void wrongRowsMakeAListToBeMended() throws IOException {
        var list =
                RosterReader.read(Workbooks.of(HEADS, List.of(row("甲一", "1", "收银员", ""), row("甲二", "2", "飞行员", "总店"))));
        var file = RosterTemplate.write(Locale.CHINESE, list.rows(), judged(list));
        var again = RosterReader.read(file);
        assertThat(again.rows()).hasSize(1);
        assertThat(again.unread()).isEmpty();
        assertThat(again.rows().get(0).texts())
                .containsAllEntriesOf(
                        Map.of(Column.NAME, "甲二", Column.NUMBER, "2", Column.POSITION, "飞行员", Column.SITE, "总店"));
    }

    private static String number(double number, String format) throws IOException {
        return RosterReader.read(Workbooks.of(sheet -> {
                    rows(sheet, HEADS, row("甲一", "", "", ""));
                    sheet.value(1, 1, number);
                    sheet.style(1, 1).format(format).set();
                }))
                .rows()
                .get(0)
                .text(Column.NUMBER);
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }

    @SafeVarargs
    private static void rows(Worksheet sheet, List<String> heads, List<String>... rows) {
        under(sheet, 0, heads, rows);
    }

    @SafeVarargs
    private static void under(Worksheet sheet, int top, List<String> heads, List<String>... rows) {
        for (var row = 0; row <= rows.length; row++) {
            var cells = row == 0 ? heads : rows[row - 1];
            for (var column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    sheet.value(top + row, column, cells.get(column));
                }
            }
        }
    }

    /** Name, number or login, position and site of a row. */
    private static String said(Line line) {
        var placement = line.placement();
        var site = placement == null ? null : placement.siteName();
        return line.name() + " " + line.login().replace("lwfd4821/", "")
                + (placement == null ? "" : " " + placement.title().zh())
                + (site == null ? "" : " " + site.zh());
    }

    private static List<Line> judged(byte[] file) {
        return judged(RosterReader.read(file));
    }

    private static List<Line> judged(SheetList<Column> list) {
        var cashier = new Position(
                UUID.randomUUID(), "cashier", new Text("收银员", "Cashier"), "", null, false, null, false, List.of(), 1);
        var site = new Site(UUID.randomUUID(), Text.same("总店"), "", false, List.of(), 1);
        var today = LocalDate.of(2026, 11, 24);
        var check =
                new RowCheck("lwfd4821", Map.of(), new ImportLookup(List.of(cashier), List.of(site), List.of(), today));
        return list.rows().stream().map(check::judge).toList();
    }
}
