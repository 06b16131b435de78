package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import org.assertj.core.api.Assertions;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything without a mouse. */
class KeyboardTest {
    private static final int FAR = 40;
    private static final String FOCUSED = """
            () => {
                let here = document.activeElement;
                while (here.shadowRoot?.activeElement) { here = here.shadowRoot.activeElement; }
                const frame = here.closest('vaadin-text-field')?.shadowRoot.querySelector('[part=input-field]');
                const seen = [here, here.closest('vaadin-button'), frame].filter(Boolean).map(e => getComputedStyle(e))
                    .some(style => style.outlineStyle !== 'none' || style.boxShadow !== 'none');
                return (here.innerText || here.ariaLabel || here.labels?.[0]?.innerText || here.tagName).trim()
                    + (seen ? '' : ' (unseen)');
            }
            """;

    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void controlKLeadsToTheSearchFromAnywhere() {
        var business = Business.open("Searching House");
        var visit = visits.by(View.EN_DESK);
        visit.open("settings", business.login());
        visit.page().keyboard().press("Control+k");
        assertThat(visit.field("Search the rules")).isFocused();
    }

    @Test
    void firstTabSkipsToTheContent() {
        var business = Business.open("Skipping House");
        var visit = visits.by(View.EN_DESK);
        visit.open("people", business.login());
        visit.open("people").sees("People");
        visit.page().keyboard().press("Tab");
        var skip = visit.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Skip to content"));
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        visit.picture("skip");
        visit.page().keyboard().press("Enter");
        assertThat(visit.page().locator("main")).isFocused();
        visit.page().keyboard().press("Tab");
        assertThat(visit.page()
                        .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Add a person"))
                        .first())
                .isFocused();
        visit.page().keyboard().press("Enter");
        assertThat(visit.field("Name")).isFocused();
        visit.page().keyboard().press("Escape");
        assertThat(visit.page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void signInNeedsNoMouse() {
        var business = Business.open("Mouseless House");
        var visit = visits.by(View.EN_DESK);
        visit.open("sign-in");
        assertThat(visit.field("E-mail or phone number")).isFocused();
        var keys = visit.page().keyboard();
        keys.type(business.login());
        keys.press("Tab");
        keys.type(Business.PASSWORD);
        keys.press("Enter");
        visit.sees("Hello, Owner of Mouseless House");
    }

    @Test
    void tabGoesThroughTheFrameToThePrimaryActionAndIsSeen() {
        var business = Business.open("Tabbing House");
        var visit = visits.by(View.EN_DESK);
        visit.open("settings/tokens", business.login());
        visit.open("settings/tokens");
        var way = new ArrayList<String>();
        while (way.size() < FAR && !way.contains("New token")) {
            visit.page().keyboard().press("Tab");
            way.add((String) visit.page().evaluate(FOCUSED));
        }
        Assertions.assertThat(way)
                .startsWith("Skip to content")
                .contains("Home", "People", "Settings")
                .endsWith("New token")
                .noneMatch(stop -> stop.endsWith("(unseen)"));
    }
}
