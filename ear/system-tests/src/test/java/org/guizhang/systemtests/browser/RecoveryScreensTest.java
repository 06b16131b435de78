package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A lost password, an address to confirm, somebody else's use of one's address, and the own contact data. */
class RecoveryScreensTest {
    private static final String ANEW = "Dumplings-for-18";

    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void forgottenPasswordIsSetAnewOnAPhone() {
        var business = Business.open("忘了密码的餐馆");
        var owner = visits.by(View.ZH_PHONE).open("sign-in");
        owner.settled().picture("door");
        owner.follow("忘记密码？").sees("忘记密码").settled().picture("forgot");
        owner.type("邮箱或手机号", business.login()).press("发送链接").sees("请查看您的邮箱");
        owner.settled().picture("sent");
        owner.open("recover#" + Mailbox.secret(business.login(), "Set a new password"))
                .sees("这些企业是您的吗？")
                .reads("负责人：Owner of 忘了密码的餐馆")
                .settled()
                .picture("whose");
        owner.press("是我的，设置新密码").sees("设置新密码");
        owner.type("新密码", "short").press("保存新密码");
        assertThat(owner.field("新密码")).hasAttribute("aria-invalid", "true");
        owner.settled().picture("password");
        owner.type("新密码", ANEW).press("保存新密码").sees("新密码已设好");
        owner.settled().picture("saved");
        owner.follow("登录").signIn(business.login(), ANEW);
        assertThat(owner.page().locator(".gz-user")).isVisible();
    }

    @Test
    void whoeverOpenedNoAccountTakesTheAddressBack() {
        var business = Business.open("House of a Stranger");
        var reader = visits.by(View.EN_PHONE)
                .open("recover#" + Mailbox.secret(business.login(), "confirm your address"))
                .sees("Confirm your address");
        reader.settled().picture("confirm");
        reader.press("I opened no account")
                .sees("Take your address back")
                .settled()
                .picture("stranger");
        reader.press("Take my address back")
                .sees("The address is yours again")
                .settled()
                .picture("released");
        Business.signIn(business.login(), Business.PASSWORD).expect(401);
    }

    @Test
    void ownContactDataAreChangedAndTheAddressConfirmed() {
        var business = Business.open("House of Contacts");
        var owner = visits.by(View.EN_DESK).open("settings", business.login());
        owner.reads("Not confirmed").settled().picture("unconfirmed");
        owner.open("recover#" + Mailbox.secret(business.login(), "confirm your address"))
                .press("Confirm the address")
                .sees("Your address is confirmed");
        owner.follow("Go on").reads("Confirmed ·").settled().picture("confirmed");
        owner.follow("Change contact data").sees("My contact data").settled().picture("form");
        owner.type("Name", "Li Xiaoming").type("Phone", "138 0000 4712").press("Save contact data");
        assertThat(owner.field("Current password")).hasAttribute("aria-invalid", "true");
        owner.type("Current password", Business.PASSWORD)
                .press("Save contact data")
                .reads("+8613800004712")
                .reads("Li Xiaoming");
        owner.open("people").reads("Address confirmed").settled().picture("people");
    }

    @Test
    void ownerGivesAWayBackOnThePersonsPage() {
        var business = Business.open("House of Helping");
        var cook = business.hire("STAFF");
        var owner = visits.by(View.EN_PHONE).open("people/" + cook.person(), business.login());
        owner.settled().picture("person");
        owner.press("Give a link")
                .reads("Give STAFF of House of Helping, and nobody else")
                .settled()
                .window("link");
        var link = owner.page().getByRole(AriaRole.DIALOG).locator("code").innerText();
        var back = visits.by(View.EN_PHONE).open(link.replaceFirst("^.*/(?=recover#)", ""));
        back.sees("Set a new password").type("New password", ANEW).press("Save new password");
        back.sees("The new password is set");
        Business.signIn(cook.login(), ANEW).expect(201);
    }
}
