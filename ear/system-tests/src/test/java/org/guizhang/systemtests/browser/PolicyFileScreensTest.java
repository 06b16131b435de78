package org.guizhang.systemtests.browser;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Positions and sites in a file: read before they are applied, by people who know no keys. */
class PolicyFileScreensTest {
    private static final String FILE = """
            format: 1
            modules: []
            positions:
              - key: waiter
                from: restaurant-operations/waiter
                title: {zh: 楼面服务员, en: Floor waiter}
                about: 上菜报菜名。
                reports-to: own-bar
              - key: own-bar
                title: {zh: 吧台长, en: Head of the bar}
                reports-to: manager
                headcount: 2
              - key: cashier
                from: restaurant-operations/cashier
                title: {zh: 收银员, en: Cashier}
                reports-to: manager
                merged-into: own-bar
            sites:
              - name: {zh: 江边店, en: Riverside}
                address: 江边路 8 号
                areas:
                  - name: {zh: 露台, en: Terrace}
                headcounts: {own-bar: 1}
            """;

    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void planSpeaksOfPositionsByTheirTitles() {
        var business = Business.open("House of Plans");
        business.activate();
        var desk = plan(visits.by(View.EN_DESK).open("policy/code", business.login()), "en");
        desk.reads("Head of the bar").reads("Reports to: Restaurant manager → Head of the bar");
        desk.settled().picture("1-plan-desk-en");
        var chinese = Business.open("House of Reading");
        chinese.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        chinese.activate();
        var phone = plan(visits.by(View.ZH_PHONE).open("policy/code", chinese.login()), "zh");
        phone.reads("汇报对象").reads("江边店").reads("露台");
        phone.settled().picture("2-plan-phone-zh");
        Assertions.assertThat(phone.page().locator(".gz-plan").allInnerTexts().toString())
                .doesNotContain("own-bar", "reports-to", "code.");

        desk.click(desk.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Make \\d+ change"))));
        desk.sees("Policy");
        Assertions.assertThat(business.owner().get("positions").expect(200).body())
                .contains("Head of the bar", "Floor waiter");

        desk.open("policy/code").field("Contents of the file").fill(FILE.replace("manager", "nobody"));
        desk.press("Show what it changes").reads("No position has the key");
        desk.settled().picture("3-error-desk-en");
    }

    private static Visit plan(Visit visit, String language) {
        visit.field(language.equals("en") ? "Contents of the file" : "文件内容").fill(FILE);
        return visit.press(language.equals("en") ? "Show what it changes" : "看会改什么");
    }
}
