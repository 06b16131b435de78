package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A policy's life on the screens: heard, approved on a phone by a second person, published, withdrawn, brought back. */
class PolicyLifeScreensTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void secondPersonApprovesOnAPhoneAndTheOwnerPublishesWithdrawsAndBringsBack() {
        var business = Business.open("House of Steps");
        business.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var module = business.handbook();
        business.owner().put("policy-settings", "{\"reviewRequired\": true}").expect(200);
        business.set(module, Map.of("report-day", "9")).expect(200);
        var supervisor = business.hire("SUPERVISOR");
        supervisor.rest().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var faults = new TreeMap<String, List<String>>();

        var owner = visits.by(View.ZH_DESK).open("policy/" + module + "/consultation", business.login());
        owner.type("草稿给谁看", "全体员工").press("添加意见");
        owner.type("谁提的", "后厨").type("意见内容", "罚款太高").press("保存记录");
        owner.reads("已保存").settled().picture("consultation");
        Inspection.add(faults, "consultation", owner);
        owner.open("policy/" + module + "/publish").follow("去提交审批");
        owner.type("给审批人的话", "请看第九日").press("提交审批");
        owner.reads("等待审批").settled().picture("asked");

        var phone = visits.by(View.ZH_PHONE).open("", supervisor.login());
        phone.settled().picture("home");
        phone.open("policy/" + module + "/review").reads("请看第九日").settled().picture("to-approve");
        Inspection.add(faults, "review", phone);
        phone.press("退回修改").reads("请填写此项");
        phone.press("批准草稿").reads("已批准").settled().picture("approved");

        owner.open("policy/" + module + "/publish").type("修改说明", "改到第九日").press("发布版次");
        owner.reads("第 2.0 版已发布");
        owner.open("policy/" + module + "/life").settled().picture("life");
        Inspection.add(faults, "life", owner);
        owner.press("停用制度");
        var dialog = owner.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        owner.settled().picture("withdraw");
        Inspection.add(faults, "withdraw", owner);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("停用制度"))
                .click();
        owner.reads("请填写此项").type("原因", "罚款写错了");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("停用制度"))
                .click();
        owner.reads("停用中").settled().picture("withdrawn");
        owner.press("恢复第 1.0 版");
        assertThat(dialog).isVisible();
        owner.settled().picture("roll-back");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("恢复第 1.0 版"))
                .click();
        assertThat(owner.page()
                        .getByRole(AriaRole.LISTITEM, new Page.GetByRoleOptions())
                        .filter(new Locator.FilterOptions().setHasText("第 4.0 版"))
                        .first())
                .containsText("现行");
        owner.settled().picture("brought-back");
        phone.open("policy/" + module + "/life").settled().picture("life-phone");
        Inspection.add(faults, "life on a phone", phone);
        Assertions.assertThat(faults).isEmpty();
        Assertions.assertThat(kinds(business, module))
                .containsExactly(
                        "ROLLED_BACK", "WITHDRAWN", "PUBLISHED", "APPROVED", "ASKED", "PUBLISHED", "ACTIVATED");
    }

    @Test
    void whatHasToBeMeantIsAskedWhereItIsPublished() {
        var business = Business.open("House of Questions");
        business.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var module = business.handbook();
        var first = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(9).atStartOfDay();
        business.set(module, Map.of("report-day", "9")).expect(200);
        business.owner()
                .ifMatch(business.etag(module))
                .post(
                        "modules/" + module + "/editions",
                        "{\"note\": \"下月起\", \"effectiveFrom\": \"%s:00+08:00\"}".formatted(first))
                .expect(201);
        business.set(module, Map.of("report-day", "12")).expect(200);
        var faults = new TreeMap<String, List<String>>();

        var owner = visits.by(View.ZH_DESK).open("policy/" + module + "/publish", business.login());
        owner.reads("与第 1.0 版").reads("已经发布、尚未生效：第 2.0 版").type("修改说明", "更正日期");
        owner.click(owner.field("文字修订：只改措辞，要求不变")).reads("涉及数字");
        owner.settled().picture("asked");
        Inspection.add(faults, "questions", owner);
        owner.press("发布版次").reads("请确认不再生效的版次").settled().picture("refused");
        owner.click(owner.field("指定时间")).day("生效时间（北京时间）", LocalDate.now().plusYears(3));
        owner.reads("我要的就是这一天").reads("与第 2.0 版").settled().picture("far");
        assertThat(owner.field("取代它，不再让它生效")).isHidden();
        owner.click(owner.field("立即生效")).reads("与第 1.0 版").click(owner.field("取代它，不再让它生效"));
        owner.press("发布版次").reads("请说明为什么仍算文字修订");
        owner.type("为什么仍算文字修订", "抄写错误").press("发布版次").reads("第 2.1 版已发布");
        var phone = visits.by(View.ZH_PHONE).open("policy/" + module + "/life", business.login());
        phone.reads("仍算文字修订的原因：抄写错误").settled().picture("kept");
        Inspection.add(faults, "kept", phone);
        phone.press("恢复第 1.0 版");
        assertThat(phone.page().getByRole(AriaRole.DIALOG)).isVisible();
        phone.settled().picture("roll-back-asks");
        Assertions.assertThat(faults).isEmpty();
    }

    private static List<String> kinds(Business business, String module) {
        var kinds = new ArrayList<String>();
        business.owner()
                .get("modules/" + module + "/life")
                .json()
                .forEach(e -> kinds.add(e.get("kind").asText()));
        return kinds;
    }
}
