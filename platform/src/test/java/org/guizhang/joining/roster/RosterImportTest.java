package org.guizhang.joining.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.joining.roster.RosterImport.Line;
import org.guizhang.joining.roster.RosterImport.Outcome;
import org.guizhang.joining.roster.internal.ImportLookup;
import org.guizhang.joining.roster.internal.RosterReader;
import org.guizhang.joining.roster.internal.RowCheck;
import org.guizhang.joining.roster.internal.RowCheck.Present;
import org.guizhang.shared.Text;
import org.guizhang.sheet.SheetRow;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Site;
import org.junit.jupiter.api.Test;

/** What a spreadsheet's rows mean. */
class RosterImportTest {
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
                .extracting(RosterImport.Fault::rule)
                .containsExactly("import-position-missing");
    }

    @Test
    void nameStandsInOneLine() throws IOException {
        assertThat(judged(List.of("姓名", "手机号"), List.of("Zhang\nOwner: Li", "13800000000"))
                        .faults())
                .extracting(fault -> fault.column() + " " + fault.rule())
                .containsExactly("name one-line");
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
                    .isEqualTo(new RosterImport.Placement(
                            CHEF, title(), BRANCH, Text.same("Branch"), LocalDate.of(2026, 12, 1)));
        }
        assertThat(judged(heads, List.of("A", "7", "chef", "", "")).placement())
                .isEqualTo(new RosterImport.Placement(CHEF, title(), null, null, TODAY));
    }

    @Test
    void whatIsNoDayIsToldAndNotTakenForToday() throws IOException {
        var heads = List.<Object>of("Name", "Number", "Position", "From");
        for (var day : List.of("2026-02-30", "1.12", "12/01/2026", "2026-12-01 to 2026-12-31", "1999-12-31", 7)) {
            var line = judged(heads, List.of("A", "7", "chef", day));
            assertThat(line.faults()).extracting(RosterImport.Fault::rule).containsExactly("import-date");
            assertThat(line.placement()).as("%s", day).isNull();
        }
    }

    @Test
    void formulasAndErrorValuesAreFaults() {
        var cells = new SheetRow<Column>(2, Map.of(Column.NUMBER, "7"), Set.of(Column.NAME), Set.of(Column.POSITION));
        assertThat(check(List.of()).judge(cells).faults())
                .extracting(fault -> fault.column() + " " + fault.rule())
                .contains("name import-formula", "position import-error-value");
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
                .extracting(RosterImport.Fault::rule)
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

    private static Line judged(List<?> heads, List<?> row) throws IOException {
        return judged(List.of(), heads, List.of(row)).get(0);
    }

    private static List<Line> judged(List<Holding> held, List<?> heads, List<? extends List<?>> rows)
            throws IOException {
        var check = check(held);
        return RosterReader.read(Workbooks.of(heads, rows)).rows().stream()
                .map(check::judge)
                .toList();
    }

    private static RowCheck check(List<Holding> held) {
        var chef = new Position(CHEF, "chef", title(), "", null, false, null, false, List.of(), 1);
        var branch = new Site(BRANCH, Text.same("Branch"), "", false, List.of(), 1);
        var closed = new Site(UUID.randomUUID(), Text.same("Moon"), "", true, List.of(), 1);
        var people = Map.of(
                "lwfd4821/1", new Present(LI, true),
                "lwfd4821/2", new Present(UUID.randomUUID(), false));
        return new RowCheck("lwfd4821", people, new ImportLookup(List.of(chef), List.of(branch, closed), held, TODAY));
    }

    private static Text title() {
        return new Text("厨师长", "Head chef");
    }
}
