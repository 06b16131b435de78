package org.guizhang.systemtests.browser;

import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clocks on screen: the list, one of them, paused with a reason, and how they were kept. */
class DeadlineScreensTest {
    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void whoeverIsAboveSeesThemAndLetsOneStandStill() {
        var business = Business.open("House of Running Clocks");
        business.handbook();
        var owner = visits.by(View.EN_DESK).open("checks", business.login());
        owner.follow("Deadlines").sees("Deadlines").reads("left").settled().picture("list");
        owner.follow("Review of the risk list").sees("Review of the risk list").reads("The time began");
        owner.type("Reason", "Closed for building works").press("Pause").reads("has paused it");
        owner.reads("Closed for building works").settled().picture("paused");
        owner.open("deadlines/rates").sees("Kept and broken").reads("Nothing was due");
    }

    @Test
    void onAPhoneInChinese() {
        var business = Business.open("House of Small Clocks");
        business.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        business.handbook();
        var owner = visits.by(View.ZH_PHONE).open("deadlines", business.login());
        owner.sees("时限").reads("还剩").settled().picture("cards");
        owner.follow("复核风险清单").sees("复核风险清单").reads("开始计时").settled().picture("one");
    }
}
