package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Rest;
import org.guizhang.systemtests.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The door: in, out, the wrong key, and the address somebody came for. */
class SignInTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void wrongPasswordKeepsWhatWasTypedAndSaysSo() {
        var business = Business.open("Wrong Key House");
        var visit = visits.by(View.EN_DESK).open("sign-in").signIn(business.login(), "wrong-password");
        assertThat(visit.page().getByRole(AriaRole.ALERT).first()).containsText("password");
        assertThat(visit.field("E-mail or phone number")).hasValue(business.login());
        assertThat(visit.page()).hasURL(Pattern.compile("/sign-in$"));
        visit.picture("refused");
        visit.type("Password", Business.PASSWORD).press("Sign in").sees("Hello, Owner of Wrong Key House");
    }

    @Test
    void emptyFormNamesBothFields() {
        var visit = visits.by(View.ZH_PHONE).open("sign-in").press("登录");
        var alert = visit.page().getByRole(AriaRole.ALERT).first();
        assertThat(alert).containsText("邮箱或手机号");
        assertThat(alert).containsText("密码");
        assertThat(visit.field("邮箱或手机号")).hasAttribute("aria-invalid", "true");
        visit.settled().picture("empty");
        visit.click(alert.getByText("密码"));
        assertThat(visit.field("密码")).isFocused();
    }

    @Test
    void signInLeadsToTheAddressThatWasWanted() {
        var business = Business.open("Errand House");
        var visit = visits.by(View.EN_DESK).open("settings/audit");
        assertThat(visit.page()).hasURL(Pattern.compile("/sign-in\\?to="));
        visit.signIn(business.login(), Business.PASSWORD).sees("Audit trail");
        assertThat(visit.page()).hasURL(Pattern.compile("/settings/audit$"));
    }

    @Test
    void addressOfAnotherSiteIsNotFollowedAfterSignIn() {
        var business = Business.open("Straight House");
        var visit = visits.by(View.EN_DESK)
                .open("sign-in?to=https://example.com/")
                .signIn(business.login(), Business.PASSWORD)
                .sees("Hello, Owner of Straight House");
        assertThat(visit.page()).hasURL(Pattern.compile("^http://127\\.0\\.0\\.1:\\d+/$"));
    }

    @Test
    void signOutShutsTheDoor() {
        var business = Business.open("Closing House");
        var visit = visits.by(View.EN_DESK).open("", business.login()).menu("Sign out");
        assertThat(visit.page()).hasURL(Pattern.compile("/sign-in$"));
        visit.sees("Sign in").open("people");
        assertThat(visit.page()).hasURL(Pattern.compile("/sign-in\\?to=people$"));
    }

    @Test
    void cookieIsWorthNothingAtTheApiHoweverItIsSpelled() {
        var business = Business.open("House of Spellings");
        var visit = visits.by(View.EN_DESK).open("", business.login());
        for (var spelled : List.of("/api/v1/me", "/%61pi/v1/me", "//api/v1/me", "/api;x=y/v1/me", "/./api/v1/me")) {
            var answer =
                    visit.page().request().get(Server.running().url().toString().replaceFirst("/$", "") + spelled);
            org.assertj.core.api.Assertions.assertThat(answer.text())
                    .as(spelled)
                    .doesNotContain("House of Spellings");
        }
    }

    @Test
    void sessionIsWorthNothingWithoutItsKey() {
        var business = Business.open("House of Keys");
        var visit = visits.by(View.EN_DESK).open("", business.login());
        var cookies = visit.page().context().cookies();
        var key = cookies.stream()
                .filter(cookie -> cookie.name.equals("guizhang-key"))
                .findFirst()
                .orElseThrow();
        // 256 bits.
        org.assertj.core.api.Assertions.assertThat(key.value).matches("[A-Za-z0-9_-]{43}");
        org.assertj.core.api.Assertions.assertThat(cookies)
                .filteredOn(cookie -> cookie.name.startsWith("guizhang-") && !cookie.name.equals("guizhang-language"))
                .hasSize(3)
                .allSatisfy(cookie -> org.assertj.core.api.Assertions.assertThat(cookie.httpOnly)
                        .as(cookie.name)
                        .isTrue());
        var session = cookies.stream()
                .filter(cookie -> cookie.name.equals("guizhang-session"))
                .findFirst()
                .orElseThrow();
        for (var guessed : List.of("", "; guizhang-key=", "; guizhang-key=" + "A".repeat(43))) {
            var thief = Rest.stranger().with("Cookie", "guizhang-session=" + session.value + guessed);
            org.assertj.core.api.Assertions.assertThat(thief.get("/people").status())
                    .as(guessed)
                    .isEqualTo(403);
            var page = thief.with("Accept", "text/html").get("/people?q=x");
            org.assertj.core.api.Assertions.assertThat(page.status()).isEqualTo(302);
            org.assertj.core.api.Assertions.assertThat(page.header("Location")).isEqualTo("/people?q=x");
            org.assertj.core.api.Assertions.assertThat(page.header("Set-Cookie"))
                    .startsWith("guizhang-session=;")
                    .contains("Max-Age=0");
        }
        visit.open("people").sees("People");
        // Every change of who it is changes the key.
        var other = visits.by(View.EN_DESK).open("sign-in");
        var before = key(other);
        other.signIn(business.login(), Business.PASSWORD).sees("Hello, Owner of House of Keys");
        org.assertj.core.api.Assertions.assertThat(key(other)).isNotEqualTo(before);
        // Whoever has lost the key signs in again.
        other.page()
                .context()
                .clearCookies(
                        new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("guizhang-key"));
        other.open("people");
        assertThat(other.page()).hasURL(Pattern.compile("/sign-in\\?to=people$"));
    }

    private static String key(Visit visit) {
        return visit.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("guizhang-key"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    @Test
    void browserOfTheHolderIsKnownAgainWhateverOthersTry() {
        var business = Business.open("House of Known Browsers");
        var visit = visits.by(View.EN_DESK).open("", business.login()).menu("Sign out");
        visit.sees("Sign in");
        for (var guess = 0; guess < 10; guess++) {
            Business.signIn(business.login(), "wrong-" + guess).expect(401);
        }
        Business.signIn(business.login(), Business.PASSWORD).expect(429);
        visit.signIn(business.login(), Business.PASSWORD).sees("Hello, Owner of House of Known Browsers");
        var stranger = visits.by(View.EN_DESK).open("sign-in").signIn(business.login(), Business.PASSWORD);
        stranger.reads("Too many tries.");
    }

    @Test
    void temporaryPasswordHasToBeChangedFirst() {
        var business = Business.open("New Hands House");
        var added = business.addNumbered("Newcomer", "17", "STAFF").expect(201);
        var login = added.text("/person/login");
        var first = added.text("/password");
        var visit =
                visits.by(View.EN_PHONE).open("settings").signIn(login, first).sees("Change password");
        visit.picture("temporary");
        visit.open("").sees("Change password");
        visit.type("First password", first).type("New password", "short").press("Save new password");
        assertThat(visit.page().getByRole(AriaRole.ALERT).first()).containsText("8");
        visit.type("First password", first)
                .type("New password", Business.PASSWORD)
                .press("Save new password")
                .sees("Hello, Newcomer");
        visit.menu("Sign out").sees("Sign in");
        visit.signIn(login, Business.PASSWORD).sees("Hello, Newcomer");
    }

    @Test
    void personOfTwoBusinessesChoosesAndSwitches() {
        var first = Business.open("Abalone Hall");
        var second = Business.open("Barbecue Hall");
        var member = first.hire("AUDITOR");
        var added = second.add("Visitor", member.login(), "STAFF").expect(201);
        Business.join(Business.secret(added), Business.PASSWORD).expect(201);
        var visit = visits.by(View.EN_DESK).open("sign-in").signIn(member.login(), Business.PASSWORD);
        visit.sees("Which business?").settled().picture("choice");
        var choice = visit.page()
                .locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Barbecue Hall (Staff)"));
        assertThat(choice).containsText("Owner of Barbecue Hall");
        visit.click(choice).sees("Hello, Visitor").reads("Barbecue Hall");
        visit.menu("Switch to Abalone Hall").sees("Hello, AUDITOR of Abalone Hall");
    }

    @Test
    void languageSwitchesAtTheDoorAndInside() {
        var business = Business.open("Two Tongues House");
        var visit = visits.by(View.ZH_DESK).open("sign-in").sees("登录");
        visit.press("English").sees("Sign in");
        assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
        visit.type("E-mail or phone number", business.login())
                .type("Password", Business.PASSWORD)
                .press("Sign in")
                .sees("Hello, Owner of Two Tongues House")
                .menu("中文")
                .sees("Owner of Two Tongues House，您好");
        assertThat(visit.page().locator("html")).hasAttribute("lang", "zh");
        org.assertj.core.api.Assertions.assertThat(Rest.stranger()
                        .as(Business.signIn(business.login(), Business.PASSWORD)
                                .expect(201)
                                .text("/token"))
                        .get("me")
                        .text("/language"))
                .isEqualTo("zh");
    }
}
