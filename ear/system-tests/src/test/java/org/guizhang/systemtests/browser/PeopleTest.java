package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People come in, change roles and leave; each sees the places of the own role alone. */
class PeopleTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void addedPersonComesInByTheLinkAndLeaves() {
        var business = Business.open("Hiring House");
        var login = Business.newLogin("cook");
        var owner = visits.by(View.EN_DESK).open("people", business.login()).sees("People");
        owner.click(owner.page()
                        .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Add a person"))
                        .first())
                .type("Name", "Cook")
                .type("E-mail or phone number", login)
                .settled()
                .picture("form");
        owner.click(dialog(owner).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a person")))
                .reads("Cook was added and has to say yes")
                .settled()
                .picture("link-made");
        var link = dialog(owner).locator("code").innerText();
        owner.press("Handed over");
        assertThat(row(owner, "Cook", "Has not come yet")).isVisible();
        owner.settled().picture("list");

        var cook = visits.by(View.EN_PHONE).open(link.replaceFirst("^.*/(?=join#)", ""));
        cook.sees("Join Hiring House")
                .reads("This invitation is for Cook")
                .settled()
                .picture("link");
        cook.type("Password", Business.PASSWORD).press("Join").sees("Hello, Cook");
        cook.open("settings").reads("Businesses I belong to").settled().picture("businesses");
        cook.press("Leave Hiring House").settled().window("leave");
        cook.click(dialog(cook)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Leave").setExact(true)));
        cook.sees("Sign in");
        owner.open("people");
        assertThat(row(owner, "Cook", "Has left")).isVisible();
    }

    @Test
    void wrongEntriesAreMarkedAtTheirFields() {
        var business = Business.open("Careful House");
        var owner = visits.by(View.EN_PHONE).open("people", business.login());
        owner.click(owner.page()
                        .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Add a person"))
                        .first())
                .type("E-mail or phone number", "nobody");
        owner.click(dialog(owner).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a person")));
        assertThat(owner.field("Name")).hasAttribute("aria-invalid", "true");
        assertThat(owner.field("E-mail or phone number")).hasAttribute("aria-invalid", "true");
        assertThat(owner.field("E-mail or phone number")).hasValue("nobody");
        owner.settled().picture("errors");
    }

    @Test
    void whoHasNeitherAddressNorPhoneIsAddedByNumber() {
        var business = Business.open("House of Numbers");
        var owner = visits.by(View.EN_PHONE).open("people", business.login());
        owner.click(owner.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Add a person"))
                .first());
        owner.type("Name", "Cleaner");
        owner.click(dialog(owner).getByText("Without e-mail or phone: by employee number"));
        owner.type("Employee number", "17").settled().picture("numbered-form");
        owner.click(dialog(owner).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a person")));
        owner.reads("Cleaner can sign in").settled().picture("first-password");
        var first = dialog(owner).locator("code").innerText();
        owner.press("Handed over");
        var code = business.owner().get("me").text("/tenant/code");
        visits.by(View.EN_PHONE).open("sign-in").signIn(code + "/17", first).sees("Change password");
    }

    @Test
    void endedAccessCanBeTakenBackAtOnce() {
        var business = Business.open("Second Thoughts House");
        business.hire("STAFF");
        var owner = visits.by(View.EN_DESK).open("people", business.login());
        var ended = row(owner, "STAFF of Second Thoughts House", "Access ended");
        owner.press("End access of STAFF of Second Thoughts House");
        assertThat(ended).isVisible();
        owner.settled().picture("ended").press("Undo");
        assertThat(ended).hasCount(0);
    }

    @Test
    void staffSeeNeitherPolicyNorPeople() {
        var business = Business.open("Quiet House");
        business.handbook();
        var member = business.hire("STAFF");
        var staff = visits.by(View.EN_PHONE).open("", member.login()).sees("Hello, STAFF of Quiet House");
        var places = staff.page().getByRole(AriaRole.NAVIGATION, new GetByRoleOptions().setName("Main navigation"));
        assertThat(places.getByRole(AriaRole.LINK))
                .hasText(new String[] {"Home", "Corrections", "Records", "Handbook"});
        staff.press("More");
        assertThat(places.getByRole(AriaRole.LINK))
                .hasText(new String[] {"Home", "Corrections", "Records", "Handbook", "Things", "Settings"});
        staff.settled().picture("home");
        for (var address :
                new String[] {"people", "policy", "catalogue", "settings/audit", "checks", "checks/history"}) {
            staff.open(address).sees("You do not have access to this page").reads("Your role does not allow this");
        }
        staff.picture("refused");
    }

    private static Locator dialog(Visit visit) {
        return visit.page().getByRole(AriaRole.DIALOG);
    }

    /** The row of somebody that says these words, too. */
    private static Locator row(Visit visit, String person, String words) {
        return visit.page()
                .getByRole(
                        AriaRole.ROW,
                        new GetByRoleOptions().setName(Pattern.compile(person + ".*" + words, Pattern.DOTALL)));
    }
}
