package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A rule is published, somebody reads and signs it on a phone, and the owner sees it happen. */
class SigningTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void staffSignOnThePhoneAndTheOwnerSeesIt() throws Exception {
        var business = Business.open("签收小馆");
        var staff = business.hire("STAFF");
        staff.rest().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var module = business.handbook();
        var owner = visits.by(View.EN_DESK).open("policy/" + module + "/acknowledgements", business.login());
        owner.reads("0 of 1 have signed").settled().picture("1-owner-before");

        var phone = visits.by(View.ZH_PHONE).open("", staff.login());
        phone.reads("约需").settled().picture("0-home");
        assertThat(phone.page()
                        .getByRole(
                                AriaRole.LINK,
                                new GetByRoleOptions().setName("消息，1 条未读").setExact(true)))
                .isVisible();
        phone.follow("消息，1 条未读").sees("消息").settled().picture("2-inbox");
        phone.press("打开：请阅读并签收《餐饮店经营管理规程》");
        phone.sees("餐饮店经营管理规程").reads("与您有关的").settled().picture("3-read");

        phone.press("有疑问或不同意");
        phone.type("请写下您的想法", "打烊时间能晚一点吗？").press("提交");
        phone.reads("等待答复");
        owner.reads("打烊时间能晚一点吗？");

        phone.click(phone.page().getByLabel("我已阅读以上条款，并将遵守"));
        phone.press("签收").reads("下载凭证").settled().window("4-signed");
        assertThat(phone.page()
                        .getByRole(
                                AriaRole.LINK,
                                new GetByRoleOptions().setName("消息，没有未读").setExact(true)))
                .isVisible();
        var file = phone.page()
                .waitForDownload(() -> phone.page().getByText("下载凭证").click());
        Assertions.assertThat(Files.readAllBytes(file.path())).startsWith('%', 'P', 'D', 'F');

        owner.reads("1 of 1 have signed").settled().picture("5-owner-after");
        owner.press("Answer STAFF of 签收小馆").type("Your answer", "冬天可以。").press("Send answer");
        owner.reads("冬天可以。");
        phone.open("inbox").reads("冬天可以。").settled().picture("6-answer");
    }
}
