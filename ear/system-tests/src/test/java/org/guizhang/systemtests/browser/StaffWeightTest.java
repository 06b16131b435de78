package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the light shell takes over the wire: little the first time, nothing but the day's data afterwards. */
class StaffWeightTest {
    private static final long COLD = 60_000;

    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void firstContentTakesAtMostSixtyKilobytesAndTheSecondTimeNothing() {
        var business = Business.open("Light Luggage");
        business.handbook();
        var staff = business.hire("STAFF");
        var visit = visits.by(View.ZH_PHONE);
        var bytes = new AtomicLong();
        count(visit.page(), bytes);

        var phone = new Phone(visit.page()).open("");
        assertThat(phone.page().getByLabel("账号")).isVisible();
        var first = bytes.get();
        phone.signIn(staff.login()).ready();
        assertThat(phone.page().getByText("今天没有要做的检查")).isVisible();
        System.out.println("light shell, cold: " + first + " bytes until the first content");

        assertThat(first).isPositive().isLessThanOrEqualTo(COLD);

        List<String> asked = new CopyOnWriteArrayList<>();
        phone.page().onResponse(response -> {
            if (!response.fromServiceWorker()
                    && !response.url().contains("/api/v1/")
                    && !response.url().startsWith("blob:")) {
                asked.add(response.url());
            }
        });
        phone.page().reload();
        assertThat(phone.page().getByText("今天没有要做的检查")).isVisible();
        assertThat(asked)
                .filteredOn(url -> !url.endsWith("/staff/sw.js") && !url.contains("/icons/"))
                .isEmpty();
    }

    private static void count(Page page, AtomicLong bytes) {
        var session = page.context().newCDPSession(page);
        session.on(
                "Network.loadingFinished",
                (JsonObject told) ->
                        bytes.addAndGet(told.get("encodedDataLength").getAsLong()));
        session.send("Network.enable");
    }
}
