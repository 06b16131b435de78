package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An owner makes the regulation their own: rewrites a clause, adds one, removes one, meets a lock, publishes, reads. */
class WritingTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void ownWordsFromTheDeskToTheHandbook() {
        var business = Business.open("自家规矩");
        business.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var module = business.handbook();
        var visit = visits.by(View.ZH_DESK).open("policy/" + module, business.login());
        visit.follow("条文").sees("条文").reads("受保护");
        visit.settled().picture("1-text");

        rewrite(visit);
        meetLock(visit);
        addAfter(visit);
        remove(visit);

        visit.sees("条文").reads("已从模板中删去").reads("我们没有这项业务");
        visit.follow("自拟 1").reads("上岗前先洗手");
        assertThat(visit.page().getByText("只此一家")).hasCount(0);
        visit.settled().picture("5-own");
        visit.follow("发布版次").reads("只此一家").type("修改说明", "换成自家的规矩");
        visit.press("发布版次").sees("已发布").follow("阅读手册");
        visit.reads("只此一家，21:30打烊。").reads("上岗前先洗手。");
        assertThat(visit.page().getByText("自拟")).hasCount(0);
    }

    @Test
    void partsAreChangedAddedAndSwitchedAndTravelAsAFile() {
        var business = Business.open("House of Parts");
        var module = business.handbook();
        var visit = visits.by(View.EN_DESK).open("policy/" + module + "/parts", business.login());
        visit.sees("Checklists and forms").settled().picture("1-parts");
        visit.press("Switch off Market price survey");
        var dialog = visit.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Reason").fill("Prices come by contract");
        visit.click(button(dialog, "Switch off"));
        assertThat(dialog).hasCount(0);
        visit.reads("Switched off: Market price survey");

        visit.open("policy/" + module + "/parts/checklists.daily-closing").press("Add an item");
        dialog.getByLabel("What to check (English)").fill("The tea is locked away");
        visit.settled().picture("2-item");
        visit.click(button(dialog, "Add an item"));
        assertThat(dialog).hasCount(0);
        visit.reads("The tea is locked away").press("Change The tea is locked away");
        visit.click(dialog.getByLabel("If it fails"));
        visit.click(visit.page().getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("the whole sheet fails")));
        visit.click(button(dialog, "Save"));
        assertThat(dialog).hasCount(0);
        visit.settled().picture("3-part");

        var changes = business.owner().get("modules/" + module + "/amendments").expect(200);
        Assertions.assertThat(changes.text("/0/change/kind")).isEqualTo("switch");
        Assertions.assertThat(changes.text("/1/change/content/critical")).isEqualTo("fail-all");

        var other = Business.open("House of Branches");
        var file = business.owner().get("policy").expect(200).body();
        var branch = visits.by(View.EN_PHONE).open("policy/code", other.login());
        branch.field("Contents of the file").fill("modules: [");
        branch.press("Show what it changes");
        branch.reads("Line 1:");
        branch.field("Contents of the file").fill(file);
        branch.press("Show what it changes")
                .reads("Activate template")
                .settled()
                .picture("4-plan");
        branch.click(branch.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Make \\d+ change"))));
        branch.sees("Policy").reads("Restaurant operations rules");
        Assertions.assertThat(other.owner().get("policy").expect(200).body()).isEqualTo(file);
    }

    /** The window ends some time after closing: another day of it leaves that as it is. */
    @Test
    void whatStandsBesideAParameterStays() {
        var business = Business.open("House of Windows");
        var module = business.handbook();
        var visit =
                visits.by(View.EN_DESK).open("policy/" + module + "/parts/checklists.closing-safety", business.login());
        visit.press("Change Daily before leaving");
        var dialog = visit.page().getByRole(AriaRole.DIALOG);
        visit.reads("Shifted by").settled().picture("window");
        dialog.getByLabel("Name (English)").fill("Before the last one leaves");
        visit.click(button(dialog, "Save"));
        assertThat(dialog).hasCount(0);
        var members = business.owner()
                .get("modules/" + module + "/amendments")
                .expect(200)
                .json()
                .at("/0/change/members");
        Assertions.assertThat(members.has("title")).isTrue();
        Assertions.assertThat(members.has("due")).isFalse();
    }

    /** What was moved into a chapter or written for it is named before the chapter goes, and comes back with it. */
    @Test
    void aChapterThatGoesNamesWhatGoesAlong() {
        var business = Business.open("House of Companions");
        var module = business.activate();
        for (var change : new String[] {
            "{\"kind\": \"add\", \"into\": \"chapters\", \"key\": \"own-h\", \"content\": {\"title\": {\"en\": \"Tea\"}, \"clauses\":"
                    + " [{\"key\": \"own-b\", \"kind\": \"duty\", \"addressees\": [], \"text\": {\"en\": \"Lock the tea away.\"}}]}}",
            "{\"kind\": \"move\", \"target\": \"clauses/scope\", \"into\": \"chapters/own-h/clauses\"}"
        }) {
            business.owner()
                    .ifMatch(business.etag(module))
                    .post("modules/" + module + "/amendments", "{\"change\": " + change + "}")
                    .expect(201);
        }
        var visit = visits.by(View.EN_PHONE).open("policy/" + module + "/text/own-h", business.login());
        visit.press("Remove this chapter");
        var dialog = visit.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.LISTITEM)).hasText(new Pattern[] {
            Pattern.compile("Lock the tea away\\. \\(written by you\\)"), Pattern.compile(".+ \\(moved here by you\\)")
        });
        visit.settled().picture("along");
        dialog.getByLabel("Reason").fill("We sell no tea");
        visit.click(button(dialog, "Remove this chapter"));
        visit.sees("Text")
                .reads("Tea")
                .reads("With it went what you had put there")
                .settled()
                .picture("gone");
        visit.press("Put back: Tea");
        // Its words stood there before, too, among what went.
        assertThat(visit.page().getByText("With it went what you had put there"))
                .hasCount(0);
        Assertions.assertThat(business.owner()
                        .get("modules/" + module + "/amendments")
                        .expect(200)
                        .json())
                .hasSize(2);
    }

    private static void rewrite(Visit visit) {
        visit.click(visit.page().locator(".gz-draft-clause").nth(1).getByRole(AriaRole.LINK));
        var text = visit.field("正文（中文）");
        text.fill("只此一家，{{打烊时间}}打烊。");
        assertThat(visit.page().locator(".gz-beside")).containsText("只此一家，21:30打烊。");
        visit.reads("已保存");
        assertThat(visit.page()
                        .locator(".gz-badge", new com.microsoft.playwright.Page.LocatorOptions().setHasText("已改")))
                .isVisible();
        text.fill("只此一家，{{打烊}}打烊。");
        visit.reads("打烊}}");
        assertThat(text).hasAttribute("aria-invalid", "true");
        text.fill("只此一家，{{打烊时间}}打烊。");
        assertThat(text).not().hasAttribute("aria-invalid", "true");
        visit.settled().picture("2-desk");
    }

    /** The law keeps papers: there is no button to remove the clause, and it says why. */
    private static void meetLock(Visit visit) {
        visit.follow("条文").sees("条文");
        visit.follow(locked(visit));
        visit.reads("法定条款：可以收紧，不能删除");
        assertThat(visit.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("删除本条")))
                .hasCount(0);
        assertThat(visit.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("在本条之后添加")))
                .isVisible();
        visit.settled().picture("3-locked");
    }

    private static String locked(Visit visit) {
        return visit.page()
                .locator(".gz-draft-clause", new com.microsoft.playwright.Page.LocatorOptions().setHasText("受保护"))
                .first()
                .getByRole(AriaRole.LINK)
                .getAttribute("aria-label");
    }

    private static void addAfter(Visit visit) {
        visit.press("在本条之后添加");
        var dialog = visit.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        visit.settled().picture("4-dialog");
        visit.click(button(dialog, "添加条文"));
        assertThat(dialog.getByRole(AriaRole.ALERT).first()).containsText("请填写");
        dialog.getByLabel("正文（中文）").fill("上岗前先洗手。");
        visit.click(button(dialog, "添加条文"));
        assertThat(dialog).hasCount(0);
        assertThat(visit.page()).hasURL(Pattern.compile("/text/[a-z-]+\\.own-1$"));
        visit.reads("自拟");
    }

    private static void remove(Visit visit) {
        visit.follow("条文").sees("条文");
        var last = visit.page()
                .locator(".gz-draft-clause", new com.microsoft.playwright.Page.LocatorOptions().setHasNotText("受保护"))
                .last();
        visit.click(last.getByRole(AriaRole.LINK));
        visit.press("删除本条");
        var dialog = visit.page().getByRole(AriaRole.DIALOG);
        visit.click(button(dialog, "删除本条"));
        assertThat(dialog.getByRole(AriaRole.ALERT).first()).containsText("请填写");
        dialog.getByLabel("理由").fill("我们没有这项业务");
        visit.click(button(dialog, "删除本条"));
        assertThat(dialog).hasCount(0);
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
