package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checklists are filled in on a desk by the same element as on phones, and no credential is in the page. */
class FillingInPlaceTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void aSheetIsFilledInAndHandedInInsideItsScreen() {
        var business = Business.open("Lakeside Dumplings");
        var module = business.handbook();
        var closer = business.hire("STAFF");
        business.assign(closer.person(), "closing-officer");
        closer.rest().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var sheet = Phone.start(closer.rest(), module, "sign-light-off");

        var visit = visits.by(View.ZH_DESK).open("checks/" + sheet, closer.login());
        var page = visit.page();
        page.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("去填写"))
                .click();
        var items = page.locator("gz-form .gz-item");
        assertThat(items).hasCount(2);
        items.nth(0)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("合格").setExact(true))
                .click();
        Patience.until(
                "the answer is stored",
                () -> closer.rest()
                                .get("occurrences/" + sheet)
                                .expect(200)
                                .json()
                                .path("answers")
                                .size()
                        == 1);
        assertThat(page.locator("gz-form .gz-kept").first()).containsText("已同步");
        visit.picture("fill-in-place");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("gz-form .gz-item")
                .nth(1)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("合格").setExact(true))
                .click();
        page.getByText("不写，用名字确认").click();
        page.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("交表"))
                .click();
        page.waitForURL("**/checks/" + sheet);
        assertThat(closer.rest().get("occurrences/" + sheet).text("/occurrence/state"))
                .isEqualTo("DONE");
        assertThat(
                        (String)
                                page.evaluate(
                                        "() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.documentElement.outerHTML"))
                .doesNotContain("Bearer");
    }
}
