package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Forms are found, begun, read as registers and as single records, taken a step further, and voided with a reason. */
class RecordScreensTest {
    @RegisterExtension
    final Visits visits = new Visits();

    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    @Test
    void registersAndRecordsAreReadAndTakenFurther() {
        var business = Business.open("House of Registers");
        var module = business.handbook();
        var keeper = business.hire("STAFF");
        business.assign(keeper.person(), "receiver");
        var accountant = business.hire("STAFF").person();
        business.assign(accountant, "accountant");
        var beer = LedgerEntry.drink(business, "Qingdao 500 ml");
        LedgerEntry.handedIn(keeper.rest(), accountant, module, beer, "opening", 12, 0);
        var second = LedgerEntry.handedIn(keeper.rest(), accountant, module, beer, "issue", 0, 5);

        // Who manages sees the forms and a register with its balance.
        var desk = visits.by(View.EN_DESK).open("records", business.login());
        desk.sees("Records").reads("Drinks Ledger");
        inspect(desk, "forms");
        dark(desk, "forms");
        desk.open("records/of/" + module + "/" + LedgerEntry.FORM);
        desk.sees("Drinks Ledger").reads("Qingdao 500 ml").reads("Balance 7").reads("2 records");
        inspect(desk, "register");
        dark(desk, "register");
        desk.open("records/of/" + module + "/" + LedgerEntry.FORM + "?q=zzzz")
                .reads("No records fit")
                .settled()
                .picture("register-none");

        // One record as on paper.
        desk.open("records/" + second).sees("Drinks Ledger").reads("Qingdao 500 ml");
        desk.reads("What became of it");
        inspect(desk, "record");
        dark(desk, "record");
        desk.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        desk.picture("record-print");
        desk.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));

        // Staff see what they may fill in, on a phone in Chinese.
        keeper.rest().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var phone = visits.by(View.ZH_PHONE).open("records", keeper.login());
        phone.sees("登记").reads("库存酒水明细账");
        inspect(phone, "forms");
        phone.open("records/mine").reads("共 2 件");
        inspect(phone, "mine");
        phone.open("records/waiting").settled().picture("waiting");
        phone.open("records/of/" + module + "/" + LedgerEntry.FORM).sees("库存酒水明细账");
        inspect(phone, "register");
        phone.click(phone.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("登记一件：库存酒水明细账").setExact(false)));
        phone.sees("库存酒水明细账").reads("草稿");
        inspect(phone, "draft");
        phone.press("删除草稿").press("真的删除？填写的内容会丢失").reads("共 2 件");
        Assertions.assertThat(keeper.rest()
                        .get("records?mine=true")
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(2);

        // Nobody reads another business's record.
        var other = Business.open("House of Other Registers");
        var stranger = visits.by(View.EN_DESK).open("records/" + second, other.login());
        assertThat(stranger.page().getByText("Qingdao")).hasCount(0);
        Assertions.assertThat(faults).isEmpty();
    }

    private void inspect(Visit visit, String name) {
        visit.settled().picture(name);
        Inspection.add(faults, name, visit);
        visit.resized(other -> {
            other.picture(name + "-resized");
            Inspection.addSeen(faults, name + " resized", other);
        });
    }

    private static void dark(Visit visit, String name) {
        visit.page().evaluate("() => document.documentElement.setAttribute('theme', 'dark')");
        visit.settled().picture(name + "-dark");
        visit.page().evaluate("() => document.documentElement.setAttribute('theme', 'light')");
    }
}
