package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tokens, look and the trail. */
class SettingsTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void tokenIsShownOnceWorksAndIsRevoked() {
        var business = Business.open("Token House");
        var owner = visits.by(View.EN_DESK).open("settings/tokens", business.login());
        owner.reads("No tokens yet").press("New token").type("Purpose", "Till");
        owner.click(dialog(owner).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("New token")))
                .reads("is ready")
                .settled()
                .picture("secret");
        var till = Rest.stranger().as(dialog(owner).locator("code").innerText());
        till.get("me").expect(200);
        owner.press("I have saved it");
        assertThat(dialog(owner)).hasCount(0);
        owner.press("Revoke “Till”");
        owner.settled().picture("revoke");
        owner.click(owner.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Revoke").setExact(true)));
        owner.reads("No tokens yet");
        till.get("me").expect(401);
    }

    @Test
    void auditPageShowsAnIntactChain() {
        var business = Business.open("Honest House");
        business.handbook();
        var owner = visits.by(View.EN_DESK).open("settings/audit", business.login());
        owner.press("Verify the chain");
        assertThat(owner.page().getByRole(AriaRole.STATUS).first()).containsText("Intact");
        owner.reads("Owner of Honest House: opened the business").settled().picture("intact");
        owner.click(owner.page().getByText("Details").first()).reads("Digest of the entry before");
    }

    @Test
    void lookIsKeptByTheBrowser() {
        var business = Business.open("Night House");
        var owner = visits.by(View.ZH_PHONE).open("settings", business.login());
        owner.click(owner.page().getByText("Dark"));
        var html = owner.page().locator("html");
        assertThat(html).hasAttribute("theme", "dark");
        owner.open("");
        assertThat(html).hasAttribute("theme", "dark");
        owner.picture("dark");
    }

    @Test
    void changedPasswordIsTheOneThatOpens() {
        var business = Business.open("Key House");
        var owner = visits.by(View.EN_DESK).open("settings/password", business.login());
        owner.type("Current password", "not-the-one")
                .type("New password", "Dumplings-for-18")
                .press("Save new password");
        assertThat(owner.field("Current password")).hasAttribute("aria-invalid", "true");
        owner.type("Current password", Business.PASSWORD)
                .type("New password", "Dumplings-for-18")
                .press("Save new password")
                .sees("Hello, Owner of Key House");
        Business.signIn(business.login(), Business.PASSWORD).expect(401);
        Business.signIn(business.login(), "Dumplings-for-18").expect(201);
        assertThat(owner.page()).hasURL(Pattern.compile("/$"));
    }

    private static Locator dialog(Visit visit) {
        return visit.page().getByRole(AriaRole.DIALOG);
    }
}
