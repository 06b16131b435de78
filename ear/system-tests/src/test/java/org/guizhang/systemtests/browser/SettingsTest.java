package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
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
        owner.reads("No tokens yet")
                .press("New token")
                .type("Purpose", "Till")
                .type("Your password", Business.PASSWORD);
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
    void addressForCalendarsIsShownOnceAndEnded() {
        var business = Business.open("House of Calendars on Screen");
        var owner = visits.by(View.EN_PHONE).open("settings", business.login());
        owner.reads("My checklists in a calendar")
                .press("Make the address")
                .reads("It is shown this once")
                .reads("not read by a calendar yet")
                .settled()
                .picture("calendar-feed");
        var path = owner.page().locator(".gz-secret code").innerText().replaceFirst(".*/api/v1/", "");
        Rest.stranger().get(path).expect(200);
        owner.press("End the address");
        owner.click(dialog(owner)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("End the address")
                                .setExact(true)));
        owner.reads("Make the address");
        Rest.stranger().get(path).expect(404);
    }

    @Test
    void programsOfOurPeopleAreListedAndEnded() {
        var business = Business.open("House of Tills");
        var member = business.hire("STAFF");
        var secret = member.rest()
                .post("tokens", Business.token("Till at the door", 30))
                .expect(201)
                .text("/secret");
        var owner = visits.by(View.EN_PHONE).open("settings", business.login());
        owner.follow("See programs and devices")
                .sees("Programs and devices of our people")
                .reads("Till at the door")
                .reads("as STAFF of House of Tills, Staff")
                .reads("Never used")
                .settled()
                .picture("programs");
        owner.press("Revoke “Till at the door” of STAFF of House of Tills");
        owner.settled().picture("revoke-program");
        owner.click(dialog(owner)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Revoke").setExact(true)));
        owner.reads("No programs");
        Rest.stranger().as(secret).get("me").expect(401);
        member.rest().get("me").expect(200);
        visits.by(View.EN_PHONE).open("settings/programs", member.login()).reads("does not allow");
    }

    @Test
    void auditPageShowsAnIntactChain() {
        var business = Business.open("Honest House");
        business.handbook();
        var owner = visits.by(View.EN_DESK).open("settings/audit", business.login());
        owner.press("Verify the chain");
        assertThat(owner.page().getByRole(AriaRole.STATUS).first()).containsText("Intact");
        owner.reads("Owner of Honest House: opened the business").settled().picture("intact");
        owner.press("Details of entry 1");
        owner.click(owner.page().getByText("Technical details").first()).reads("Digest of the entry before");
    }

    /** What was done is said with the clause and the number it was done to, and with the words before and after. */
    @Test
    void auditPageSaysWhatWasChanged() {
        var business = Business.open("House of Many Words");
        var module = business.handbook();
        business.owner()
                .ifMatch(business.etag(module))
                .post(
                        "modules/" + module + "/amendments",
                        "{\"change\": {\"kind\": \"rewrite\", \"target\": \"clauses/scope\","
                                + " \"text\": {\"zh\": \"适用于全店。\", \"en\": \"For all of the house.\"}}}")
                .expect(201);
        business.set(module, Map.of("report-day", "9")).expect(200);
        business.owner().post("sites", "{\"name\": {\"en\": \"Harbour\"}}").expect(201);
        var owner = visits.by(View.EN_DESK).open("settings/audit", business.login());
        owner.reads("Harbour").reads("Article 1").settled().picture("sentences");
        owner.open("settings/audit?action=module.amended");
        owner.click(owner.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Details of entry.*")))
                .first());
        owner.reads("For all of the house.").settled().picture("reworded");
    }

    @Test
    void auditPageIsFilteredByItsAddressAndExported() throws IOException {
        var business = Business.open("Sieve House");
        business.handbook();
        var owner = visits.by(View.EN_DESK).open("settings/audit?action=edition.published", business.login());
        assertThat(owner.page().locator(".gz-event:visible")).hasCount(1);
        owner.settled().picture("filtered");
        var file = owner.page()
                .waitForDownload(() -> owner.page().getByText("Export CSV").click());
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).isEqualTo("audit-trail.csv");
        org.assertj.core.api.Assertions.assertThat(Files.readString(file.path()))
                .startsWith("\uFEFF\"Number\"")
                .contains("\"edition.published\"")
                .doesNotContain("\"module.activated\"");
        owner.follow("Clear filter").reads("exported the audit trail");
        assertThat(owner.page()).hasURL(Pattern.compile("/settings/audit$"));
        var what = owner.page().getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("Did what"));
        what.fill("activated a template");
        // Enter before the list is there chooses nothing.
        assertThat(owner.page().getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("activated a template")))
                .isVisible();
        what.press("Enter");
        assertThat(owner.page()).hasURL(Pattern.compile("/settings/audit\\?action=module.activated$"));
        assertThat(owner.page().locator(".gz-event:visible")).hasCount(1);
        owner.open("settings/audit?action=module.activated&to=2020-01-01").reads("No such entries");
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
    void tooManyDownloadsOfOwnDataAreExplained() {
        var member = Business.open("House of Downloads").hire("STAFF");
        for (var i = 0; i < 10; i++) {
            member.rest().get("me/export").expect(200);
        }
        visits.by(View.EN_DESK)
                .open("settings", member.login())
                .follow("Download my data")
                .sees("That was too often")
                .reads("You have downloaded your data several times in a short while");
    }

    @Test
    void changedPasswordEndsTheOtherBrowsers() {
        var business = Business.open("Lost Phone House");
        var other = visits.by(View.EN_PHONE).open("people", business.login());
        var owner = visits.by(View.EN_DESK).open("settings/password", business.login());
        owner.type("Current password", Business.PASSWORD)
                .type("New password", "Dumplings-for-18")
                .press("Save new password")
                .sees("Hello, Owner of Lost Phone House");
        other.open("people");
        assertThat(other.page()).hasURL(Pattern.compile("/sign-in\\?to=people$"));
        owner.open("people").sees("People");
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
