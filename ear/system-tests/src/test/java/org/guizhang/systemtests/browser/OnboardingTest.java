package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the first page to the published handbook and the invitation, in each trade of the mission. */
class OnboardingTest {
    private static final int MOST_CLICKS = 12;
    private static final Duration LONGEST = Duration.ofMinutes(6);
    private static final Duration LONGEST_IN_A_RESTAURANT = Duration.ofMinutes(5);

    @RegisterExtension
    final Visits visits = new Visits();

    @ParameterizedTest
    @EnumSource(StartedTrade.class)
    void leadsToAHandbook(StartedTrade way) {
        var visit = visits.by(way.view);
        var person = new Person(visit);
        var view = way.view;
        signUp(visit, person, way);
        visit.sees(view.say("选定要用的制度", "Choose your rules"));
        person.reads();
        visit.picture(way + "-1-templates").press(view.say("下一步：回答问题", "Next: questions"));
        visit.sees(view.say(way.questions + " 个只有您能答的问题", way.questions + " questions only you can answer"));
        person.reads();
        for (var typed : way.typed) {
            person.types(typed.question(), typed.words());
            visit.field(typed.question()).press("Tab");
            visit.reads(typed.words());
        }
        // The sentence of each question that was turned to; the others stay folded.
        person.reads(".gz-sentences");
        visit.reads(view.say("已答 " + way.typed.size() + " 题", way.typed.size() + " of " + way.questions + " answered"));
        visit.settled().picture(way + "-2-questions").press(view.say("下一步：发布", "Next: publish"));
        visit.sees(view.say("发布制度手册", "Publish the handbook"));
        person.reads();
        visit.picture(way + "-3-publish").press(view.say("发布手册", "Publish handbook"));
        visit.sees(view.say("手册已发布，请员工来看", "The handbook is out: invite your people"));
        person.reads();
        visit.picture(way + "-4-invite").press(view.say("生成邀请链接和二维码", "Make link and QR code"));
        assertThat(visit.page().getByRole(AriaRole.IMG).locator("visible=true").first())
                .isVisible();
        person.reads(".gz-invitation p");
        visit.settled().picture(way + "-5-invited");
        System.out.printf("%s: %s%n", way, person);
        assertThat(visit.clicks()).isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(person.time()).isLessThan(way == StartedTrade.RESTAURANT ? LONGEST_IN_A_RESTAURANT : LONGEST);
        visit.follow(view.say("阅读手册", "Read the handbook"))
                .sees(view.say(way.house + "制度手册", way.house + ": handbook"));
        var sheet = visit.whole().page().locator(".gz-sheet").first();
        assertThat(sheet).containsText(way.house);
        assertThat(sheet).containsText(way.typed.get(0).words());
        assertThat(sheet).not().containsText("{{");
    }

    @Test
    void isLeftAndTakenUpWhereItStopped() {
        var business = Business.open("House of Pauses");
        var owner = visits.by(View.EN_DESK).open("", business.login());
        owner.click(owner.page().getByText("Choose your rules"));
        owner.sees("Choose your rules");
        // The way in leads on to the step that is next: the button of the page before that is gone with it.
        assertThat(owner.page()).hasURL(Pattern.compile("/start/templates$"));
        owner.settled().press("Next: questions").sees("5 questions only you can answer");
        owner.type("When do you close each day?", "20:15");
        owner.field("When do you close each day?").press("Tab");
        owner.reads("1 of 5 answered").follow("Stop here and go on later");
        owner.sees("Hello, Owner of House of Pauses");

        var later = visits.by(View.EN_DESK).open("", business.login());
        later.reads("1 of 5 answered").click(later.page().getByText("Go on where you stopped: questions"));
        later.sees("5 questions only you can answer");
        assertThat(later.field("When do you close each day?")).hasValue("20:15");
        // Done steps can be reopened; what is active stays so.
        later.follow("Rules").sees("Choose your rules").settled();
        assertThat(later.page()
                        .getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName("Restaurant operations rules")))
                .isDisabled();
        later.press("Next: questions").sees("5 questions only you can answer");
        assertThat(later.page()).hasURL(Pattern.compile("/start/questions$"));
    }

    @Test
    void severalTemplatesAreAskedAboutTogetherAndPublishedAtOnce() {
        var business = Business.open("House of Two Rules");
        var owner = visits.by(View.EN_DESK).open("start", business.login());
        owner.sees("Choose your rules");
        owner.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new GetByRoleOptions().setName(Pattern.compile("canteen", Pattern.CASE_INSENSITIVE)))
                .check();
        owner.press("Next: questions").sees("9 questions only you can answer");
        owner.settled().picture("questions");
        var same = owner.page()
                .getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName(Pattern.compile("is the same job as")));
        same.first().check();
        owner.settled();
        assertThat(business.owner().get("onboarding").json().findValuesAsText("merged"))
                .containsOnlyOnce("true");
        owner.type("What is your restaurant called?", "Two Rules");
        owner.field("What is your restaurant called?").press("Tab");
        owner.reads("1 of 9 answered").press("Next: publish").sees("Publish the handbook");
        owner.settled().picture("publish").press("Publish handbook");
        owner.sees("The handbook is out: invite your people").follow("Read the handbook");
        owner.follow("Whole handbook");
        assertThat(owner.page().locator(".gz-sheet")).hasCount(2);
        for (var i = 0; i < 2; i++) {
            assertThat(owner.page().locator(".gz-sheet").nth(i)).containsText("Two Rules");
        }
        owner.open("start/invite").press("Finish").sees("Hello, Owner of House of Two Rules");
    }

    private static void signUp(Visit visit, Person person, StartedTrade way) {
        var view = way.view;
        visit.open("").follow(view.say("为您的企业注册", "Sign up your business"));
        visit.sees(view.say("您做的是哪一行？", "What is your trade?"));
        person.reads();
        visit.click(visit.page()
                .getByRole(
                        AriaRole.HEADING,
                        new GetByRoleOptions().setName(way.trade).setExact(true)));
        visit.sees(view.say("注册企业", "Sign your business up"));
        person.reads()
                .types(view.say("企业名称", "Name of the business"), way.house)
                .types(view.say("您的姓名", "Your name"), view.say("王静", "Wang"))
                .types(view.say("邮箱或手机号", "E-mail or phone number"), Business.newLogin("boss"))
                .types(view.say("密码", "Password"), Business.PASSWORD);
        visit.press(view.say("开通", "Get started"));
    }
}
