package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Spreadsheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A thing is entered, labelled, found by the code on its label and closed; a list of them comes out of Excel. */
class ThingScreensTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void thingIsEnteredLabelledFoundAndClosed() {
        var business = Business.open("House of Things");
        business.handbook();
        var owner = visits.by(View.EN_DESK).open("things", business.login());
        owner.reads("Nothing entered yet").settled().picture("empty");
        owner.open("things/new?kind=restaurant-operations%2Fsupplier").sees("Add a thing");
        owner.type("Name on the business licence", "Valley Farm").press("Add a thing");
        assertThat(owner.field("Goods supplied")).hasAttribute("aria-invalid", "true");
        owner.settled().picture("refused");
        owner.type("Address", "1 River Road")
                .type("Phone", "138 0000 0000")
                .type("Goods supplied", "Vegetables")
                .type("Licence or registration number", "JY-1");
        owner.day("Licence valid until (may be left out)", LocalDate.parse("2020-02-28"));
        owner.press("Add a thing").sees("Valley Farm").reads("expired");
        owner.settled().picture("thing");
        var code = owner.page().locator(".gz-code-of-thing").innerText();

        Assertions.assertThat(file(owner)).startsWith("%PDF-").contains("/q/" + code);

        owner.open("things").reads("1 thing").reads("expired").settled().picture("list");
        owner.open("things?which=EXPIRING").reads("Valley Farm");
        owner.open("things?which=CLOSED").reads("Nothing fits");

        // Scanned on a phone by somebody who has to sign in first.
        var member = business.hire("STAFF");
        member.rest().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var cleaner = visits.by(View.ZH_PHONE).open("q/" + code.toUpperCase(Locale.ROOT));
        cleaner.signIn(member.login(), Business.PASSWORD).sees("Valley Farm").reads("不向您显示");
        assertThat(cleaner.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("停用")))
                .hasCount(0);
        cleaner.settled().picture("scanned");
        cleaner.open("q/abcdefgh").reads("没有这个编码");

        owner.open("q/" + code).sees("Valley Farm").press("Close");
        var dialog =
                owner.page().getByRole(AriaRole.ALERTDIALOG).or(owner.page().getByRole(AriaRole.DIALOG));
        owner.settled().window("close");
        owner.click(dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close").setExact(true)));
        owner.reads("Valley Farm was closed");
        owner.press("Open again").reads("is open again");
        owner.follow("Change").sees("Change “Valley Farm”");
        owner.type("Goods supplied", "Fruit").press("Save").reads("Fruit");
    }

    @Test
    void listComesOutOfExcel() {
        var business = Business.open("House of Cabinets");
        business.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        business.handbook();
        var owner =
                visits.by(View.ZH_PHONE).open("things/import?kind=restaurant-operations%2Fchiller", business.login());
        owner.sees("导入台账").settled().picture("import");
        choose(owner, List.of("一号柜", ""), List.of("二号柜", "后厨"));
        owner.reads("有 1 行需要修改").settled().picture("wrong");
        owner.press("换一个文件");
        choose(owner, List.of("一号柜", "前厅"), List.of("二号柜", "后厨"));
        owner.reads("全部正确").settled().picture("right");
        owner.press("导入 2 件").reads("导入完成").follow("查看台账");
        owner.reads("一号柜").reads("二号柜").reads("共 2 件").settled().picture("cards");
    }

    private static String file(Visit owner) {
        Download file = owner.page()
                .waitForDownload(() -> owner.page()
                        .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Print labels"))
                        .click());
        try (var in = file.createReadStream()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void choose(Visit visit, List<String> one, List<String> two) {
        var file = Spreadsheet.of(List.of(List.of("柜号", "位置"), one, two));
        visit.page().locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("柜.xlsx", XLSX, file));
    }
}
