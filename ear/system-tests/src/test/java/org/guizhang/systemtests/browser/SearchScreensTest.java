package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Searching on screen: offers while one types, finds narrowed by the address, and a way to an answer where there is none. */
class SearchScreensTest {
    private static final String UNKNOWN = "zorgle flimpet";
    private static Business business;

    @RegisterExtension
    final Visits visits = new Visits();

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Search Screens");
        business.handbook();
        followed("cash");
    }

    @Test
    void offersAreReachedByArrowsAndTheQuestionStays() {
        var staff = visits.by(View.EN_DESK).open("", business.hire("STAFF").login());
        var box = box(staff);
        box.click();
        box.pressSequentially("cash dep");
        var offers = staff.page().locator("[role=listbox] [role=option]");
        assertThat(offers.first()).isVisible();
        staff.window("offers");
        box.press("ArrowDown");
        assertThat(offers.first()).hasAttribute("aria-selected", "true");
        var words = offers.first().locator(".gz-suggestion-words").innerText();
        box.press("Enter");
        assertThat(box).hasValue(words);
        staff.settled();
        assertThat(staff.page().locator(".gz-hits > li").first()).isVisible();
        assertThat(offers.first()).isHidden();
        staff.picture("finds");
        box.click();
        assertThat(offers.first()).isVisible();
        box.press("Escape");
        assertThat(offers.first()).isHidden();
        assertThat(box).hasValue(words);
    }

    @Test
    void findsAreNarrowedByTheAddress() {
        var member = business.hire("STAFF");
        member.rest().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var staff = visits.by(View.ZH_PHONE).open("search?q=%E7%8E%B0%E9%87%91", member.login());
        var chip = staff.page()
                .locator(".gz-facets a")
                .filter(new Locator.FilterOptions().setHasText("表单"))
                .first();
        staff.settled().picture("whole");
        chip.click();
        staff.settled();
        assertThat(staff.page().locator(".gz-find-row .gz-badge").first()).hasText("表单");
        assertThat(staff.page().locator(".gz-facets a[aria-current]").first()).containsText("表单");
        assertThat(staff.page().locator(".gz-find-row .gz-badge").filter(new Locator.FilterOptions().setHasText("条款")))
                .hasCount(0);
        staff.picture("narrowed");
        staff.page().goBack();
        assertThat(staff.page().locator(".gz-facets a[aria-current]")).hasCount(0);
    }

    @Test
    void questionWithoutAnAnswerGetsOneByATap() {
        var staff = visits.by(View.EN_PHONE)
                .open(
                        "search?q=" + UNKNOWN.replace(" ", "%20"),
                        business.hire("STAFF").login());
        staff.settled().picture("nothing").press("Ask the administrators");
        staff.reads("The question was noted.");
        var owner = visits.by(View.EN_DESK).open("search/unanswered", business.login());
        owner.reads(UNKNOWN).settled().picture("unanswered");
        owner.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Choose an answer: “" + UNKNOWN + "”"))
                .click();
        owner.type("Look for", "cash deposit");
        var first = owner.page()
                .locator("vaadin-dialog-overlay li button, vaadin-dialog-overlay li vaadin-button")
                .first();
        assertThat(first).isVisible();
        owner.settled().window("answering");
        first.click();
        owner.reads("now finds");
        org.assertj.core.api.Assertions.assertThat(business.owner()
                        .search("q=" + UNKNOWN.replace(" ", "%20"))
                        .expect(200)
                        .text("/total"))
                .isNotEqualTo("0");
        staff.open("search?q=" + UNKNOWN.replace(" ", "%20"));
        assertThat(staff.page().locator(".gz-hits > li").first()).isVisible();
        staff.picture("answered");
    }

    @Test
    void wordsOfTheBusinessFindWhatTheyMean() {
        var owner = visits.by(View.EN_DESK).open("search/synonyms", business.login());
        owner.picture("no-synonyms").press("Add synonyms").type("Synonyms", "blorbs\ncash");
        owner.press("Save").reads("blorbs · cash").settled().picture("synonyms");
        followed("blorbs");
        owner.open("search?q=blorbs");
        assertThat(owner.page().locator(".gz-hits > li").first()).isVisible();
        owner.settled().picture("found-by-synonym");
    }

    /** Has the search follow what was changed: a screen is not asked twice. */
    private static void followed(String words) {
        business.owner().search("q=" + words);
    }

    private static Locator box(Visit visit) {
        return visit.page().locator("[data-gz=search] input");
    }
}
