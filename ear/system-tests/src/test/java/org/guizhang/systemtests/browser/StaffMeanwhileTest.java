package org.guizhang.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guizhang.systemtests.Business;
import org.guizhang.systemtests.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is given on a phone while its store is read for something else: what was read is older, and what was given stays. */
class StaffMeanwhileTest {
    /** Has the store read, as when something has arrived, presses before the answer is there, and looks at once afterwards. */
    private static final String READ_AND_PRESS = """
            async ([words, given]) => {
              const app = document.querySelector('gz-staff');
              const read = app.screen.heard(app);
              [...document.querySelectorAll('gz-form button, gz-record button')]
                .find((button) => button.textContent.includes(words)).click();
              await read;
              await app.updateComplete;
              await document.querySelector('gz-form, gz-record').updateComplete;
              return document.querySelector(given) !== null;
            }
            """;

    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void aSignatureStays() {
        var business = Business.open("Pear Kitchen");
        var module = business.handbook();
        var buyer = business.hire("STAFF");
        business.assign(buyer.person(), "buyer");
        var phone = new Phone(visits.by(View.ZH_PHONE).page())
                .open("")
                .signIn(buyer.login())
                .ready();
        phone.open("#/f/" + module + "/price-survey");
        var page = phone.page();
        page.locator("#f-market").fill("南门市场");
        page.locator("#f-market").press("Tab");
        Patience.until(
                "what was typed is stored",
                () -> buyer.rest()
                        .get("records?mine=true&state=draft")
                        .expect(200)
                        .body()
                        .contains("price-survey"));
        assertThat(page.evaluate(READ_AND_PRESS, List.of("不写，用名字确认", "gz-pad .gz-pad-name")))
                .isEqualTo(true);
    }

    @Test
    void anAnswerStays() {
        var business = Business.open("Plum Kitchen");
        var module = business.handbook();
        var closer = business.hire("STAFF");
        business.assign(closer.person(), "closing-officer");
        var sheet = Phone.start(closer.rest(), module, "sign-light-off");
        var phone = new Phone(visits.by(View.ZH_PHONE).page()).open("").signIn(closer.login());
        phone.open("#/do/" + sheet).showsSheet().answer(1, "合格");
        Patience.until(
                "the first answer is stored",
                () -> closer.rest().get("occurrences/" + sheet).body().contains("\"pass\""));
        assertThat(phone.page().evaluate(READ_AND_PRESS, List.of("不合格", "gz-form .n[aria-pressed=true]")))
                .isEqualTo(true);
    }
}
