package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Home tells each what waits for them, and lets it be done with one tap. */
class HomeScreensTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"ZH_PHONE", "EN_DESK"})
    void whoHasNotSignedIsRemindedFromHome(View view) {
        var business = Business.open("House of Taps " + view);
        business.owner()
                .put("me/language", "{\"language\": \"" + view.language() + "\"}")
                .expect(204);
        business.handbook();
        business.hire("STAFF");
        var owner = visits.by(view).open("", business.login());
        owner.reads(view.say("人没有签收", "not signed")).settled().picture("owner");
        owner.press(view.say("提醒他们", "Remind them")).reads(view.say("已提醒 1 人", "1 person was reminded"));
    }

    @Test
    void everyRoleHasAHomeOfItsOwn() {
        var business = Business.open("House of Five Homes");
        business.handbook();
        var supervisor =
                visits.by(View.EN_DESK).open("", business.hire("SUPERVISOR").login());
        supervisor.reads("How things stand").settled().picture("supervisor");
        var staff = visits.by(View.EN_PHONE).open("", business.hire("STAFF").login());
        staff.reads("Read and sign").settled().picture("staff");
        assertThat(staff.page().getByText("How things stand")).hasCount(0);
        var auditor = visits.by(View.EN_DESK).open("", business.hire("AUDITOR").login());
        auditor.reads("Entries in the trail").settled().picture("auditor");
        assertThat(auditor.page().getByText("Remind them")).hasCount(0);
    }
}
