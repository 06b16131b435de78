package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Alterations;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One change of each kind stands on the page of the approver and on that of the publisher, headed by whom it affects. */
class ApprovingScreensTest {
    @RegisterExtension
    final Visits visits = new Visits();

    private final Map<String, List<String>> faults = new TreeMap<>();

    @Test
    void approverAndPublisherSeeEveryChangeAndWhomItAffects() {
        var business = Business.open("House of Sight");
        business.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var module = business.owner()
                .post("modules", "{\"template\": \"%s\"}".formatted(Alterations.TEMPLATE))
                .expect(201)
                .text("/id");
        var supervisor = business.hire("SUPERVISOR");
        supervisor.rest().put("me/language", "{\"language\": \"zh\"}").expect(204);
        business.hire("STAFF");

        // A first edition is long: folded by chapter and kind, all of it there.
        var owner = visits.by(View.ZH_DESK).open("policy/" + module + "/publish", business.login());
        owner.reads("首次发布：以下全部为新增").reads("检查表（").settled().picture("first");
        Inspection.add(faults, "first", owner);
        var greeting = owner.page().getByText("请问有什么可以为您效劳");
        assertThat(greeting).hasCount(0);
        owner.press("全部展开");
        assertThat(greeting.first()).isVisible();
        assertThat(owner.page().getByText("How may I help you?").first()).isVisible();

        business.publish(module, "First").expect(201);
        Alterations.all().values().forEach(alteration -> Alterations.make(business, module, alteration));
        business.set(module, Map.of("callback-days", "5")).expect(200);
        business.owner()
                .ifMatch(business.etag(module))
                .post("modules/" + module + "/reviews", "{\"message\": \"请看\"}")
                .expect(201);

        var phone = visits.by(View.ZH_PHONE).open("inbox", supervisor.login());
        phone.reads("的草稿等您审批").settled().picture("inbox");
        phone.open("policy/" + module + "/review").reads("涉及");
        showsEverything(phone);
        phone.settled().picture("to-approve");
        Inspection.add(faults, "review", phone);

        owner.open("").reads("的改动正在等审批").settled().picture("home");
        owner.open("policy/" + module + "/publish").reads("已提交审批，正在等待决定");
        assertThat(owner.page().getByText("去提交审批")).hasCount(0);
        showsEverything(owner);
        owner.settled().picture("to-publish");
        Inspection.add(faults, "publish", owner);
        owner.open("policy/" + module + "/compare");
        showsEverything(owner);

        phone.press("批准草稿").reads("已批准");
        owner.open("policy/" + module + "/publish").type("修改说明", "各处").press("发布版次");
        owner.reads("还没有签收").settled().picture("published");
        owner.follow("查看签收情况").sees("《呼叫中心客户服务制度》签收情况");
        owner.open("policy/" + module + "/publish").follow("返回《呼叫中心客户服务制度》");
        Assertions.assertThat(faults).isEmpty();
    }

    private static void showsEverything(Visit visit) {
        Alterations.all()
                .forEach((kind, alteration) -> assertThat(visit.page()
                                .locator(".gz-change")
                                .filter(new Locator.FilterOptions().setHasText(alteration.told()))
                                .first())
                        .isVisible());
        says(visit, "客户异议", "移动");
        says(visit, "例会后资料归档检查", "换了位置");
        says(visit, "客户认可", "适用岗位");
        var value = visit.page().locator(".gz-changes li", new Page.LocatorOptions().setHasText("回访时限"));
        assertThat(value).containsText("5个工作日");
    }

    private static void says(Visit visit, String thing, String words) {
        var changes = visit.page().locator(".gz-change");
        assertThat(changes.filter(new Locator.FilterOptions().setHasText(thing)).first())
                .containsText(words);
    }
}
