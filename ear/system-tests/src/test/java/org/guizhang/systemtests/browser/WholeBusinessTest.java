package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The archive of everything, and the end of a business that is taken back. */
class WholeBusinessTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void ownerTakesEverythingAwayAndAdministratorsMayNot() throws Exception {
        var business = Business.open("House of Archives");
        business.handbook();
        var owner = visits.by(View.EN_DESK).open("settings", business.login());
        owner.follow("Archive, share, closing").sees("The whole business").reads("of at most 20000");
        owner.press("Make an archive").type("Your password", "wrong");
        inDialog(owner, "Make an archive").reads("The present password is not right");
        owner.type("Your password", Business.PASSWORD);
        inDialog(owner, "Make an archive").reads("The archive is being made");
        business.owner().get("business/exports").expect(200);
        var ready = owner.page().getByText("Ready,");
        for (int looks = 0; looks < 200 && ready.count() == 0; looks++) {
            owner.press("Look again").settled();
        }
        owner.reads("Ready,").settled().picture("whole-ready");
        owner.click(owner.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName("Download the archive of"))
                .first());
        owner.type("Your password", Business.PASSWORD);
        inDialog(owner, "Download").reads("SHA-256").settled().picture("whole-download");
        var file = owner.page()
                .waitForDownload(
                        () -> owner.page().getByText("Save the ZIP file").click());
        Assertions.assertThat(Files.size(file.path())).isGreaterThan(1000);
        visits.by(View.EN_PHONE)
                .open("settings/business/whole", business.hire("ADMINISTRATOR").login())
                .reads("does not allow");
    }

    @Test
    void closingIsSaidOnEveryPageAndTakenBack() {
        var business = Business.open("House of Ends");
        business.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var owner = visits.by(View.ZH_PHONE).open("settings/business/whole", business.login());
        owner.settled().picture("whole-open");
        owner.press("注销企业").type("您的密码", Business.PASSWORD).type("企业名称", "House of Ends");
        owner.settled().picture("whole-closing-dialog");
        inDialog(owner, "注销企业").reads("将删除全部资料").settled().picture("whole-closing");
        assertThat(owner.page().locator(".gz-at-rest")).isVisible();
        business.owner().post("sites", "{\"name\": {\"en\": \"X\"}}").expect(403);
        business.owner().get("sites").expect(200);
        visits.by(View.ZH_DESK)
                .open("organisation", business.login())
                .reads("正在注销")
                .settled()
                .picture("whole-at-rest");
        owner.press("撤回注销").type("您的密码", Business.PASSWORD);
        inDialog(owner, "撤回注销").reads("注销后会通知所有人");
        assertThat(owner.page().locator(".gz-at-rest")).isHidden();
        business.owner().post("sites", "{\"name\": {\"en\": \"X\"}}").expect(201);
    }

    private static Visit inDialog(Visit visit, String button) {
        return visit.click(visit.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true)));
    }
}
