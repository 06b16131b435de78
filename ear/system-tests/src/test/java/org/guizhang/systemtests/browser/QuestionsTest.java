package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every card shows the sentence as the whole draft makes it, whichever card changed it. */
class QuestionsTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void cardsOfOneClauseReadTheSame() {
        var business = Business.open("House of One Clause");
        business.activate();
        var owner = visits.by(View.EN_DESK).open("start/questions", business.login());
        var light = owner.page()
                .locator(".gz-questions > li")
                .filter(new Locator.FilterOptions().setHasText("When should the sign light go on?"));
        // The sentence waits until somebody turns to the question, and then stays.
        assertThat(light.locator(".gz-sentences")).hasCount(0);
        owner.field("When should the sign light go on?").focus();
        assertThat(light.locator(".gz-sentences")).containsText("22:00");
        var closing = owner.page()
                .getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("When do you close each day?"));
        closing.fill("20:45");
        closing.press("Enter");
        assertThat(light.locator(".gz-sentences")).containsText("20:45");
        assertThat(light.locator(".gz-sentences mark").first()).hasText("18:00");
        owner.settled();
    }

    @Test
    void textNobodyHasGivenReadsInTheReadersLanguage() {
        var business = Business.open("House of Two Readers");
        var module = business.activate();
        // Without the name from sign-up the template's own words stand there.
        business.set(module, Map.of("company-name", "null")).expect(200);
        var owner = visits.by(View.EN_DESK).open("start/questions", business.login());
        assertThat(owner.field("What is your restaurant called?")).hasValue("this restaurant");
        owner.field("What is your restaurant called?").focus();
        owner.reads("finance at this restaurant;").settled().picture("english");
    }
}
