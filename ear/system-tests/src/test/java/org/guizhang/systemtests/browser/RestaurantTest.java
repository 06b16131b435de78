package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Server;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job, as its owner does it: from the first page to a clause that was searched for and found. */
class RestaurantTest {
    /** From the first page to the published handbook. */
    private static final int MOST_CLICKS = 12;

    @RegisterExtension
    final Visits visits = new Visits();

    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"ZH_PHONE", "EN_DESK"})
    void getsItsHandbook(View view) throws SQLException {
        var visit = visits.by(view);
        var house = view.say("望江楼临江店", "River View Riverbank");
        signUp(visit, house);
        choose(visit);
        answer(visit, house);
        assertNoToken(house);
        publish(visit);
        System.out.printf("%s: %d clicks from the first page to the published handbook%n", view, visit.clicks());
        assertThat(visit.clicks()).isLessThanOrEqualTo(MOST_CLICKS);
        read(visit, house);
        search(visit);
    }

    private static void signUp(Visit visit, String house) {
        var view = visit.view();
        visit.open("").follow(view.say("为您的企业注册", "Sign up your business"));
        visit.sees(view.say("您做的是哪一行？", "What is your trade?")).settled().picture("1-trade");
        visit.click(visit.page()
                .getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(view.say("餐饮店", "Restaurant"))));
        visit.sees(view.say("注册企业", "Sign your business up"))
                .type(view.say("企业名称", "Name of the business"), house)
                .type(view.say("您的姓名", "Your name"), view.say("王老板", "Wang"))
                .type(view.say("邮箱或手机号", "E-mail or phone number"), Business.newLogin("boss"))
                .type(view.say("密码", "Password"), Business.PASSWORD)
                .settled()
                .picture("2-sign-up");
        visit.press(view.say("开通", "Get started"));
    }

    /** A browser has its session; only programs get a token. */
    private static void assertNoToken(String house) throws SQLException {
        try (var connection = Server.running().superuser();
                var statement = connection.prepareStatement("select count(k.id) from tenant t"
                        + " left join access_token k on k.tenant_id = t.id where t.name = ? group by t.id"
                        + " order by t.created_at desc")) {
            statement.setString(1, house);
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    private static void choose(Visit visit) {
        var view = visit.view();
        visit.sees(view.say("选定要用的制度", "Choose your rules")).settled().picture("3-templates");
        visit.press(view.say("下一步：回答问题", "Next: questions"));
    }

    private static void answer(Visit visit, String house) {
        var view = visit.view();
        visit.sees(view.say("5 个只有您能答的问题", "5 questions only you can answer"))
                .settled()
                .picture("4-questions");
        // Known from sign-up.
        assertThat(visit.field(view.say("您的店叫什么名字？", "What is your restaurant called?")))
                .hasValue(house);
        time(visit, view.say("每天几点打烊？", "When do you close each day?"), "21:30");
        time(visit, view.say("招牌灯几点打开？", "When should the sign light go on?"), "17:30");
        var interval = view.say("多久和供货商结一次账？", "How often do you settle with suppliers?");
        visit.type(interval + view.say("：数量", ": number"), "10");
        visit.field(interval + view.say("：数量", ": number")).press("Tab");
        visit.reads("21:30").reads("17:30").reads(view.say("已保存", "Saved"));
        visit.settled().picture("5-answered");
        visit.press(view.say("下一步：发布", "Next: publish"));
    }

    private static void time(Visit visit, String question, String time) {
        var field = visit.page().getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName(question));
        field.fill(time);
        field.press("Enter");
    }

    private static void publish(Visit visit) {
        var view = visit.view();
        visit.sees(view.say("发布制度手册", "Publish the handbook")).settled().picture("6-publish");
        visit.press(view.say("发布手册", "Publish handbook"))
                .sees(view.say("手册已发布，请员工来看", "The handbook is out: invite your people"))
                .settled()
                .picture("7-published");
    }

    private static void read(Visit visit, String house) {
        var view = visit.view();
        visit.follow(view.say("阅读手册", "Read the handbook"))
                .sees(house)
                .whole()
                .reads(view.say("第一章", "Chapter 1"))
                .reads("21:30")
                .settled()
                .picture("8-handbook");
        assertThat(visit.page().locator("footer code")).hasText(Pattern.compile("[0-9a-f]{64}"));
    }

    private static void search(Visit visit) {
        var view = visit.view();
        var box = visit.field(view.say("搜索制度条款", "Search the rules"));
        box.fill(view.say("招牌灯", "sign light"));
        box.press("Enter");
        visit.sees(view.say("搜索“招牌灯”", "Search: sign light")).settled().picture("9-found");
        var best = visit.page().locator("main ol a").first();
        assertThat(best.locator("mark").first()).containsText(Pattern.compile("招牌|sign", Pattern.CASE_INSENSITIVE));
        visit.click(best);
        var clause = visit.page().locator(".gz-here");
        assertThat(clause).isVisible();
        assertThat(clause).isFocused();
        assertThat(clause).isInViewport();
        assertThat(clause).containsText(Pattern.compile("招牌|sign", Pattern.CASE_INSENSITIVE));
        assertThat(visit.page()).hasURL(Pattern.compile("/handbook/[0-9a-f-]{36}/[a-z0-9-]+$"));
        visit.settled().window("10-clause");
    }
}
