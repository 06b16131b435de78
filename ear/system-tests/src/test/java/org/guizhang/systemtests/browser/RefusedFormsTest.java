package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
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
