package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Patience;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A regulation's whole story, each step on the screen of the person who takes it: changed, compared, approved,
 * published from tomorrow, signed, upgraded to the next version of its template, and brought back.
 */
@Order(4)
class PolicyStoryTest {
    private static final String OWN = "丢失工具的，按折旧后的价值商定赔偿，每月不超过当月工资的{{赔偿月扣款上限}}。";
    private static final String READ = "丢失工具的，按折旧后的价值商定赔偿，每月不超过当月工资的10%。";
    private static final String DELIVERED = "保洁员爱护公物和工具";
    private static final String SPLIT = "照价赔偿";
    private static final String CLAUSE = "爱护公物";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @RegisterExtension
    final Visits visits = new Visits();

    private final Map<String, List<String>> faults = new TreeMap<>();
    private final LocalDate today = LocalDate.now(ZONE);
    private final Business business = Business.open("望江物业");
    private final Business.Member administrator = hire("ADMINISTRATOR");
    private final Business.Member supervisor = hire("SUPERVISOR");
    private final Business.Member cleaner = hire("STAFF");
    private final String module = firstEdition();

    @Test
    void ruleChangesHandsFromItsWriterToItsReadersAndBack() {
        var desk = visits.by(View.ZH_DESK).open("policy/" + module, administrator.login());
        write(desk);
        compare(desk);
        ask(desk, "赔偿从 20% 降到 10%，请看“爱护公物”", today.plusDays(1));
        var phone = visits.by(View.ZH_PHONE).open("policy/" + module + "/review", supervisor.login());
        approve(phone, "赔偿从 20% 降到 10%", "4-approve");
        var owner = visits.by(View.ZH_DESK).open("policy/" + module + "/publish", business.login());
        publish(owner, "降低赔偿上限", today.plusDays(1), "2.0");
        readOn(owner, today, DELIVERED, READ, "7-today");
        readOn(owner, today.plusDays(1), READ, DELIVERED, "8-tomorrow");
        sign();
        upgrade(desk);
        ask(desk, "模板升到 3.1.0，工具一条分成两条", today.plusDays(2));
        approve(phone, "模板升到 3.1.0", "14-approve-upgrade");
        owner.open("policy/" + module + "/publish");
        publish(owner, "采用模板 3.1.0", today.plusDays(2), "3.0");
        readOn(owner, today.plusDays(1), READ, SPLIT, "15-still");
        readOn(owner, today.plusDays(2), SPLIT, DELIVERED, "16-then");
        rollBack(owner);
        readOn(owner, today, READ, DELIVERED, "19-back");
        Assertions.assertThat(faults).isEmpty();
        Assertions.assertThat(kinds())
                .containsExactly(
                        "ROLLED_BACK",
                        "PUBLISHED",
                        "APPROVED",
                        "ASKED",
                        "PUBLISHED",
                        "APPROVED",
                        "ASKED",
                        "PUBLISHED",
                        "ACTIVATED");
    }

    /** What was published for the first of the month stays for the first, though the module follows its template by itself. */
    @Test
    void wordsOfTheFirstAreNotInForceTodayThoughTheModuleFollows() {
        var house = Business.open("望江小馆");
        house.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var rules = house.owner()
                .post("modules", "{\"template\": \"restaurant-operations\", \"version\": \"1.0.0\"}")
                .expect(201)
                .text("/id");
        house.publish(rules, "首次发布").expect(201);
        var first = today.plusMonths(1).withDayOfMonth(1);
        var owner = visits.by(View.ZH_DESK).open("policy/" + rules, house.login());
        owner.unfold().type("供货商虚报扣款（每次）", "800").reads("已保存");
        owner.open("policy/" + rules + "/publish");
        publish(owner, "虚报扣款提高到 800 元", first, "2.0");
        owner.open("policy/" + rules);
        owner.click(owner.field("自动更新并发布（草稿里有其他改动时只更新草稿）")).reads("已保存");
        awaitState(house, rules, "later");
        owner.open("policy/" + rules).reads("先让已发布、尚未生效的版次按期生效，不会提前");
        look(owner, "20-waits");
        readOn(owner, today, "从货款中扣500元", "从货款中扣800元", "21-today");
        readOn(owner, first, "从货款中扣800元", "从货款中扣500元", "22-first");
        Assertions.assertThat(faults).isEmpty();
    }

