package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every main form, handed in empty or wrong: it says at the field what is missing, and keeps what was typed. */
class RefusedFormsTest {
    @RegisterExtension
    final Visits visits = new Visits();

    private final Map<String, List<String>> faults = new TreeMap<>();

    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"ZH_PHONE", "EN_DESK"})
    void formSaysWhatIsMissing(View view) {
        var business = Business.open("House of Gaps");
        business.owner()
                .put("me/language", "{\"language\": \"" + view.language() + "\"}")
                .expect(204);
        var module = business.handbook();
        business.set(module, Map.of("report-day", "9")).expect(200);

        var visit = visits.by(view).open("sign-up?trade=restaurant");
        refused(visit.press(view.say("开通", "Get started")), "sign-up");
        visit.open("", business.login());

        visit.open("people").press(view.say("添加人员", "Add a person"));
        refusedInDialog(visit, view.say("添加人员", "Add a person"), "person");
        visit.open("organisation").press(view.say("添加场所", "Add a site"));
        refusedInDialog(visit, view.say("添加场所", "Add a site"), "site");
        visit.open("organisation").press(view.say("添加岗位", "Add a position"));
        refusedInDialog(visit, view.say("添加岗位", "Add a position"), "position");
        visit.open("settings/tokens").press(view.say("新建令牌", "New token"));
        refusedInDialog(visit, view.say("新建令牌", "New token"), "token");
        visit.open("settings/password").press(view.say("保存新密码", "Save new password"));
        refused(visit, "password");
        visit.open("people/invite").type(view.say("有效天数", "Days of validity"), "0");
        refused(visit.press(view.say("生成邀请链接", "Make the link")), "invite");
        visit.open("policy/" + module + "/publish").press(view.say("发布版次", "Publish edition"));
        refused(visit, "publish");
        visit.open("policy/" + module + "/life").press(view.say("停用制度", "Put out of force"));
        refusedInDialog(visit, view.say("停用制度", "Put out of force"), "withdraw");
        Assertions.assertThat(faults).isEmpty();
    }

    /** The message under the field goes when it is left, and the button from under the pointer that leaves it. */
    @Test
    void firstClickAfterACorrectionCounts() {
        var owner = afterARefusal();
        pressSlowly(owner, 0);
        owner.reads("Mei Lin");
        assertThat(owner.page()).hasURL(Pattern.compile("/settings$"));
    }

    @Test
    void clickIsGivenUpByMovingAway() {
        var owner = afterARefusal();
        pressSlowly(owner, 300);
        owner.settled();
        assertThat(owner.page()).hasURL(Pattern.compile("/settings/contact$"));
    }

    private Visit afterARefusal() {
        var owner = visits.by(View.EN_DESK)
                .open("settings/contact", Business.open("House of Jumps").login());
        owner.type("Name", "Mei Lin").press("Save contact data");
        assertThat(owner.field("Current password")).hasAttribute("aria-invalid", "true");
        return owner.settled().type("Current password", Business.PASSWORD);
    }

    /** Holds the button down until the field has lost its message, and lets go so many pixels to the right. */
    private static void pressSlowly(Visit visit, double right) {
        var button = visit.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save contact data"))
                .boundingBox();
        var mouse = visit.page().mouse();
        // Near the lower edge: what goes is higher than what is left of the button.
        mouse.move(button.x + button.width / 2, button.y + button.height - 2);
        mouse.down();
        assertThat(visit.field("Current password")).not().hasAttribute("aria-invalid", "true");
        visit.settled();
        if (right > 0) {
            mouse.move(button.x + button.width / 2 + right, button.y + button.height - 2);
        }
        mouse.up();
    }

    private void refusedInDialog(Visit visit, String action, String name) {
        var dialog = visit.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        visit.click(dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action).setExact(true)));
        refused(visit, name);
        assertThat(dialog).isVisible();
    }

    private void refused(Visit visit, String name) {
        assertThat(visit.page()
                        .locator("[role=alert]:visible, [aria-invalid=true]:visible")
                        .first())
                .isVisible();
        visit.settled().picture(name);
        Inspection.add(faults, name, visit);
    }
}
