package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.FilledSheet;
import org.guizhang.systemtests.LedgerEntry;
import org.guizhang.systemtests.Mailbox;
import org.guizhang.systemtests.Rest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen, in both languages, on phone and desk, in the light and the dark look; languages beside each other. */
@Order(2)
class EveryScreenTest {
    /** Pictures of the dark look, too: they take a while, and its colours are looked at without them. */
    private static final boolean DARK = Boolean.getBoolean("guizhang.pictures.dark");

    @RegisterExtension
    final Visits visits = new Visits();

    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"ZH_PHONE", "EN_DESK"})
    void isInOrder(View view) {
        var business = Business.open("House of Screens");
        business.owner()
                .put("me/language", "{\"language\": \"" + view.language() + "\"}")
                .expect(204);
        var module = business.handbook();
        var member = business.hire("STAFF").person();
        business.assign(member, "waiter");
        // A draft that differs from the edition in force, so that there is something to publish.
        business.set(module, Map.of("report-day", "9")).expect(200);

        var visit = visits.by(view);
        look(visit, "join-closed", "join");
        look(visit, "sign-up", "sign-up");
        look(visit, "sign-up-form", "sign-up?trade=restaurant");
        look(visit, "unknown", "no-such-place");
        look(visit, "join", "join#" + invitation(business, view));
        look(visit, "sign-in", "sign-in");
        look(visit, "forgot", "forgot");
        look(visit, "recover-closed", "recover");
        look(visit, "recover", "recover#" + Mailbox.secret(business.login(), "confirm your address"));
        visit.open("", business.login());
        look(visit, "home", "");
        look(visit, "inbox", "inbox");
        look(visit, "people", "people");
        look(visit, "people-none", "people?q=zzzz");
        look(visit, "invite", "people/invite");
        look(visit, "import", "people/import");
        look(visit, "roster", "people/roster");
        look(visit, "person", "people/" + member);
        look(visit, "organisation", "organisation");
        look(visit, "position", "positions/waiter");
        look(visit, "things", "things");
        look(visit, "things-none", "things?q=zzzz");
        look(visit, "thing", "things/" + business.supplier("Valley Farm").get("thing"));
        look(visit, "thing-add", "things/new?kind=restaurant-operations/service-provider");
        look(visit, "things-import", "things/import");
        look(visit, "thing-code-unknown", "q/nothing");
        look(visit, "checks", "checks");
        look(visit, "checks-none", "checks?day=2020-01-01");
        var work = FilledSheet.ids(business.owner(), module, "As it was");
        look(visit, "sheet", "checks/" + work.get("occurrence"));
        look(visit, "fill", "checks/" + Phone.start(business.owner(), module, "sign-light-off") + "/fill");
        look(visit, "findings", "findings?which=ALL");
        look(visit, "findings-none", "findings?which=CLOSED");
        look(visit, "finding", "findings/" + work.get("finding"));
        look(visit, "today", "checks/today");
        look(visit, "correct", "checks/" + work.get("occurrence") + "/correct");
        look(visit, "work-calendar", "checks/calendar");
        look(visit, "work-calendar-month", "checks/calendar?view=MONTH");
        look(visit, "duty", "duty");
        look(visit, "duty-new", "duty/new");
        look(visit, "duty-hours", "duty/hours");
        look(visit, "duty-import", "duty/import");
        look(visit, "history", "checks/history");
        look(visit, "history-refused", "checks/history?from=2026-01-02&to=2026-01-01");
        look(visit, "deadlines", "deadlines");
        look(visit, "deadlines-none", "deadlines?state=BROKEN");
        look(visit, "deadlines-refused", "deadlines?from=2026-01-02&to=2026-01-01");
        look(visit, "deadlines-rates", "deadlines/rates?by=SITE");
        look(
                visit,
                "deadline",
                "deadlines/" + business.owner().get("deadlines?size=1").text("/items/0/id"));
        var drink = LedgerEntry.drink(business, "Cola");
        look(visit, "records", "records");
        look(visit, "records-mine", "records/mine");
        look(visit, "records-waiting", "records/waiting");
        look(visit, "register-empty", "records/of/" + module + "/" + LedgerEntry.FORM);
        var draft = LedgerEntry.draft(business.owner(), module, drink, "opening", 3, 0);
        look(visit, "records-import", "records/of/" + module + "/" + LedgerEntry.FORM + "/import");
        look(visit, "records-keeping", "records/of/" + module + "/" + LedgerEntry.FORM + "/keeping");
        look(visit, "record-draft", "records/" + draft);
        look(visit, "settings", "settings");
        look(visit, "business", "settings/business");
        look(visit, "business-whole", "settings/business/whole");
        look(visit, "password", "settings/password");
        look(visit, "contact", "settings/contact");
        look(visit, "tokens", "settings/tokens");
        look(visit, "devices", "settings/devices");
        look(visit, "programs", "settings/programs");
        look(visit, "audit", "settings/audit");
        look(visit, "audit-none", "settings/audit?to=2020-01-01");
        look(visit, "calendar", "settings/calendar?month=2026-10");
        CalendarScreensTest.office(business);
        look(visit, "calendar-office", "settings/calendar/office?month=2026-10");
        look(visit, "calendar-unknown-year", "settings/calendar/office?month=2027-02");
        Assertions.assertThat(faults).isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"ZH_PHONE", "EN_DESK"})
    void rulesAreInOrder(View view) {
        var business = Business.open("House of Rules");
        business.owner()
                .put("me/language", "{\"language\": \"" + view.language() + "\"}")
                .expect(204);
        var module = business.handbook();
        business.assign(business.hire("STAFF").person(), "waiter");
        var clause = business.owner().get("handbook").text("/0/content/chapters/0/clauses/0/key");
        var edition = business.owner().get("modules/" + module).text("/latest/id");
        // A draft that differs from the edition in force, so that there is something to publish.
        business.set(module, Map.of("report-day", "9")).expect(200);
        var old = oldModule(business);
        var visit = visits.by(view).open("", business.login());
        look(visit, "catalogue", "catalogue");
        look(visit, "template", "catalogue/restaurant-operations");
        look(visit, "template-check", "catalogue/check");
        look(visit, "policy", "policy");
        look(visit, "module", "policy/" + module);
        look(visit, "text", "policy/" + module + "/text");
        look(visit, "desk", "policy/" + module + "/text/general.keeping-papers");
        look(visit, "chapter", "policy/" + module + "/text/general");
        look(visit, "transcribe", "policy/" + module + "/transcribe");
        look(visit, "parts", "policy/" + module + "/parts");
        look(visit, "part", "policy/" + module + "/parts/records.cash-deposit");
        visit.press(view.say("添加规则", "Add a rule"));
        dialog(visit, "rule");
        look(visit, "code", "policy/code");
        look(visit, "start-invite", "start/invite");
        look(visit, "preview", "policy/" + module + "/preview");
        look(visit, "compare", "policy/" + module + "/compare");
        look(visit, "publish", "policy/" + module + "/publish");
        look(visit, "signers", "policy/" + module + "/acknowledgements");
        look(visit, "quiz", "policy/" + module + "/acknowledgements/quiz/" + edition);
        look(visit, "to-sign", "acknowledge");
        look(visit, "since-never", "acknowledge/since/" + module);
        look(visit, "since-never-mine", "acknowledge/since/" + module + "?mine");
        look(visit, "module-old", "policy/" + old);
        look(visit, "upgrade", "policy/" + old + "/upgrade");
        look(visit, "upgrade-none", "policy/" + module + "/upgrade");
        look(visit, "handbook", "handbook");
        look(visit, "clause", "handbook/" + module + "/" + clause);
        look(visit, "clause-page", "handbook/" + module + "/clauses/" + clause);
        look(visit, "handbook-whole", "handbook/whole");
        look(visit, "policy-life", "policy/" + module + "/life");
        look(visit, "policy-review", "policy/" + module + "/review");
        look(visit, "policy-consultation", "policy/" + module + "/consultation");
        look(visit, "search", "search?q=" + view.say("%E6%8B%9B%E7%89%8C", "sign"));
        look(visit, "search-nothing", "search?q=zzzz");
        look(visit, "search-narrowed", "search?q=" + view.say("%E7%8E%B0%E9%87%91", "cash") + "&kind=form");
        look(visit, "search-unanswered", "search/unanswered");
        look(visit, "search-synonyms", "search/synonyms");
        Assertions.assertThat(faults).isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"ZH_PHONE", "EN_DESK"})
    void wayToTheHandbookIsInOrder(View view) {
        var business = Business.open("House of Ways");
        business.owner()
                .put("me/language", "{\"language\": \"" + view.language() + "\"}")
                .expect(204);
        var visit = visits.by(view).open("", business.login());
        look(visit, "home-fresh", "");
        look(visit, "start-templates", "start/templates");
        visit.page().locator("main details summary").click();
        visit.settled().picture("start-templates-all");
        Inspection.add(faults, "start-templates-all", visit);
        business.owner()
                .put("onboarding/templates", "{\"templates\": [\"restaurant-operations\", \"call-center-service\"]}")
                .expect(200);
        look(visit, "start-questions", "start/questions");
        look(visit, "start-templates-active", "start/templates");
        look(visit, "start-publish", "start/publish");
        look(visit, "catalogue-found", "catalogue?q=%E4%BA%A4%E6%8E%A5&show=mine");
        Assertions.assertThat(faults).isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"ZH_PHONE", "EN_DESK"})
    void dialogIsInOrder(View view) {
        var business = Business.open("House of Dialogs");
        business.owner()
                .put("me/language", "{\"language\": \"" + view.language() + "\"}")
                .expect(204);
        var visit = visits.by(view).open("people", business.login());
        Inspection.add(faults, "people-alone", visit.picture("people-alone"));
        visit.click(visit.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(view.say("添加人员", "Add a person")))
                .first());
        dialog(visit, "person");
        visit.open("settings/tokens").press(view.say("新建令牌", "New token"));
        dialog(visit, "token");
        visit.type(view.say("用途", "Purpose"), "Till").type(view.say("您的密码", "Your password"), Business.PASSWORD);
        visit.click(visit.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText(view.say("新建令牌", "New token"))));
        visit.reads(view.say("“Till”已建立", "“Till” is ready"));
        dialog(visit, "secret");
        visit.press(view.say("已保存好", "I have saved it"));
        assertThat(visit.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        visit.press(view.say("作废“Till”", "Revoke “Till”"));
        dialog(visit, "revoke");
        visit.open("settings/calendar").press(view.say("修改工作日和时段", "Change days and hours"));
        dialog(visit, "calendar");
        visit.open("settings/calendar").press(view.say("添加特别安排", "Add an exception"));
        dialog(visit, "exception");
        visit.open("").menu().settled();
        Inspection.add(faults, "menu", visit.picture("menu"));
        Assertions.assertThat(faults).isEmpty();
    }

    /** The secret of a link for the team, with somebody who waits. */
    private static String invitation(Business business, View view) {
        var wish = "{\"kind\": \"TEAM\", \"role\": \"STAFF\", \"language\": \"%s\"}".formatted(view.language());
        var secret = business.owner()
                .post("invitations", wish)
                .expect(201)
                .text("/link")
                .replaceFirst(".*#", "");
        Rest.stranger()
                .post(
                        "joins",
                        "{\"secret\": \"%s\", \"name\": \"Zhou Min\", \"number\": \"17\", \"password\": \"%s\"}"
                                .formatted(secret, Business.PASSWORD))
                .expect(201);
        return secret;
    }

    /** A module of an older version, with own words where the newer one differs. */
    private static String oldModule(Business business) {
        var old = business.owner()
                .post("modules", "{\"template\": \"property-service\", \"version\": \"1.0.0\"}")
                .expect(201)
                .text("/id");
        for (var target : List.of("clauses/cleaner-tools", "clauses/press-signature")) {
            business.owner()
                    .ifMatch(business.etag(old))
                    .post(
                            "modules/" + old + "/amendments",
                            "{\"change\": {\"kind\": \"rewrite\", \"target\": \"" + target
                                    + "\", \"text\": {\"zh\": \"工具谁用谁管。\", \"en\": \"Who uses a tool looks after"
                                    + " it.\"}}}")
                    .expect(201);
        }
        return old;
    }

    private void look(Visit visit, String name, String address) {
        visit.open(address);
        assertThat(visit.page().locator("h1:visible")).hasCount(1);
        visit.settled();
        visit.picture(name);
        if (DARK) {
            visit.dark(name);
        }
        Inspection.add(faults, name, visit);
        // In the other width words and widths alone: each language and each width goes through the rest once.
        visit.resized(other -> Inspection.addSeen(faults, name + " resized", other.window(name)));
    }

    private void dialog(Visit visit, String name) {
        assertThat(visit.page().getByRole(AriaRole.DIALOG)).isVisible();
        visit.settled().picture("dialog-" + name);
        Inspection.add(faults, "dialog " + name, visit);
    }
}
