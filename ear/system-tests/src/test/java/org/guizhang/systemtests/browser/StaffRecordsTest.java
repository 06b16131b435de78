package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Patience;
import org.guizhang.systemtests.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Records on a phone: filled in, handed in with a number, begun and handed in without a network, and written by two at once. */
class StaffRecordsTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void aFormIsFilledInAndHandedInAlsoWithoutANetwork() {
        var business = Business.open("Harbour Kitchen");
        var module = business.handbook();
        var buyer = business.hire("STAFF");
        business.assign(buyer.person(), "buyer");

        var phone = new Phone(visits.by(View.ZH_PHONE).page())
                .open("")
                .signIn(buyer.login())
                .ready();
        phone.open("#/records");
        var page = phone.page();
        assertThat(page.locator("a[href$='/price-survey']")).isVisible();
        phone.picture("records").isAccessible();
        page.locator("a[href$='/price-survey']").click();
        fill(phone, "南门市场", "鲈鱼");
        phone.picture("record-filled").isAccessible();
        Patience.until("what was typed is stored", () -> drafts(buyer.rest()).contains("南门市场"));
        handIn(phone);
        phone.reads("已提交，编号 RXJ");
        phone.picture("record-sent").isAccessible();
        assertThat(handedIn(buyer.rest())).isEqualTo(1);

        page.context().setOffline(true);
        phone.open("#/f/" + module + "/price-survey");
        fill(phone, "北门市场", "青菜");
        handIn(phone);
        phone.reads("已填好，等待发送").picture("record-waiting").isAccessible();
        phone.open("#/waiting").reads("记录的提交或办理");
        page.context().setOffline(false);
        assertThat(page.getByText("都交到服务器了").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
        assertThat(handedIn(buyer.rest())).isEqualTo(2);
    }

    @Test
    void whatTwoHaveWrittenIsAsked() {
        var business = Business.open("Twin Kitchen");
        var module = business.handbook();
        var buyer = business.hire("STAFF");
        business.assign(buyer.person(), "buyer");
        var phone = new Phone(visits.by(View.ZH_PHONE).page())
                .open("")
                .signIn(buyer.login())
                .ready();
        phone.open("#/f/" + module + "/price-survey");
        var page = phone.page();
        type(phone, "#f-market", "东市场");
        Patience.until("it is stored", () -> drafts(buyer.rest()).contains("东市场"));
        var draft = buyer.rest()
                .get("records?mine=true&state=draft")
                .expect(200)
                .json()
                .path("items")
                .get(0);
        var stored = buyer.rest()
                .get("records/" + draft.path("id").asText())
                .expect(200)
                .json();
        buyer.rest()
                .put(
                        "records/" + draft.path("id").asText() + "/answers",
                        "{\"base\": %d, \"answers\": {\"market\": \"西市场\"}}"
                                .formatted(stored.path("revision").asInt()))
                .expect(200);
        type(phone, "#f-market", "东市场一号门");
        var asked = page.locator("#f-market-of .gz-errors");
        assertThat(asked).containsText("用对方的：西市场");
        phone.picture("record-conflict").isAccessible();
        asked.getByText("用我的").click();
        Patience.until("mine is stored", () -> drafts(buyer.rest()).contains("东市场一号门"));
        page.locator(".gz-steps").getByText("删除草稿").click();
        page.locator(".gz-steps").getByText("真的删除").click();
        Patience.until("it is gone", () -> drafts(buyer.rest()).isEmpty());
    }

    private static void fill(Phone phone, String market, String goods) {
        phone.page().locator("#f-surveyed-on-of .gz-btn").click();
        type(phone, "#f-market", market);
        type(phone, "#f-lines-prices-0-goods", goods);
        type(phone, "#f-lines-prices-0-unit", "斤");
        type(phone, "#f-lines-prices-0-price", "12.5");
        type(phone, "#f-lines-prices-0-paid", "13");
        assertThat(phone.page().locator(".gz-totals")).containsText("1");
        phone.confirm();
    }

    private static void type(Phone phone, String field, String words) {
        phone.page().locator(field).fill(words);
        phone.page().locator(field).press("Tab");
    }

    private static void handIn(Phone phone) {
        phone.page().locator(".gz-do .gz-primary").click();
    }

    /** What the caller's drafts say. */
    private static String drafts(Rest who) {
        var told = new StringBuilder();
        for (var one :
                who.get("records?mine=true&state=draft").expect(200).json().path("items")) {
            // One may be deleted in between.
            var answer = who.get("records/" + one.path("id").asText());
            told.append(answer.status() == 404 ? "" : answer.expect(200).json().path("answers"));
        }
        return told.toString();
    }

    private static long handedIn(Rest who) {
        var serials =
                who.get("records?mine=true").expect(200).json().path("items").findValuesAsText("serial");
        return List.copyOf(serials).stream().distinct().count();
    }
}