    /** A lower ceiling of what a lost tool may cost, and own words for the clause that says so. */
    private void write(Visit desk) {
        desk.unfold().type("赔偿月扣款上限", "10").reads("已保存");
        look(desk, "1-number");
        desk.follow("条文").sees("条文").click(clause(desk));
        desk.type("正文（中文）", OWN).reads("已保存");
        assertThat(desk.page().locator(".gz-beside")).containsText(READ);
        assertThat(desk.page().locator(".gz-badge", new LocatorOptions().setHasText("已改")))
                .isVisible();
        look(desk, "2-clause");
    }

    /** The draft against what is in force: the number, the clause, and in it what came and went. */
    private void compare(Visit desk) {
        desk.open("policy/" + module + "/compare").sees("对照");
        var number = desk.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("赔偿月扣款上限"));
        assertThat(number.locator("del")).hasText("20%");
        assertThat(number.locator("ins")).hasText("10%");
        var clause = desk.page()
                .getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText(CLAUSE))
                .first();
        assertThat(clause.locator("del").first()).isVisible();
        // Of the clause only what differs is marked: the words both sides share stand unmarked.
        var same = String.join("", clause.locator(".gz-marked > span").allInnerTexts());
        var added = String.join("", clause.locator("ins").allInnerTexts());
        Assertions.assertThat(same).contains("工具的，按", "每月不超过当月工资的").doesNotContain("折旧");
        Assertions.assertThat(added).contains("折旧").doesNotContain("当月工资");
        look(desk, "3-compare");
    }

    /** With the day, which says what the change is compared with: what is in force until then. */
    private void ask(Visit desk, String message, LocalDate from) {
        desk.open("policy/" + module + "/review").click(desk.field("指定时间"));
        desk.day("生效时间（北京时间）", from).type("给审批人的话", message).press("提交审批");
        desk.reads("等待审批");
        look(desk, "asked-" + message.length());
    }

    /** The second person, on a phone. */
    private void approve(Visit phone, String message, String picture) {
        phone.open("policy/" + module + "/review").reads(message);
        look(phone, picture);
        phone.press("批准草稿").reads("已批准");
    }

    private void publish(Visit owner, String note, LocalDate from, String number) {
        owner.type("修改说明", note).click(owner.field("指定时间"));
        owner.day("生效时间（北京时间）", from);
        look(owner, "publish-" + number);
        owner.press("发布版次").reads("第 " + number + " 版已发布").reads("将于");
        look(owner, "published-" + number);
    }

    /** What the handbook says on a day. */
    private void readOn(Visit owner, LocalDate day, String says, String silent, String picture) {
        owner.open("handbook");
        if (!day.equals(today)) {
            owner.click(owner.page().locator(".gz-menu summary"));
            owner.day("查看某日的规定", day);
            assertThat(owner.page()).hasURL(Pattern.compile("at=" + day));
        }
        owner.settled().whole().reads(says);
        assertThat(owner.page().getByText(silent)).hasCount(0);
        look(owner, picture);
    }

    /** Asked by a message, the cleaner reads what is new and signs. */
    private void sign() {
        var phone = visits.by(View.ZH_PHONE).open("inbox", cleaner.login());
        look(phone, "9-inbox");
        phone.click(phone.page()
                .getByRole(AriaRole.BUTTON, named("打开：请阅读并签收《物业客户服务部管理制度》"))
                .first());
        phone.sees("物业客户服务部管理制度").reads("第 2.0 版").reads(READ);
        look(phone, "10-read");
        phone.click(phone.page().getByLabel("我已阅读以上条款，并将遵守"));
        phone.press("签收").reads("下载凭证");
        look(phone, "11-signed");
    }

    /** The next version made two clauses of the one that was rewritten: that is asked, the rest follows. */
    private void upgrade(Visit desk) {
        desk.open("policy/" + module).reads("模板有新版本").follow("查看升级").sees("升级模板");
        desk.reads("已决定 0 处，共 1 处").reads("一条拆成几条");
        assertThat(desk.page().getByRole(AriaRole.BUTTON, named("升级草稿"))).isDisabled();
        // Own words are shown with the own number, not with the template's.
        assertThat(desk.page().locator(".gz-side", new LocatorOptions().setHasText("您的文字")))
                .not()
                .containsText("20");
        look(desk, "12-upgrade");
        desk.click(desk.field("保留我的")).reads("已决定 1 处，共 1 处");
        look(desk, "13-decided");
        desk.press("升级草稿").reads("草稿已升级到 3.1.0 版");
        look(desk, "13-upgraded");
    }

    /** The third edition was a mistake: the second comes back at once, and the draft with it. */
    private void rollBack(Visit owner) {
        owner.open("policy/" + module + "/life");
        look(owner, "17-life");
        owner.press("恢复第 2.0 版");
        var dialog = owner.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        // Both editions are still to come, and would never begin: that is asked.
        owner.click(owner.field("取代它，不再让它生效"));
        look(owner, "18-roll-back");
        owner.click(dialog.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("恢复第 2.0 版").setExact(true)));
        assertThat(dialog).hasCount(0);
        assertThat(owner.page()
                        .getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText("第 4.0 版"))
                        .first())
                .containsText("现行");
        look(owner, "18-brought-back");
        owner.open("policy/" + module).reads("模板有新版本");
    }

    private void look(Visit visit, String name) {
        visit.settled().picture(name);
        Inspection.add(faults, name, visit);
    }

    private Business.Member hire(String role) {
        var member = business.hire(role);
        member.rest().put("me/language", "{\"language\": \"zh\"}").expect(204);
        return member;
    }

    /** What was there before the story begins: the rules as delivered, in force, and two pairs of eyes for changes. */
    private String firstEdition() {
        business.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var id = business.owner()
                .post("modules", "{\"template\": \"property-service\", \"version\": \"1.0.0\"}")
                .expect(201)
                .text("/id");
        business.set(id, Map.of("company-name", "\"望江物业\"")).expect(200);
        business.publish(id, "首次发布").expect(201);
        business.assign(cleaner.person(), "cleaner");
        // What is in force is signed first; the story is about what comes after it.
        var edition = cleaner.rest().get("acknowledgements").expect(200).text("/0/request/edition");
        var shown =
                cleaner.rest().get("acknowledgements/" + edition).expect(200).text("/shown/zh");
        cleaner.rest()
                .post("acknowledgements/" + edition, "{\"language\": \"zh\", \"shown\": \"%s\"}".formatted(shown))
                .expect(201);
        business.owner().put("policy-settings", "{\"reviewRequired\": true}").expect(200);
        return id;
    }

    /** The job that follows runs beside the screens; every look is a request, nothing waits by the clock. */
    private static void awaitState(Business house, String rules, String state) {
        Patience.until(
                "the state is " + state,
                () -> house.owner()
                        .get("modules/" + rules + "/follow")
                        .expect(200)
                        .text("/state")
                        .equals(state));
    }

    private List<String> kinds() {
        var kinds = new ArrayList<String>();
        business.owner()
                .get("modules/" + module + "/life")
                .json()
                .forEach(event -> kinds.add(event.get("kind").asText()));
        return kinds;
    }

    /** The clause in the draft's text, as a whole line of it. */
    private static Locator clause(Visit desk) {
        return desk.page()
                .locator(".gz-draft-clause", new LocatorOptions().setHasText(DELIVERED))
                .getByRole(AriaRole.LINK)
                .first();
    }

    private static com.microsoft.playwright.Page.GetByRoleOptions named(String name) {
        return new com.microsoft.playwright.Page.GetByRoleOptions()
                .setName(name)
                .setExact(true);
    }
}
