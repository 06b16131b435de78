package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Spreadsheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a list in Excel to people with passwords in their hands. */
class ImportingTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void listIsCheckedMendedAndTakenIn() {
        var business = Business.open("House of Spreadsheets");
        business.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var owner = visits.by(View.ZH_PHONE).open("people", business.login()).follow("导入名单");
        owner.sees("导入名单").settled().picture("start");
        owner.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("名单.xlsx", XLSX, new byte[] {1, 2, 3}));
        owner.sees("导入名单").settled().picture("no-list");
        // Another file can be chosen at once.
        assertThat(owner.page().locator("vaadin-upload vaadin-button").first()).isEnabled();
        choose(owner, List.of("周敏", "", "17"), List.of("吴强", "nobody", ""));
        owner.reads("有 1 行需要修改").reads("邮箱：");
        assertThat(owner.page()
                        .getByRole(
                                com.microsoft.playwright.options.AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("导入 2 人")))
                .hasCount(0);
        owner.settled().picture("wrong");
        owner.press("换一个文件");
        choose(owner, List.of("周敏", "", "17"), List.of("吴强", Business.newLogin("wu"), ""));
        owner.reads("全部正确").settled().picture("right");
        owner.press("导入 2 人").reads("导入完成").settled().picture("done");
        // It can be left, and is found again.
        owner.open("people/import").reads("已导入的名单").open("inbox").reads("名单已导入，新增 2 人");
        owner.click(owner.page().getByText("打开", new Page.GetByTextOptions().setExact(true)));
        owner.press("生成链接和初始密码").reads("已生成 2 份");
        assertThat(owner.page().locator("code")).hasCount(2);
        owner.settled().picture("handed");
        owner.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        owner.picture("slips");
        var first = owner.page().locator("code:not(.gz-slip-link)").innerText();
        var code = business.owner().get("me").text("/tenant/code");

        var cleaner = visits.by(View.ZH_PHONE).open("sign-in").signIn(code + "/17", first);
        cleaner.sees("修改密码");
    }

    private static void choose(Visit visit, List<String> one, List<String> two) {
        var file = Spreadsheet.of(List.of(List.of("姓名", "邮箱", "工号"), one, two));
        visit.page().locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("名单.xlsx", XLSX, file));
    }
}
