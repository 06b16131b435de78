package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A day of work on a phone: fill in, hand in, correct what failed, and let somebody else look at it. */
class StaffDayTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void whatFailsIsCorrectedByOneAndVerifiedByAnother() {
        var business = Business.open("Riverside Noodles");
        var module = business.handbook();
        var closer = business.hire("STAFF");
        var manager = business.hire("SUPERVISOR");
        business.assign(closer.person(), "closing-officer");
        business.assign(manager.person(), "manager");
        var sheet = Phone.start(closer.rest(), module, "sign-light-off");

        var phone = new Phone(visits.by(View.ZH_PHONE).page()).open("");
        phone.page().waitForSelector("form");
        phone.picture("sign-in").isAccessible().signIn(closer.login());
        phone.page().waitForSelector(".is-now");
        phone.picture("today").isAccessible();
        // Late in the evening others are due before it.
        assertThat(phone.page().getByRole(AriaRole.LINK).filter(hasText("开始检查")))
                .isVisible();
        phone.open("#/do/" + sheet);
        assertThat(phone.page().locator("gz-form .gz-item")).hasCount(2);
        phone.answer(1, "不合格");
        phone.answer(2, "合格");
        phone.picture("filling").isAccessible();
        phone.page().getByLabel("什么情况").fill("灯还亮着");
        phone.confirm().picture("ready").isAccessible();
        phone.press("交表").reads("已交到服务器").picture("handed-in").isAccessible();
        assertThat(closer.rest().get("occurrences/" + sheet).text("/occurrence/state"))
                .isEqualTo("DONE");

        phone.page().getByRole(AriaRole.LINK).filter(hasText("整改")).first().click();
        phone.page().locator(".gz-main a.gz-work").first().click();
        phone.page().getByLabel("措施").fill("拉了闸");
        phone.picture("finding").isAccessible();
        phone.page().locator(".gz-do .gz-primary").click();
        assertThat(phone.page().locator(".gz-course")).containsText("改好");

        // The phone shows it at once, and sends it then.
        arrived(business, "DONE");
        var other = new Phone(visits.by(View.ZH_PHONE).page()).open("").signIn(manager.login());
        other.page().locator("a.gz-word").first().click();
        assertThat(other.page().getByText("拉了闸").first()).isVisible();
        other.press("退回").reads("请写清还差什么");
        other.picture("verifying").isAccessible();
        other.press("复核通过");
        assertThat(other.page().locator(".gz-course")).containsText("复核通过");
        arrived(business, "CLOSED");
    }

    private static void arrived(Business business, String state) {
        Patience.until(
                "one is " + state,
                () -> business.owner()
                                .get("findings?state=" + state)
                                .expect(200)
                                .json()
                                .path("items")
                                .size()
                        == 1);
    }

    private static com.microsoft.playwright.Locator.FilterOptions hasText(String words) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(words);
    }
}
