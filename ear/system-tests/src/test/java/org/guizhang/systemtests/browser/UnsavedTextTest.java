package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every character somebody typed is there afterwards, whatever ended the page, and is sent only when it is meant. */
class UnsavedTextTest {
    private static final String RESTORED = "已恢复没保存的文字";
    private static final String LEFT = "这一页有没保存的文字";

    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void questionOutlivesTheSessionAndLeavesAnswersAndTicksAlone() {
        var business = Business.open("留言小馆");
        var staff = business.hire("STAFF");
        staff.rest().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var module = business.handbook();
        var edition = business.owner().get("modules/" + module).text("/latest/id");
        business.owner()
                .put(
                        "editions/" + edition + "/quiz",
                        "{\"questions\": [{\"question\": {\"zh\": \"几点打烊？\", \"en\": \"When do we close?\"},"
                                + " \"choices\": [{\"zh\": \"20:00\"}, {\"zh\": \"21:30\"}], \"right\": 1}]}")
                .expect(200);
        var phone = visits.by(View.ZH_PHONE).open("acknowledge/" + edition, staff.login());
        phone.press("有疑问或不同意").type("请写下您的想法", "打烊时间能晚一点吗？");
        Assertions.assertThat((Number) phone.page().evaluate("() => window.scrollY"))
                .as("the page is scrolled")
                .satisfies(far -> Assertions.assertThat(far.intValue()).isGreaterThan(100));
        phone.page().context().clearCookies();
        phone.press("提交");

        var notice = phone.page().locator(".v-system-error");
        assertThat(notice).containsText("您已退出登录");
        assertThat(notice).containsText("您填的文字已留在这台设备上");
        assertThat(notice).isInViewport();
        Assertions.assertThat(notice.evaluate("it => { const at = it.getBoundingClientRect();"
                        + " return it.contains(document.elementFromPoint(at.x + at.width / 2, at.y + 10)); }"))
                .as("nothing lies over it")
                .isEqualTo(true);
        phone.window("1-ended");
        phone.click(notice).signIn(staff.login(), Business.PASSWORD);
        phone.reads(LEFT).settled().window("2-left");

        phone.click(phone.page().getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("21:30")));
        phone.click(phone.page().getByLabel("我已阅读以上条款，并将遵守"));
        phone.press("有疑问或不同意").reads(RESTORED).settled().window("3-restored");
        assertThat(phone.field("请写下您的想法")).hasValue("打烊时间能晚一点吗？");
        phone.press("提交").reads("等待答复");
        assertThat(phone.page().getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("21:30")))
                .isChecked();
        assertThat(phone.page().getByLabel("我已阅读以上条款，并将遵守")).isChecked();
        phone.press("有疑问或不同意");
        assertThat(phone.field("请写下您的想法")).hasValue("");
        phone.page().keyboard().press("Escape");
        phone.press("签收").reads("下载凭证");
    }

    @Test
    void reloadCrashAndASecondTabLoseNothing() {
        var business = Business.open("重开小馆");
        business.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var module = business.activate();
        business.set(module, Business.answers("重开小馆")).expect(200);
        var address = "policy/" + module + "/consultation";
        var first = visits.by(View.ZH_DESK).open(address, business.login());
        first.page().getByLabel("会议记录").fill("全体员工都同意");
        first.page().reload();
        first.reads(RESTORED).settled().picture("1-reload");
        assertThat(first.page().getByLabel("会议记录")).hasValue("全体员工都同意");

        // Another tab of the same field: each keeps its own.
        var second = first.page().context().newPage();
        second.navigate("/" + address);
        var minutes = second.getByLabel("会议记录");
        assertThat(minutes).hasValue("");
        minutes.fill("另一页写的");
        second.reload();
        assertThat(minutes).hasValue("另一页写的");
        first.page().reload();
        assertThat(first.page().getByLabel("会议记录")).hasValue("全体员工都同意");

        // The second tab dies: a third finds its words, and can do without them.
        second.close();
        var third = first.page().context().newPage();
        third.navigate("/" + address);
        assertThat(third.getByLabel("会议记录")).hasValue("另一页写的");
        third.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("不要了")).click();
        assertThat(third.getByLabel("会议记录")).hasValue("");

        first.press("保存记录").reads("已保存").open(address).settled();
        assertThat(first.page().getByLabel("会议记录")).hasValue("全体员工都同意");
        assertThat(first.page().getByText(RESTORED)).hasCount(0);
        Assertions.assertThat(kept(first.page())).isEqualTo(0);

        // Signing out leaves nothing on the device; a tab where somebody is still at work keeps its words to itself.
        third.getByLabel("参加的人").fill("职工代表");
        first.page().getByLabel("会议记录").fill("还没想好");
        Assertions.assertThat(kept(first.page())).isEqualTo(2);
        first.menu("退出登录").sees("登录");
        Assertions.assertThat(kept(first.page())).isEqualTo(0);
        third.waitForFunction("() => Object.keys(sessionStorage).some(key => key.startsWith('guizhang-unsaved:'))");
        third.close();
    }

    @Test
    void clauseIsKeptThroughEscapeAndALongOneIsRefusedWhole() {
        var business = Business.open("长文小馆");
        business.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var module = business.activate();
        var desk = visits.by(View.ZH_DESK).open("policy/" + module + "/text", business.login());
        desk.click(desk.page().locator(".gz-draft-clause").nth(1).getByRole(AriaRole.LINK));
        var dialog = desk.page().getByRole(AriaRole.DIALOG);
        desk.press("在本条之后添加");
        dialog.getByLabel("正文（中文）").fill("上岗前先洗手。");
        desk.page().keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        desk.reads(LEFT).reads("上岗前先洗手。").settled().window("1-escape");
        desk.press("在本条之后添加");
        assertThat(dialog.getByLabel("正文（中文）")).hasValue("上岗前先洗手。");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("添加条文"))
                .click();
        assertThat(dialog).hasCount(0);
        assertThat(desk.page()).hasURL(Pattern.compile("/text/[a-z-]+\\.own-1$"));
        assertThat(desk.page().getByText(LEFT)).not().isVisible();

        var text = desk.field("正文（中文）");
        text.fill("洗".repeat(3300));
        desk.reads("3300/4000").reads("已保存");
        text.fill("洗".repeat(5000) + "完");
        desk.reads("5001/4000，多了 1001 个字符").reads("最多 4000 个字符").settled().picture("2-long");
        assertThat(text).hasValue("洗".repeat(5000) + "完");
        desk.page().reload();
        assertThat(text).hasValue("洗".repeat(5000) + "完");
        desk.reads(RESTORED).reads("最多 4000 个字符");
        text.fill("洗手。");
        assertThat(text).not().hasAttribute("aria-invalid", "true");
        desk.settled().page().reload();
        assertThat(text).hasValue("洗手。");
        Assertions.assertThat(kept(desk.settled().page())).isEqualTo(0);
        Assertions.assertThat(desk.page().evaluate("() => window.guizhang.unsaved.unwatched()"))
                .as("text fields on the page that nobody watches")
                .isEqualTo(List.of());

        desk.page().context().setOffline(true);
        var offline = desk.page().locator("vaadin-connection-indicator");
        assertThat(offline).containsText("没有网络");
        Assertions.assertThat(desk.page().locator(".v-status-message").boundingBox().height)
                .isGreaterThan(30);
        desk.window("3-offline");
        desk.page().context().setOffline(false);
        assertThat(desk.page().locator("vaadin-connection-indicator[offline]")).hasCount(0);
    }

    @Test
    void enterThatTakesAWordSendsNothing() {
        var business = Business.open("输入法小馆");
        business.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        business.handbook();
        var link = business.owner()
                .post("invitations", "{\"kind\": \"TEAM\", \"role\": \"STAFF\", \"language\": \"zh\"}")
                .expect(201)
                .text("/link");
        var visit = visits.by(View.ZH_DESK);
        var page = visit.page();
        var pressed = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> {
            if (request.postData() != null && request.postData().contains("\"event\":\"keydown\"")) {
                pressed.add(page.url());
            }
        });

        visit.open("sign-up?trade=restaurant")
                .type("邮箱或手机号", Business.newLogin("boss"))
                .type("密码", Business.PASSWORD);
        visit.type("您的姓名", "王");
        InputMethod.type(page, visit.field("您的姓名"), "xiao'ming", "小明");
        assertThat(visit.field("您的姓名")).hasValue("王小明");
        InputMethod.type(page, visit.field("企业名称"), "jiang'bian'dian", "江边店");
        assertThat(visit.field("企业名称")).hasValue("江边店");
        assertThat(visit.field("企业名称")).isFocused();
        visit.settled();
        Assertions.assertThat(pressed).isEmpty();

        visit.open("sign-in").type("密码", "half of a pass");
        InputMethod.type(page, visit.field("邮箱或手机号"), "wang", "王");
        assertThat(visit.field("邮箱或手机号")).isFocused();
        InputMethod.type(page, visit.field("密码"), "mi'ma", "密码");
        visit.settled();
        Assertions.assertThat(pressed).isEmpty();

        visit.open(link.replaceFirst("^.*/(?=join#)", "")).sees("加入输入法小馆");
        visit.click(page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("工号")));
        // By keys, one after the other, as people do: the server has to know of each when Enter comes.
        visit.field("您的工号").pressSequentially("17");
        visit.field("密码").pressSequentially(Business.PASSWORD);
        visit.field("您的姓名").pressSequentially("Wang ");
        InputMethod.type(page, visit.field("您的姓名"), "xiao'ming", "小明");
        assertThat(visit.field("您的姓名")).hasValue("Wang 小明");
        visit.settled();
        Assertions.assertThat(pressed).isEmpty();
        page.keyboard().press("Enter");
        visit.sees("已向输入法小馆提出申请");
        Assertions.assertThat(pressed).hasSize(1);

        visit.open("handbook", business.login());
        InputMethod.type(page, visit.field("搜索制度条款"), "huo'kuan", "货款");
        visit.settled();
        assertThat(page).hasURL(Pattern.compile("/handbook$"));
        Assertions.assertThat(pressed).hasSize(1);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/search\\?q="));
        assertThat(visit.field("搜索制度条款").first()).not().hasValue("huo'kuan");
    }

    private static int kept(Page page) {
        return ((Number) page.evaluate("() => Object.keys(localStorage).concat(Object.keys(sessionStorage))"
                        + ".filter(key => key.startsWith('guizhang-unsaved:')).length"))
                .intValue();
    }
}
