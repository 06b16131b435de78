package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From an owner's link to a newcomer's first screen. */
class JoiningTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void newcomerJoinsOnAPhoneByTheOwnersLink() {
        var business = Business.open("House of Welcome");
        var owner = visits.by(View.EN_DESK).open("people", business.login());
        owner.follow("Invite people").sees("Invite people");
        owner.click(owner.page().getByText("One person: works once"));
        owner.click(owner.page().getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("中文")));
        owner.press("Make the link").reads("The invitation is ready");
        assertThat(owner.page()
                        .getByRole(AriaRole.IMG, new GetByRoleOptions().setName("QR code for joining House of Welcome"))
                        .first())
                .isVisible();
        owner.settled().picture("issued");
        owner.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(owner.page().getByText("Scan to join")).isVisible();
        owner.picture("poster");
        owner.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        var link = owner.page().locator("code").innerText();

        var cook = visits.by(View.ZH_PHONE).open(link.replaceFirst("^.*/(?=join#)", ""));
        cook.sees("加入House of Welcome").settled().picture("offer");
        cook.press("申请加入");
        assertThat(cook.page().getByRole(AriaRole.ALERT).first()).containsText("手机号");
        cook.settled().picture("errors");
        var phone = phone();
        cook.type("您的姓名", "周敏")
                .type("您的手机号", phone)
                .type("密码", Business.PASSWORD)
                .press("申请加入")
                .sees("已向House of Welcome提出申请");
        owner.open("people").press("Approve 周敏").reads("周敏 has joined");
        cook.open("sign-in")
                .signIn(phone, Business.PASSWORD)
                .sees("周敏，您好")
                .settled()
                .picture("home");

        var late = visits.by(View.ZH_PHONE).open(link.replaceFirst("^.*/(?=join#)", ""));
        late.sees("这个邀请不能用了").settled().picture("closed");
    }

    @Test
    void ownerLetsAWaitingPersonIn() {
        var business = Business.open("House of Patience");
        business.handbook();
        var code = business.owner().get("me").text("/tenant/code");
        var link = business.owner()
                .post("invitations", "{\"kind\": \"TEAM\", \"role\": \"STAFF\", \"language\": \"en\"}")
                .expect(201)
                .text("/link");
        var guard = visits.by(View.EN_PHONE).open(link.replaceFirst("^.*/(?=join#)", ""));
        guard.sees("Join House of Patience");
        guard.click(guard.page().getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("Employee number")));
        choose(guard, "Your position", "Waiter");
        guard.type("Your name", "Guard")
                .type("Your employee number", "17")
                .type("Password", Business.PASSWORD)
                .press("Ask to join")
                .sees("You asked to join House of Patience")
                .settled()
                .picture("waiting");

        guard.open("").open(link.replaceFirst("^.*/(?=join#)", "")).sees("You asked to join House of Patience");

        var owner = visits.by(View.EN_PHONE).open("", business.login());
        owner.reads("People without a position: 1").settled().picture("home");
        owner.click(owner.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("Waiting to join: 1"))));
        owner.sees("People").reads("Waiting for your approval (1)").settled().picture("request");
        assertThat(owner.page().getByLabel("Position of Guard")).hasValue("Waiter");
        owner.press("Approve Guard").reads("Guard has joined and can sign in");
        assertThat(owner.page().getByText("Waiting for your approval")).hasCount(0);
        choose(owner, "Give Owner of House of Patience a position", "Owner");
        assertThat(owner.page().getByText("People without a position")).hasCount(0);

        guard.open("sign-in").signIn(code + "/17", Business.PASSWORD).sees("Hello, Guard");
        guard.reads("Read and sign").settled().picture("first-day");
    }

    @Test
    void whoHasSignedInJoinsASecondBusinessWithOneTap() {
        var first = Business.open("House of the Evening");
        var second = Business.open("House of the Morning");
        second.handbook();
        var link = second.owner()
                .post("invitations", "{\"kind\": \"TEAM\", \"role\": \"STAFF\", \"approval\": false}")
                .expect(201)
                .text("/link");
        var person = visits.by(View.EN_PHONE).open("", first.login());
        person.open(link.replaceFirst("^.*/(?=join#)", "")).sees("Join House of the Morning");
        person.reads("You are signed in as Owner of House of the Evening")
                .settled()
                .picture("own");
        choose(person, "Your position", "Waiter");
        person.press("Join").sees("Hello, Owner of House of the Evening").reads("House of the Morning");
    }

    private static void choose(Visit visit, String label, String words) {
        var field = visit.field(label);
        field.click();
        field.fill(words);
        var option = visit.page()
                .getByRole(AriaRole.OPTION)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words));
        // A combo box takes Enter once it has something to offer.
        assertThat(option.first()).isVisible();
        field.press("Enter");
        visit.settled();
    }

    /** A mainland number that nobody has yet. */
    private static String phone() {
        return "13" + String.format("%09d", System.nanoTime() % 1_000_000_000L);
    }
}
